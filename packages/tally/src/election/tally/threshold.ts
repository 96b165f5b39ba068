import { ratio } from '@ownhouse/basics/ratio';
import { fewest } from '../../vote/threshold.ts';
import { type Election, paperCount } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';
import { approvalTable, columnSums } from './scores.ts';

/**
 * Everybody approved by a large enough share, rule THR-1, however many that are: for several
 * proposals on one paper, or recall lists. The share is of all papers, of those with a mark, or of
 * the members; by default more than half of the papers.
 */
export function countThreshold(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const table = approvalTable(election, options);
  const sums = columnSums(table, election.papers.weight, field.candidateCount);
  const papers = summary(election, field);
  const { num = 1, den = 2, test = 'more', base = 'papers', members } = options.threshold ?? {};
  const whole =
    base === 'papers'
      ? paperCount(election.papers)
      : base === 'marked'
        ? papers.valid
        : (members ?? paperCount(election.papers));
  const needed = Math.max(1, fewest(whole, { share: ratio(num, den), test }));
  const passing = field.standing.filter((c) => (sums[c] as number) >= needed);
  const winners = numbers(tiersByScore(passing, sums).flat());
  return {
    rule: 'threshold',
    options,
    winners,
    rounds: [
      {
        action: 'count',
        who: winners,
        votes: byNumber(sums, field.standing),
        quota: needed,
        elected: winners,
      },
    ],
    ties: [],
    ...papers,
    seats: field.seats,
    quota: needed,
  };
}
