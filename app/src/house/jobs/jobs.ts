import { PgBoss } from 'pg-boss';
import type { House } from '../house.ts';
import { purge } from './purge.ts';

/** Work that no visitor waits for. A room lists its own in `Room.jobs`. */
export interface Job {
  /** `room-what`. */
  readonly name: string;
  /** When it is due of itself, as a cron line in the house's time zone. Without it, only when it is sent for. */
  readonly schedule?: string;
  /** Done once by one process of the house; done again later when it throws. */
  run(house: House): Promise<unknown>;
}

/** Four times a day, so that a machine that sleeps at night does it too; off the round hour that everybody else's jobs have. */
const oftenADay = '17 */6 * * *';

const houseJobs: readonly Job[] = [{ name: 'house-purge', schedule: oftenADay, run: purge }];

/**
 * Begins to do what is due, and stops when the house closes. Any number of processes may serve one database: each job
 * is done by one of them. `more` are jobs that need what only the running service has, such as a mail server. The queue lies in a schema of its own beside the house's tables, and no backup carries it.
 */
export async function startJobs(
  house: House,
  onFault: (where: string, fault: unknown) => void,
  more: readonly Job[] = [],
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(house, text, values) },
    application_name: 'ownhouse-jobs',
  });
  boss.on('error', (fault) => onFault('jobs', fault));
  const begun = begin(house, boss, more);
  house.onClose(async () => {
    await begun.catch(() => {});
    house.onSendFor(undefined);
    await boss.stop({ graceful: true, timeout: 5_000 });
  });
  await begun;
  return boss;
}

async function begin(house: House, boss: PgBoss, more: readonly Job[]): Promise<void> {
  await boss.start();
  const jobs = [...houseJobs, ...more, ...house.rooms.flatMap((room) => room.jobs ?? [])];
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryBackoff: true });
    await boss.work(job.name, async () => void (await job.run(house)));
    if (job.schedule === undefined) await boss.unschedule(job.name);
    else await boss.schedule(job.name, job.schedule, null, { tz: house.context().timeZone });
  }
  house.onSendFor(async (job, at) => {
    const startAfter = at === undefined ? 0 : new Date(at.epochMilliseconds);
    await boss.send(job, null, { startAfter });
  });
}

/** pg-boss speaks through the house's own pool, on either engine, and reads moments and counts as plain JavaScript does. */
async function execute(
  { database }: House,
  text: string,
  values?: unknown[],
): Promise<{ rows: Record<string, unknown>[] }> {
  const answer: unknown = await database.pool.query(text, values);
  const last = (Array.isArray(answer) ? answer.at(-1) : answer) as
    | { rows?: Record<string, unknown>[] }
    | undefined;
  return { rows: (last?.rows ?? []).map(plainRow) };
}

function plainRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return new Date(value.epochMilliseconds);
  return typeof value === 'bigint' ? Number(value) : value;
}
