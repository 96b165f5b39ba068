import { refusal } from '../../sentence/refusal.ts';
import { type Election, paperRows } from '../election.ts';
import { fieldOf, numbers } from '../field.ts';
import type { TieOptions } from '../options.ts';
import { PaperBuilder } from '../paper-builder.ts';
import type { ElectionRound, ElectionTie } from '../result.ts';
import { Ties } from '../ties.ts';
import { countGregory, papersThatElected } from './gregory.ts';
import { countIrv } from './irv.ts';
import { SCALE, scottish } from './scottish.ts';

/** A seat that came free between elections. */
export interface Vacancy {
  /** The number of who left. */
  readonly vacated: number;
  /** Numbers of those who would take the seat; by default all who stood and were not elected. */
  readonly contesting?: readonly number[];
  /** The seats, withdrawals and ties of the count that filled the seat. */
  readonly seats?: number;
  readonly withdrawn?: readonly number[];
  readonly ties?: TieOptions;
}

/** How a vacancy was filled. Votes are those of the papers that had elected who left. */
export interface Countback {
  readonly winner: number | null;
  /** Papers that had elected who left. */
  readonly papers: number;
  readonly rounds: readonly ElectionRound[];
  readonly ties: readonly ElectionTie[];
}

/**
 * Fills a vacancy from the papers that elected who left, rules CB-1 to CB-3 (as in Cambridge,
 * Massachusetts, with the values of Scottish STV): they go at the value they had in that pile to the
 * first of the contesting that each names, and an instant runoff decides.
 *
 * Throws `RangeError` when who left had not been elected, or somebody contesting holds a seat.
 */
export function countback(election: Election, vacancy: Vacancy): Countback {
  const { vacated, contesting, seats, withdrawn, ties = {} } = vacancy;
  const options = {
    rule: 'scottish-stv' as const,
    ...(seats === undefined ? {} : { seats }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
  const field = fieldOf(election, options);
  const fresh = () => new Ties(field.candidateCount, ties);
  const held = papersThatElected(election, field, scottish, fresh(), vacated - 1);
  if (held === null) throw refusal('notElected', vacated);
  const { winners } = countGregory(election, field, scottish, fresh());
  const holding = new Set(winners);
  const free = numbers(field.standing).filter((number) => !holding.has(number));
  const willing = contesting ?? free;
  const taken = willing.find((number) => !free.includes(number));
  if (taken !== undefined) throw refusal('cannotTakeSeat', taken);
  const papers = heldPapers(election, held);
  const others = election.candidates.flatMap((_, c) => (willing.includes(c + 1) ? [] : [c + 1]));
  const count = countIrv({ ...election, papers, withdrawn: others }, { rule: 'irv', ties });
  const rounds = count.rounds.map(({ quota: _, ...round }) => ({
    ...round,
    votes: Object.fromEntries(Object.entries(round.votes).map(([n, v]) => [n, v / SCALE])),
    nontransferable: (round.nontransferable ?? 0) / SCALE,
  }));
  const pile = held.reduce((sum, { row }) => sum + (election.papers.weight[row] as number), 0);
  return { winner: count.winners[0] ?? null, papers: pile, rounds, ties: count.ties };
}

function heldPapers(
  { papers }: Election,
  held: readonly { readonly row: number; readonly value: number }[],
): Election['papers'] {
  const builder = new PaperBuilder();
  const worth = new Float64Array(paperRows(papers));
  for (const { row, value } of held) worth[row] = value * (papers.weight[row] as number);
  for (const [row, weight] of worth.entries()) {
    if (weight === 0) continue;
    for (let i = papers.start[row] as number; i < (papers.start[row + 1] as number); i++) {
      builder.mark(papers.candidate[i] as number, papers.tied[i] === 1);
    }
    builder.end(weight);
  }
  return builder.finish();
}
