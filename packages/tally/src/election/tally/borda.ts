import { type Election, paperRows } from '../election.ts';
import { byNumber, fieldOf, HOPEFUL, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';

/**
 * Borda, rules BOR-1 to BOR-3: among n standing, the first place is worth n - 1 and the last 0; equal
 * ranks share the average of their places. Those a paper leaves out share the average of the places
 * left, or get nothing (`unranked: 'zero'`).
 */
export function countBorda(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const twice = bordaTwice(election, field.status, field.standing, options.unranked !== 'zero');
  const winners = numbers(pickTiers(tiersByScore(field.standing, twice), field.seats, ties, 0));
  return {
    rule: 'borda',
    options,
    winners,
    rounds: [
      {
        action: 'score',
        who: winners,
        votes: byNumber(twice, field.standing, 2),
        elected: winners,
      },
    ],
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
  };
}

/** Twice the Borda score of everybody: always whole numbers. */
export function bordaTwice(
  { papers }: Election,
  status: Uint8Array,
  standing: readonly number[],
  shared: boolean,
): Float64Array {
  const twice = new Float64Array(status.length);
  const places = standing.length;
  let everybody = 0;
  for (let row = 0; row < paperRows(papers); row++) {
    const weight = papers.weight[row] as number;
    const marks: number[] = [];
    const ends: number[] = [];
    const to = papers.start[row + 1] as number;
    for (let i = papers.start[row] as number; i < to; i++) {
      const c = papers.candidate[i] as number;
      if (!papers.tied[i] && marks.length > (ends[ends.length - 1] ?? 0)) ends.push(marks.length);
      if (status[c] === HOPEFUL) marks.push(c);
    }
    if (marks.length > (ends[ends.length - 1] ?? 0)) ends.push(marks.length);
    if (marks.length === 0) continue;
    const rest = shared ? places - marks.length - 1 : 0;
    everybody += weight * rest;
    let from = 0;
    for (const end of ends) {
      const worth = places - 1 - from + (places - end);
      for (let k = from; k < end; k++) {
        const c = marks[k] as number;
        twice[c] = (twice[c] as number) + weight * (worth - rest);
      }
      from = end;
    }
  }
  for (const c of standing) twice[c] = (twice[c] as number) + everybody;
  return twice;
}
