import type { Instance } from '../budget/instance.ts';
import type { Election } from '../election/election.ts';
import {
  BUDGET_ENDINGS,
  ELECTION_ENDINGS,
  endingOf,
  readBudget,
  readElection,
} from '../files/read.ts';
import { decodeText } from '../files/source.ts';
import { readChunks, readWhole } from './load.node.ts';
import type { Progress } from './progress.node.ts';
import { type Given, usage } from './usage.ts';

/** The name by which a file is read and blamed: standard input takes the ending of its format. */
const named = (path: string, input: string | undefined, usual: string): string =>
  path === '-' ? `stdin.${input ?? usual}` : path;

/** Reads a participatory budget in the format its ending names; `.pb` files are streamed. */
export async function loadBudget(
  path: string,
  { input }: Given = {},
  report?: Progress,
): Promise<Instance> {
  const name = named(path, input, 'pb');
  checkEnding(name, BUDGET_ENDINGS);
  if (endingOf(name) !== 'pb') return readBudget(await readWhole(path), name);
  const { PbReader } = await import('../files/pb.ts');
  const reader = new PbReader(name);
  await readChunks(path, (chunk) => reader.push(chunk), report);
  return reader.finish();
}

/** Reads an election in the format its ending names. */
export async function loadElection(path: string, given: Given = {}): Promise<Election> {
  const name = named(path, given.input, 'blt');
  checkEnding(name, ELECTION_ENDINGS);
  const bytes = await readWhole(path);
  const { layout, contest } = given;
  const isPlain = layout === undefined && contest === undefined;
  if (endingOf(name) !== 'csv' || isPlain) return readElection(bytes, name);
  const { readCvr } = await import('../files/cvr-read.ts');
  const options = {
    ...(layout ? { layout: layout as 'choices' } : {}),
    ...(contest ? { contest } : {}),
  };
  return readCvr(decodeText(bytes), options, name);
}

function checkEnding(path: string, known: readonly string[]): void {
  if (known.includes(endingOf(path))) return;
  throw usage('fileEnding', path, known.map((ending) => `.${ending}`).join(', '));
}
