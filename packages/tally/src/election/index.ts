import { countCommittee } from '../committee/count.ts';
import { refusal } from '../sentence/refusal.ts';
import type { Election } from './election.ts';
import type { ElectionOptions } from './options.ts';
import { countCopeland, countMinimax } from './pairwise/count.ts';
import { countRankedPairs } from './pairwise/ranked-pairs.ts';
import { countSchulze } from './pairwise/schulze.ts';
import { countReserved } from './reserved.ts';
import type { ElectionResult } from './result.ts';
import { refuseTooLarge } from './size.ts';
import { countIrv } from './stv/irv.ts';
import { countMeek } from './stv/meek.ts';
import { countScottish } from './stv/scottish.ts';
import { countWigm } from './stv/wigm.ts';
import { countBorda } from './tally/borda.ts';
import { countPlurality } from './tally/plurality.ts';
import { countSortition } from './tally/sortition.ts';
import { countStar } from './tally/star.ts';
import { countStarPr } from './tally/star-pr.ts';
import { countApproval, countChooseK, countScore } from './tally/sums.ts';
import { countThreshold } from './tally/threshold.ts';
import { tieLot } from './ties.ts';
import { countVacancy } from './vacancy.ts';

export type { Candidate, Election, Papers } from './election.ts';
export { hasEqualRanks, paperCount, paperRows } from './election.ts';
export type { ElectionOptions, ElectionRule, LotSeed, TieOptions } from './options.ts';
export { ELECTION_RULES } from './options.ts';
export type { ElectionResult, ElectionRound, ElectionTie, TieBreak } from './result.ts';
export { type Countback, countback, type Vacancy } from './stv/countback.ts';

/**
 * Counts an election.
 *
 * The same election and options give the same result, byte for byte, on every machine.
 * Throws `RangeError` for options that make no sense (more reserved seats than seats).
 */
export function countElection(election: Election, options: ElectionOptions): ElectionResult {
  refuseTooLarge(election, options);
  const { tieOrder } = election;
  const { ties } = options;
  if (tieOrder && !ties?.order && !ties?.lot)
    return countElection(election, { ...options, ties: { ...ties, order: tieOrder } });
  const result = countBy(election, options);
  if (!ties?.lot || result.lot || options.rule === 'sortition') return result;
  return { ...result, lot: tieLot(election.candidates.length, ties.lot) };
}

function countBy(election: Election, options: ElectionOptions): ElectionResult {
  if (options.vacated !== undefined) return countVacancy(election, options.vacated, options);
  if (options.reserved) return countReserved(election, options, countElection);
  switch (options.rule) {
    case 'scottish-stv':
      return countScottish(election, options);
    case 'meek':
      return countMeek(election, options);
    case 'wigm':
      return countWigm(election, options);
    case 'irv':
      return countIrv(election, options);
    case 'schulze':
      return countSchulze(election, options);
    case 'ranked-pairs':
      return countRankedPairs(election, options);
    case 'copeland':
      return countCopeland(election, options);
    case 'minimax':
      return countMinimax(election, options);
    case 'borda':
      return countBorda(election, options);
    case 'plurality':
      return countPlurality(election, options);
    case 'choose-k':
      return countChooseK(election, options);
    case 'approval':
      return countApproval(election, options);
    case 'score':
      return countScore(election, options);
    case 'star':
      return countStar(election, options);
    case 'star-pr':
      return countStarPr(election, options);
    case 'threshold':
      return countThreshold(election, options);
    case 'sortition':
      return countSortition(election, options);
    case 'pav':
    case 'chamberlin-courant':
    case 'sequential-pav':
    case 'reverse-pav':
    case 'sequential-phragmen':
    case 'equal-shares':
      return countCommittee(election, options);
    default:
      throw refusal('ruleUnknown', options.rule);
  }
}
