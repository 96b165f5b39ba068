import {
  countElection,
  ELECTION_RULES,
  type Election,
  type ElectionResult,
} from '../election/index.ts';
import { ballotJourney, paperShares } from '../explain/index.ts';
import { loadElection } from './ballots.node.ts';
import { electionOptions } from './elect.ts';
import { short } from './table.ts';
import type { Text } from './text.ts';
import { type Given, usage } from './usage.ts';
import { numbers } from './values.ts';

/** The way of the papers with these preferences through a count, as text or JSON. */
export async function explainPaper(path: string, given: Given, text: Text): Promise<string> {
  const preferences = numbers('paper', given.paper ?? '');
  const options = electionOptions(given, ELECTION_RULES);
  const election = await loadElection(path, given);
  const { row, count } = rowOf(election, preferences);
  const result = countElection(election, options);
  const name = (holder: number | null) => nameOf(election, holder, text);
  const paper = text.papers(count, preferences.map(name).join(text.preferred));
  if (result.rule === 'meek') {
    const shares = paperShares(election, result, row);
    if (given.format === 'json') return `${JSON.stringify({ row, preferences, shares })}\n`;
    const lines = shares.map(({ holder, part }) => `  ${part.toFixed(6)}  ${name(holder)}`);
    return `${paper}\n${text.divided}\n${lines.join('\n')}\n`;
  }
  const journey = ballotJourney(election, result, row);
  if (given.format === 'json') return `${JSON.stringify(journey)}\n`;
  const steps = journey.steps.map(
    ({ round, holder, value, because }) =>
      `  ${text.journey(round + 1, String(value), name(holder), text.because[because])}`,
  );
  return `${[paper, ...steps, endOf(result, count, journey.steps.at(-1)?.holder ?? null, name, text)].join('\n')}\n`;
}

const nameOf = ({ candidates }: Election, holder: number | null, text: Text): string =>
  holder === null
    ? text.nobodyFurther
    : `${holder} ${short(candidates[holder - 1]?.name ?? '', 40)}`;

function endOf(
  { winners }: ElectionResult,
  count: number,
  holder: number | null,
  name: (holder: number | null) => string,
  text: Text,
): string {
  if (holder === null) return text.endsNowhere(count);
  return text.endsWith(count, name(holder), winners.includes(holder));
}

/** The row of papers with exactly these preferences, and how many papers there are of them. */
function rowOf({ papers, candidates }: Election, preferences: readonly number[]) {
  for (const number of preferences)
    if (number > candidates.length) throw usage('paperCandidate', number, candidates.length);
  for (let row = 0; row < papers.weight.length; row++) {
    const from = papers.start[row] ?? 0;
    const names = papers.candidate.subarray(from, papers.start[row + 1]);
    const same =
      names.length === preferences.length &&
      preferences.every((number, i) => names[i] === number - 1 && papers.tied[from + i] !== 1);
    if (same) return { row, count: papers.weight[row] ?? 0 };
  }
  throw usage('paperNotHere', preferences.join(','));
}
