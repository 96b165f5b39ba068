import { refusal } from '../sentence/refusal.ts';
import { type Election, paperCount, paperRows } from './election.ts';
import type { ElectionOptions, ElectionRule } from './options.ts';

/** Rules that compare everybody with everybody, some of them in the third power. */
const PAIRWISE: readonly ElectionRule[] = ['schulze', 'ranked-pairs', 'copeland', 'minimax'];

/** Rules whose record holds a figure for everybody after each candidate who goes. */
const BY_EXCLUSION: readonly ElectionRule[] = [
  'scottish-stv',
  'meek',
  'wigm',
  'irv',
  'reverse-pav',
];

/** Rules whose record holds a figure for everybody before each seat. */
const BY_SEAT: readonly ElectionRule[] = ['star', 'star-pr'];

/** Rules that look at everybody for each seat, in exact fractions. */
const COMMITTEES: readonly ElectionRule[] = [
  'pav',
  'chamberlin-courant',
  'sequential-pav',
  'reverse-pav',
  'sequential-phragmen',
  'equal-shares',
];

const PAIRWISE_MAX = 2000;
const FIGURES_MAX = 9_000_000;
const FRACTIONS_MAX = 360_000;

/** Cells of the table of scores or approvals. */
const CELLS_MAX = 2 ** 28;

/**
 * Refuses what no machine could count to its end: a few bytes of a hostile file can speak of a hundred
 * thousand candidates. Nor may a figure of any rule pass what a double holds exactly: votes times
 * places, or times scores.
 */
export function refuseTooLarge(election: Election, options: ElectionOptions): void {
  const { rule, seats, scoreMax = 0 } = options;
  const { papers, candidates } = election;
  const width = candidates.length;
  const score = papers.score ? papers.score.reduce((a, b) => Math.max(a, b), 0) : scoreMax;
  const sum = paperCount(papers) * Math.max(2 * width, score, 10);
  if (sum > Number.MAX_SAFE_INTEGER) throw refusal('papersInexact');
  if (PAIRWISE.includes(rule)) {
    if (width > PAIRWISE_MAX) throw refusal('candidatesTooMany', width, PAIRWISE_MAX);
    return;
  }
  const most = COMMITTEES.includes(rule) ? FRACTIONS_MAX : FIGURES_MAX;
  if (BY_EXCLUSION.includes(rule) && width * width > most) {
    throw refusal('candidatesTooMany', width, Math.sqrt(most));
  }
  const places = Math.min(width, seats ?? election.seats);
  if ((BY_SEAT.includes(rule) || COMMITTEES.includes(rule)) && width * places > most) {
    throw refusal('candidatesTooMany', width, Math.floor(most / places));
  }
  const hasTable = !['scottish-stv', 'meek', 'wigm', 'irv', 'borda', 'plurality'].includes(rule);
  if (hasTable && width * paperRows(papers) > CELLS_MAX) throw refusal('tableTooLarge');
}
