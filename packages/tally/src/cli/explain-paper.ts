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
import { type Given, UsageFault } from './usage.ts';
import { numbers } from './values.ts';

/** The way of the papers with these preferences through a count, as text or JSON. */
export async function explainPaper(path: string, given: Given): Promise<string> {
  const preferences = numbers('paper', given.paper ?? '');
  const options = electionOptions(given, ELECTION_RULES);
  const election = await loadElection(path);
  const row = rowOf(election, preferences);
  const result = countElection(election, options);
  if (result.rule === 'meek') {
    const shares = paperShares(election, result, row);
    if (given.format === 'json') return `${JSON.stringify({ row, preferences, shares })}\n`;
    const lines = shares.map(
      ({ holder, part }) => `  ${part.toFixed(6)}  ${nameOf(election, holder)}`,
    );
    return `${paperLine(election, row, preferences)}\nIn the end one such paper is divided:\n${lines.join('\n')}\n`;
  }
  const journey = ballotJourney(election, result, row);
  if (given.format === 'json') return `${JSON.stringify(journey)}\n`;
  const lines = journey.steps.map(({ round, holder, value, because }) => {
    const why = {
      first: 'first preference',
      surplus: 'passed on as surplus',
      exclude: 'passed on by an exclusion',
    }[because];
    return `  round ${round + 1}: worth ${value} for ${nameOf(election, holder)} (${why})`;
  });
  return `${paperLine(election, row, preferences)}\n${lines.join('\n')}\n${endOf(election, result, journey.steps.at(-1)?.holder ?? null)}\n`;
}

const nameOf = (election: Election, holder: number | null): string =>
  holder === null
    ? 'nobody further'
    : `${holder} ${short(election.candidates[holder - 1]?.name ?? '', 40)}`;

const paperLine = (election: Election, row: number, preferences: readonly number[]): string =>
  `${election.papers.weight[row]} papers prefer ${preferences.map((number) => nameOf(election, number)).join(', then ')}.`;

function endOf(election: Election, result: ElectionResult, holder: number | null): string {
  if (holder === null) return 'They count for nobody in the end.';
  const won = result.winners.includes(holder) ? 'is elected' : 'is not elected';
  return `They end with ${nameOf(election, holder)}, who ${won}.`;
}

/** The row of papers with exactly these preferences. */
function rowOf({ papers }: Election, preferences: readonly number[]): number {
  for (let row = 0; row < papers.weight.length; row++) {
    const from = papers.start[row] ?? 0;
    const names = papers.candidate.subarray(from, papers.start[row + 1]);
    const same =
      names.length === preferences.length &&
      preferences.every((number, i) => names[i] === number - 1 && papers.tied[from + i] !== 1);
    if (same) return row;
  }
  throw new UsageFault(
    `No paper in this file has exactly the preferences ${preferences.join(',')}.`,
  );
}
