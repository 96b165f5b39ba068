import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.ts';
import { type OpenDatabase, openEmbedded } from './open-database.ts';
import { StartFault } from './start-fault.ts';

/**
 * Opens the embedded database in `database/` of the data folder, which this process holds until it is closed.
 *
 * @throws StartFault `data_folder_in_use`, `data_folder_damaged`, `data_folder_unwritable`
 */
export async function openFolder(dataFolder: string): Promise<OpenDatabase> {
  makeFolder(dataFolder);
  const release = lockFolder(dataFolder);
  const folder = join(dataFolder, 'database');
  try {
    refuseForeign(folder);
    const database = await openEmbedded(folder);
    return {
      ...database,
      async close() {
        await database.close();
        release();
      },
    };
  } catch (fault) {
    release();
    if (fault instanceof StartFault) throw fault;
    throw damaged(folder, (fault as Error).message, fault);
  }
}

function makeFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (fault) {
    throw new StartFault(
      'data_folder_unwritable',
      `The data folder ${dataFolder} cannot be made: ${(fault as Error).message}. Give the house another with OWNHOUSE_DATA.`,
      { cause: fault },
    );
  }
}

/** PGlite would lay a new database over a folder without its mark, and what was in it would be lost. */
function refuseForeign(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, 'PG_VERSION'))) throw damaged(folder, 'PG_VERSION is missing');
}

function damaged(folder: string, what: string, cause?: unknown): StartFault {
  return new StartFault(
    'data_folder_damaged',
    `The database in ${folder} cannot be opened (${what}). Nothing was changed. Move that folder aside and start again: the house begins empty, and \`npm run -s ownhouse -- restore FILE\` brings back your last backup.`,
    { cause },
  );
}
