import type { House } from '../house.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Log } from '../log/log.ts';
import { carryLetters } from './carry-letters.ts';
import type { Transport } from './transport.ts';

export const lettersJobName = 'house-letters';

/**
 * MAIL-3. The job that carries letters: sent for when one is written and when one is due again, and done every minute besides, for
 * those whose writer died before it could send for it.
 */
export function lettersJob(transport: Transport, log: Log): Job {
  return {
    name: lettersJobName,
    schedule: '* * * * *',
    async run(house: House) {
      const { now } = house.context();
      const { givenUp, nextAt } = await carryLetters(house.db, transport, now);
      if (givenUp > 0) log.error({ letters: givenUp }, 'letters were given up');
      // What is due later than that, the schedule finds.
      if (nextAt !== null && Temporal.Instant.compare(nextAt, now().add({ minutes: 1 })) < 0)
        await house.sendFor(lettersJobName, nextAt);
    },
  };
}
