import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';

interface Holder {
  readonly process: number;
  readonly machine: string;
  readonly since: string;
}

/** How often a holder shows that it is there, and how long silence on another machine counts as presence. */
const beatSeconds = 10;
const silenceSeconds = 60;

/**
 * Takes a data folder for this process; the answer gives it back. The embedded database has no lock of its own, and two
 * processes in one folder would destroy it. A lock left behind by a process that is gone is taken over.
 *
 * @throws StartFault `data_folder_in_use`, `data_folder_unwritable`
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'house.lock');
  const holder = JSON.stringify({
    process: process.pid,
    machine: hostname(),
    since: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
  } satisfies Holder);
  for (let attempt = 0; !create(path, holder); attempt++) {
    const { text, other } = read(path);
    if (text === null) continue;
    if (attempt >= 5 || (other !== null && isThere(path, other))) throw inUse(folder, path, other);
    takeAway(path, text);
  }
  const beat = setInterval(() => touch(path), beatSeconds * 1000);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    if (read(path).text === holder) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function create(path: string, holder: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, holder);
    closeSync(file);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StartFault(
      'data_folder_unwritable',
      `The data folder cannot be written: ${(fault as Error).message}. Give the house a folder of its own with OWNHOUSE_DATA, or mend its permissions.`,
      { cause: fault },
    );
  }
}

function read(path: string): { text: string | null; other: Holder | null } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { text: null, other: null };
  }
  try {
    return { text, other: JSON.parse(text) };
  } catch {
    // Written half: its writer died in the act, or is at it this very moment.
    return { text, other: isFresh(path, 2) ? { process: 0, machine: '', since: '' } : null };
  }
}

function isThere(path: string, other: Holder): boolean {
  if (other.machine !== hostname()) return isFresh(path, silenceSeconds);
  if (other.process === process.pid) return true;
  try {
    process.kill(other.process, 0);
    // The number may have gone to another program since; a living house also shows itself.
    return isFresh(path, silenceSeconds);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM' && isFresh(path, silenceSeconds);
  }
}

function isFresh(path: string, seconds: number): boolean {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Temporal.Now.instant().epochMilliseconds - touched < seconds * 1000;
}

/** Removes a stale lock unless another process has just replaced it. */
function takeAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const isStale = readFileSync(aside, 'utf8') === text;
  if (isStale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder was taken away under us; the database will say so itself.
  }
}

function inUse(folder: string, path: string, other: Holder | null): StartFault {
  const by = other?.process
    ? `process ${other.process} on ${other.machine} since ${other.since}`
    : 'another process';
  return new StartFault(
    'data_folder_in_use',
    `The data folder ${folder} is in use by ${by}. Stop that house first, or give this one another folder with OWNHOUSE_DATA. (The lock is ${path}.)`,
  );
}
