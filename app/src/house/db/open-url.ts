import { type OpenDatabase, openServer } from './open-database.ts';
import { StartFault } from './start-fault.ts';

const versionMin = 15;

/**
 * Opens a PostgreSQL server and makes sure that it answers and is new enough.
 *
 * @throws StartFault `database_unreachable`, `database_refused`, `database_too_old`
 */
export async function openUrl(url: string): Promise<OpenDatabase> {
  const database = openServer(url);
  try {
    const { rows } = await database.pool.query<{ server_version_num: string }>(
      'show server_version_num',
    );
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < versionMin) {
      throw new StartFault(
        'database_too_old',
        `The PostgreSQL at ${where(url)} is version ${version}. Ownhouse needs ${versionMin} or newer.`,
      );
    }
    return database;
  } catch (fault) {
    await database.close();
    throw fault instanceof StartFault ? fault : saidOf(url, fault as Error & { code?: string });
  }
}

/** The address without the name and password in it. */
function where(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Class 28 of PostgreSQL's codes: authorization; class 3D: no such database. */
function saidOf(url: string, fault: Error & { code?: string }): StartFault {
  const refused = fault.code?.startsWith('28') || fault.code?.startsWith('3D');
  return refused
    ? new StartFault(
        'database_refused',
        `The PostgreSQL at ${where(url)} does not let the house in: ${fault.message}. Check the name, password and database in DATABASE_URL.`,
        { cause: fault },
      )
    : new StartFault(
        'database_unreachable',
        `The PostgreSQL at ${where(url)} cannot be reached (${fault.code ?? fault.message}). Check DATABASE_URL, and that the server is running. Nothing was changed.`,
        { cause: fault },
      );
}
