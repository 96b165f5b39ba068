import type { Election, ElectionResult } from '../election/index.ts';
import { short, table } from './table.ts';

/** Rules whose rounds make a readable table have at most this many columns of votes. */
const COLUMNS_MAX = 9;

/** The outcome of an election as a page of text. */
export function electionText(election: Election, result: ElectionResult): string {
  const name = (number: number) =>
    `${number} ${short(election.candidates[number - 1]?.name ?? '', 40)}`;
  const lines = [
    short(election.title, 90) || 'Election',
    `${result.valid} valid papers, ${result.invalid} without a preference, ${election.candidates.length} candidates, ${result.seats} seats`,
    `Rule: ${result.rule}${result.quota === undefined ? '' : `, quota ${result.quota}`}`,
    '',
    result.winners.length === 0 ? 'Nobody is elected.' : 'Elected, in this order:',
    ...result.winners.map((number) => `  ${name(number)}`),
    '',
  ];
  const numbers = election.candidates.map((_, index) => String(index + 1));
  const wide = numbers.length > COLUMNS_MAX;
  const rows = result.rounds.map((round, index) => [
    String(index + 1),
    round.action,
    round.who.join(', '),
    ...(wide ? [] : numbers.map((number) => figure(round.votes[number]))),
  ]);
  lines.push(
    table(['>round', 'action', 'who', ...(wide ? [] : numbers.map((n) => `>${n}`))], rows),
  );
  for (const tie of result.ties)
    lines.push(
      `Tie in round ${tie.round + 1} (${tie.kind}): ${tie.candidates.join(', ')}. It fell on ${tie.chosen.join(', ')}, by ${tie.how}.`,
    );
  return `${lines.join('\n')}\n`;
}

const figure = (votes: number | undefined): string =>
  votes === undefined ? '' : String(Math.round(votes * 1e5) / 1e5);
