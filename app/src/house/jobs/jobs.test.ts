import { expect, test } from 'vitest';
import { House } from '../house.ts';
import { defineRoom } from '../room.ts';
import { emptyDatabase, emptyEmbedded } from '../testing/with-databases.ts';
import { startJobs } from './jobs.ts';

const url = process.env.TEST_DATABASE_URL;
const engines = url ? ['embedded', 'postgresql'] : ['embedded'];

test.each(engines)(
  '%s: a job that fails is done again, the purge is scheduled, closing stops it all',
  async (engine) => {
    let calls = 0;
    const { promise: isDone, resolve } = Promise.withResolvers<void>();
    const room = defineRoom({
      name: 'probe',
      migrations: [],
      access: {},
      commands: [],
      queries: [],
      jobs: [
        {
          name: 'probe-try',
          async run() {
            calls++;
            if (calls === 1) throw new Error('the first time fails');
            resolve();
          },
        },
      ],
    });
    const database =
      engine === 'embedded' ? await emptyEmbedded() : await emptyDatabase(url as string);
    const house = new House(database, { rooms: [room] });
    await house.migrate();
    const boss = await startJobs(house, () => {});
    const schedules = await boss.getSchedules();
    expect(schedules).toMatchObject([
      { name: 'house-purge', cron: '17 */6 * * *', timezone: 'America/New_York' },
    ]);
    await boss.send('probe-try', null, { retryDelay: 0, retryBackoff: false });
    await isDone;
    expect(calls).toBe(2);
    await house.close();
  },
  60_000,
);
