import { type Sentence, say } from '../sentence/sentence.ts';
import type { Given } from './usage.ts';

const SHARES = ['equal-shares', 'exact-equal-shares', 'bounded-overspending'];
const STV = ['scottish-stv', 'meek', 'wigm', 'irv'];
const APPROVALS = [
  'approval',
  'threshold',
  'pav',
  'sequential-pav',
  'reverse-pav',
  'chamberlin-courant',
  'sequential-phragmen',
  'equal-shares',
];

/** Options that only some rules read. */
const BUDGET: Readonly<Record<string, readonly string[]>> = {
  completion: SHARES,
  increment: ['equal-shares', 'exact-equal-shares'],
  'exhaustive-stop': ['equal-shares'],
  'no-exhaustive-stop': ['equal-shares'],
  start: ['equal-shares'],
  'zero-cost': SHARES,
  comparison: ['equal-shares'],
  'min-support': ['greedy'],
  'district-limits': ['greedy'],
  'category-limits': ['greedy'],
  exclusive: ['greedy'],
  'no-skip': ['greedy'],
  'search-limit': ['welfare'],
};

const ELECTION: Readonly<Record<string, readonly string[]>> = {
  meek: ['meek'],
  batch: ['irv'],
  earlier: STV,
  strength: ['schulze', 'ranked-pairs', 'minimax'],
  unranked: ['borda'],
  'approve-rank': APPROVALS,
  'approve-score': APPROVALS,
  'score-max': ['score', 'star', 'star-pr'],
  allocation: ['star-pr'],
  'marks-max': ['choose-k'],
  threshold: ['threshold'],
  'threshold-test': ['threshold'],
  'threshold-of': ['threshold'],
  members: ['threshold'],
  completion: ['equal-shares'],
};

/** A remark for every option that changes nothing under the rule: nobody should rely on it. */
export function unusedRemarks(kind: 'budget' | 'election', rule: string, given: Given): Sentence[] {
  const readers = kind === 'budget' ? BUDGET : ELECTION;
  return Object.entries(readers).flatMap(([name, rules]) =>
    given[name] !== undefined && given[name] !== 'none' && !rules.includes(rule)
      ? [say('notUsed', `--${name}`, rule)]
      : [],
  );
}
