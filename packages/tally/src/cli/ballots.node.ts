import type { Instance } from '../budget/instance.ts';
import type { Election } from '../election/election.ts';
import {
  BUDGET_ENDINGS,
  ELECTION_ENDINGS,
  endingOf,
  readBudget,
  readElection,
} from '../files/read.ts';
import { readChunks, readWhole } from './load.node.ts';
import { UsageFault } from './usage.ts';

/** Reads a participatory budget in the format its ending names; `.pb` files are streamed. */
export async function loadBudget(path: string): Promise<Instance> {
  checkEnding(path, BUDGET_ENDINGS);
  if (endingOf(path) !== 'pb') return readBudget(await readWhole(path), path);
  const { PbReader } = await import('../files/pb.ts');
  const reader = new PbReader(path);
  await readChunks(path, (chunk) => reader.push(chunk));
  return reader.finish();
}

/** Reads an election in the format its ending names. */
export async function loadElection(path: string): Promise<Election> {
  checkEnding(path, ELECTION_ENDINGS);
  return readElection(await readWhole(path), path);
}

function checkEnding(path: string, known: readonly string[]): void {
  if (known.includes(endingOf(path))) return;
  const list = known.map((ending) => `.${ending}`).join(', ');
  throw new UsageFault(`${path} should end in ${list}, or one of these and .gz.`);
}
