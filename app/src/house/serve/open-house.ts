import { transact } from '../db/transact.ts';
import { type House, keepHouse, openHouse } from '../house.ts';
import { type Job, startJobs } from '../jobs/jobs.ts';
import type { Log } from '../log/log.ts';
import { lettersJob } from '../mail/letters-job.ts';
import { openTransport } from '../mail/transport.ts';
import type { Room } from '../room.ts';
import { publicOrigin, type Settings } from '../settings.ts';

/** Opens the house, brings its tables up to date, fills it when it is empty, and keeps it for the pages. */
export async function openForService(
  settings: Settings,
  rooms: readonly Room[],
  log: Log,
): Promise<House> {
  const house = await openHouse({
    rooms,
    databaseUrl: settings.databaseUrl ?? undefined,
    dataFolder: settings.dataFolder,
    origin: publicOrigin(settings),
    onFault: (where, fault) => log.error({ where, err: fault }, 'an effect after a commit failed'),
  });
  try {
    await house.migrate();
    await seedWhenEmpty(house);
  } catch (fault) {
    await house.close();
    throw fault;
  }
  keepHouse(house);
  const onFault = (where: string, fault: unknown) =>
    log.error({ where, err: fault }, 'a job broke');
  // Nobody waits for jobs: the pages are served while they begin.
  startJobs(house, onFault, mailJobs(house, settings, log)).catch((fault) =>
    onFault('jobs', fault),
  );
  return house;
}

/** Where there is a mail server, letters are carried to it. */
function mailJobs(house: House, settings: Settings, log: Log): Job[] {
  const { smtpUrl, mailFrom } = settings;
  if (smtpUrl === null) return [];
  const transport = openTransport({ smtpUrl, from: mailFrom, origin: publicOrigin(settings) });
  house.onClose(async () => transport.close());
  return [lettersJob(transport, log)];
}

/** Seeds the rooms once in the life of a database; of several processes one does it and the others wait. */
async function seedWhenEmpty(house: House): Promise<void> {
  await transact(house.db, async (tx) => {
    const first = await tx
      .insertInto('house_setting')
      .values({ name: 'seeded', value: JSON.stringify(true) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (first === undefined) return;
    for (const room of house.rooms) await room.seed?.(tx, house.context());
  });
}
