import type { Election } from '../election/election.ts';
import { endingOf, readElection } from '../files/read.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { loadBudget, loadElection } from './ballots.node.ts';
import { plainName, readWhole } from './load.node.ts';
import { lostBetween, lostInSheet } from './loss.ts';
import { fine, type Outcome } from './outcome.ts';
import { type Given, usage } from './usage.ts';
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

interface Converted {
  readonly pieces: Iterable<string>;
  readonly lost: readonly Sentence[];
}

/**
 * Writes the ballots of one file as another, in the formats that the endings name, and says what
 * the new file does not hold. An election is read back before it is kept.
 */
export async function convert(from: string, to: string, given: Given): Promise<Outcome> {
  const kind =
    given.layout === undefined && given.contest === undefined
      ? (KIND[endingOf(from)] ?? KIND[endingOf(to)] ?? (await kindInside(from)))
      : 'election';
  const { pieces, lost } =
    kind === 'budget' ? await budgetPieces(from, to) : await electionPieces(from, to, given);
  await writePieces(to, pieces, given.force !== undefined);
  if (lost.length === 0) return fine('');
  return fine('', [say('lost', plainName(to), listOf(lost))]);
}

/** Several parts of a sentence with commas between them. */
const listOf = (parts: readonly Sentence[]): Sentence =>
  parts.slice(1).reduce<Sentence>((list, part) => say('listed', list, part), parts[0] as Sentence);

async function budgetPieces(from: string, to: string): Promise<Converted> {
  const instance = await loadBudget(from);
  switch (endingOf(to)) {
    case 'pb':
      return { pieces: (await import('../files/pb-write.ts')).pbPieces(instance), lost: [] };
    case 'json':
      return {
        pieces: (await import('../files/budget-json.ts')).budgetJsonPieces(instance),
        lost: [],
      };
    case 'csv':
      return {
        pieces: (await import('../files/approvals-write.ts')).approvalsCsvPieces(instance),
        lost: lostInSheet(instance),
      };
    default:
      throw usage('budgetWritable', plainName(to));
  }
}

async function electionPieces(from: string, to: string, given: Given): Promise<Converted> {
  const election = await loadElection(from, given);
  const text = await electionText(election, to);
  const again = await readElection(new TextEncoder().encode(text), plainName(to));
  return { pieces: [text], lost: lostBetween(election, again) };
}

async function electionText(election: Election, to: string): Promise<string> {
  const ending = endingOf(to);
  switch (ending) {
    case 'blt':
      return (await import('../files/blt-write.ts')).writeBlt(election);
    case 'soc':
    case 'soi':
    case 'toc':
    case 'toi':
    case 'cat':
      return (await import('../files/preflib-write.ts')).writePrefLib(election, ending);
    case 'csv':
      return (await import('../files/cvr-write.ts')).writeCvr(election);
    case 'json':
      return (await import('../files/election-json.ts')).writeElectionJson(election);
    default:
      throw usage('electionWritable', plainName(to));
  }
}

/** Looks into a .json or .csv file whose ending does not tell. */
async function kindInside(path: string): Promise<'budget' | 'election'> {
  const head = new TextDecoder().decode((await readWhole(path)).subarray(0, 4000));
  const isBudget = head.includes('"tally/budget-1"') || /^(budget|cost)\s*[,;\t]/im.test(head);
  return isBudget ? 'budget' : 'election';
}
