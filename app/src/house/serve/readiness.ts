import { migrationNames } from '../db/migrate.ts';
import type { House } from '../house.ts';
import type { Readiness } from './front.ts';

const limitMs = 2_000;

/** Ready means: the database answers within two seconds, and its tables are those this code was written for. */
export async function readinessOf(house: House): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  try {
    const names = await Promise.race([migrationNames(house.db), late]);
    if (names === null) return { ready: false, why: 'the database does not answer' };
    const done = new Set(names);
    const missing = house.migrations().some(({ name }) => !done.has(name));
    if (missing) return { ready: false, why: 'the tables are older than the code' };
    return names.length > house.migrations().length
      ? { ready: false, why: 'the tables are newer than the code' }
      : { ready: true };
  } catch {
    return { ready: false, why: 'the database cannot be reached' };
  } finally {
    clearTimeout(timer);
  }
}
