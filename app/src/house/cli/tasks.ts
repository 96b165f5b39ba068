import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printAccess } from '../access/print-access.ts';
import { noStanding, stranger } from '../access/viewer.ts';
import { writeAct } from '../acts/write-act.ts';
import { backup } from '../backup/backup.ts';
import { BackupFault } from '../backup/backup-fault.ts';
import { restore } from '../backup/restore.ts';
import { transact } from '../db/transact.ts';
import type { House } from '../house.ts';
import { purge } from '../jobs/purge.ts';
import { sayRefusal } from '../words/say.ts';
import { type Arguments, flag } from './arguments.ts';
import { type Printed, runVerb } from './run-verb.ts';

/** Where things lie in the project, for the tasks that read or write them. */
export interface Places {
  /** The printed table of who may do what. */
  readonly accessFile: string;
  readonly routesFolder: string;
}

/** Does one task of the operator, or a verb of a room. */
export async function runTask(house: House, given: Arguments, places: Places): Promise<Printed> {
  const [task, file] = given.words;
  switch (task) {
    case 'restore':
      return file === undefined ? needsFile(task) : restored(house, file, given);
    case 'access':
      return access(house, places, flag(given, 'check') === 'true');
    case 'migrate': {
      const ran = await house.migrate();
      return { code: 0, out: ran.length === 0 ? 'The tables are up to date.' : ran.join('\n') };
    }
  }
  await house.migrate();
  switch (task) {
    case 'backup':
      return file === undefined ? needsFile(task) : backedUp(house, file);
    case 'example':
      return file === 'remove' ? removeExample(house) : needs('example remove');
    case 'steward':
      return file === undefined ? needs('steward MAIL') : firstSteward(house, file, given);
    case 'purge':
      return {
        code: 0,
        out: (await purge(house)).map((line) => `${line.table}: ${line.rows}`).join('\n'),
      };
    default:
      return runVerb(house, given);
  }
}

function needs(what: string): Printed {
  return { code: 2, error: `Write it as: npm run -s ownhouse -- ${what}` };
}

function needsFile(task: string): Printed {
  return needs(`${task} FILE`);
}

async function backedUp(house: House, file: string): Promise<Printed> {
  if (existsSync(file)) return { code: 1, error: `There is a file ${file} already. Name another.` };
  const rows = await backup(house, file);
  return {
    code: 0,
    out: `${rows} rows are in ${file}. It holds personal data: keep it as you keep keys.`,
  };
}

async function restored(house: House, file: string, given: Arguments): Promise<Printed> {
  try {
    const { rows, at, forgotten } = await restore(house, file, {
      replace: flag(given, 'replace') === 'true',
      forgottenIn: flag(given, 'forgottenIn'),
    });
    const again = forgotten === 0 ? '' : ` ${forgotten} forgotten since were forgotten again.`;
    return { code: 0, out: `${rows} rows of ${at} are back.${again}` };
  } catch (fault) {
    if (fault instanceof BackupFault) return { code: 1, error: fault.message };
    throw fault;
  }
}

async function removeExample(house: House): Promise<Printed> {
  const rows = await transact(house.db, async (tx) => {
    let count = 0;
    for (const room of house.rooms.toReversed()) count += (await room.removeExample?.(tx)) ?? 0;
    await writeAct(tx, {
      verb: 'house.removeExample',
      viewer: stranger,
      standing: noStanding,
      facts: {},
      draft: { authority: 'house', facts: { rows: count }, isPublic: true },
      context: house.context(),
    });
    return count;
  });
  return { code: 0, out: `The example is gone: ${rows} rows.` };
}

/** Only whoever runs the machine gets here, and only while nobody looks after the house: see the room's own rule. */
async function firstSteward(house: House, email: string, given: Arguments): Promise<Printed> {
  const context = house.context();
  const room = house.rooms.find(({ appointFirstSteward }) => appointFirstSteward !== undefined);
  const appointed = await transact(house.db, async (tx) => {
    const answer = await room?.appointFirstSteward?.(tx, email, context);
    if (!answer?.ok) return answer;
    await writeAct(tx, {
      verb: 'house.appointFirstSteward',
      viewer: stranger,
      standing: noStanding,
      facts: {},
      draft: { authority: 'house', subject: ['person', answer.value] },
      context,
    });
    return answer;
  });
  if (appointed === undefined) return { code: 1, error: 'No room of this house knows of people.' };
  if (appointed.ok) {
    return {
      code: 0,
      out: 'The house has its first steward. They begin staff mode with a reason.',
    };
  }
  const said = sayRefusal(house.rooms, flag(given, 'locale') ?? 'en', appointed.refusal);
  return { code: 1, error: `${said.sentence} (${said.code})` };
}

function access(house: House, { accessFile, routesFolder }: Places, isCheck: boolean): Printed {
  const printed = printAccess(house.rooms, routesFolder);
  if (!isCheck) {
    writeFileSync(accessFile, printed);
    return { code: 0, out: `Written: ${accessFile}` };
  }
  const isFresh = existsSync(accessFile) && readFileSync(accessFile, 'utf8') === printed;
  return isFresh
    ? { code: 0, out: 'access.md is up to date.' }
    : { code: 1, error: 'access.md is out of date. Write it with: npm run -s ownhouse -- access' };
}
