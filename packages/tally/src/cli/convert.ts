import { endingOf } from '../files/read.ts';
import { loadBudget, loadElection } from './ballots.node.ts';
import { plainName, readWhole } from './load.node.ts';
import type { Outcome } from './run.ts';
import { UsageFault } from './usage.ts';
import { writePieces } from './write.node.ts';

/** Endings that only one kind of file has. */
const KIND: Readonly<Record<string, 'budget' | 'election'>> = {
  pb: 'budget',
  blt: 'election',
  soc: 'election',
  soi: 'election',
  toc: 'election',
  toi: 'election',
  cat: 'election',
};

/** Writes the ballots of one file as another, in the formats that the endings name. */
export async function convert(from: string, to: string, force: boolean): Promise<Outcome> {
  const kind = KIND[endingOf(from)] ?? KIND[endingOf(to)] ?? (await kindInside(from));
  const pieces = kind === 'budget' ? await budgetPieces(from, to) : await electionPieces(from, to);
  await writePieces(to, pieces, force);
  return { text: '', code: 0 };
}

async function budgetPieces(from: string, to: string): Promise<Iterable<string>> {
  const instance = await loadBudget(from);
  const ending = endingOf(to);
  if (ending === 'pb') return (await import('../files/pb-write.ts')).pbPieces(instance);
  if (ending === 'json')
    return (await import('../files/budget-json.ts')).budgetJsonPieces(instance);
  if (ending === 'csv')
    return (await import('../files/approvals-write.ts')).approvalsCsvPieces(instance);
  throw new UsageFault(`A budget can be written as .pb, .json or .csv, not as ${plainName(to)}.`);
}

async function electionPieces(from: string, to: string): Promise<Iterable<string>> {
  const election = await loadElection(from);
  const ending = endingOf(to);
  switch (ending) {
    case 'blt':
      return [(await import('../files/blt-write.ts')).writeBlt(election)];
    case 'soc':
    case 'soi':
    case 'toc':
    case 'toi':
    case 'cat':
      return [(await import('../files/preflib-write.ts')).writePrefLib(election, ending)];
    case 'csv':
      return [(await import('../files/cvr-write.ts')).writeCvr(election)];
    case 'json':
      return [(await import('../files/election-json.ts')).writeElectionJson(election)];
    default:
      throw new UsageFault(
        `An election can be written as .blt, .soc, .soi, .toc, .toi, .cat, .csv or .json, not as ${plainName(to)}.`,
      );
  }
}

/** Looks into a .json or .csv file whose ending does not tell. */
async function kindInside(path: string): Promise<'budget' | 'election'> {
  const head = new TextDecoder().decode((await readWhole(path)).subarray(0, 4000));
  const isBudget = head.includes('"tally/budget-1"') || /^(budget|cost)\s*[,;\t]/im.test(head);
  return isBudget ? 'budget' : 'election';
}
