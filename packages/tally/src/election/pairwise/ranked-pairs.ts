import type { Election } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers } from '../pick.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { type Victory, winnersOfAllOrders } from './all-orders.ts';
import { Locked } from './lock.ts';
import { comparePairs, condorcetWinner, type Pairwise, pairwiseRows } from './matrix.ts';

/** Every locked pair is a round of its own up to so many candidates. */
const SHOWN_MAX = 30;

/**
 * Ranked pairs (Tideman), rules RP-1 to RP-3: victories are locked strongest first unless they would
 * close a circle; whoever nobody is locked above wins.
 *
 * Equal victories can be locked in several orders. Without a declared order every winner that some
 * order makes is named; with one, the pair whose winner (then loser) stands earlier is locked first,
 * and level pairs are locked in the same way after all victories (Zavist and Tideman 1989).
 * Should there be too many orders to try, the order by number decides and the tie says so.
 */
export function countRankedPairs(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const pairs = comparePairs(election.papers, field.candidateCount);
  const { standing } = field;
  const groups = victories(pairs, standing, options.strength === 'winning');
  const byOrder = (a: Victory, b: Victory) =>
    ties.rank(standing[a.over] as number) - ties.rank(standing[b.over] as number) ||
    ties.rank(standing[a.under] as number) - ties.rank(standing[b.under] as number);
  const rounds: ElectionRound[] = [];
  const declared = new Locked(standing.length);
  let orderMatters = false;
  for (const group of groups) {
    const conflict = lockGroup(declared, [...group].sort(byOrder), standing, rounds);
    orderMatters ||= conflict;
  }
  const unbeaten = tiersOf(declared, standing);
  if (ties.declared) lockLevel(pairs, declared, standing, byOrder, rounds);
  const found =
    orderMatters && field.seats === 1 ? winnersOfAllOrders(groups, standing.length) : null;
  const possible = found && new Set([...found].map((a) => standing[a] as number));
  const tiers = tiersOf(declared, standing);
  const top = possible && !ties.declared ? [...possible] : (tiers[0] ?? []);
  const picked = pickTiers([top, ...tiers.slice(1)], field.seats, ties, rounds.length);
  if (ties.declared) noteSplit(unbeaten, picked, ties, rounds.length);
  if (orderMatters && (possible === null || possible.size > 1) && ties.list.length === 0) {
    ties.note('pairs', rounds.length, possible ? [...possible] : picked, picked, 'order');
  }
  const winners = numbers(picked);
  const beats = standing.map((_, a) => standing.filter((_, b) => declared.reaches(a, b)).length);
  const votes: Record<string, number> = {};
  for (const [a, c] of standing.entries()) votes[c + 1] = beats[a] as number;
  rounds.push({ action: 'compare', who: winners, votes, elected: winners });
  return {
    rule: 'ranked-pairs',
    options,
    winners,
    ...(possible ? { outcomes: numbers([...possible]).map((number) => [number]) } : {}),
    rounds,
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
    condorcetWinner: condorcetWinner(pairs, standing),
    pairwise: pairwiseRows(pairs),
  };
}

/** Victories in groups of equal strength, strongest first; level pairs are no victories. */
function victories(
  { size, votes }: Pairwise,
  standing: readonly number[],
  winning: boolean,
): Victory[][] {
  const all: Victory[] = [];
  for (const [over, a] of standing.entries()) {
    for (const [under, b] of standing.entries()) {
      const va = votes[a * size + b] as number;
      const vb = votes[b * size + a] as number;
      if (va > vb) all.push({ over, under, strength: winning ? va : va - vb });
    }
  }
  all.sort((x, y) => y.strength - x.strength);
  const groups: Victory[][] = [];
  for (const victory of all) {
    const group = groups[groups.length - 1];
    if (group && group[0]?.strength === victory.strength) group.push(victory);
    else groups.push([victory]);
  }
  return groups;
}

/** Locks a group in the order given; true when that order shut out one of the group's own. */
function lockGroup(
  locked: Locked,
  group: readonly Victory[],
  standing: readonly number[],
  rounds: ElectionRound[],
): boolean {
  const open = group.map(({ over, under }) => !locked.reaches(under, over));
  let conflict = false;
  for (const [at, { over, under, strength }] of group.entries()) {
    const held = locked.lock(over, under);
    if (!held && open[at]) conflict = true;
    if (standing.length <= SHOWN_MAX) {
      rounds.push({
        action: 'lock',
        who: numbers([standing[over] as number, standing[under] as number]),
        votes: byNumber([], []),
        detail: { strength, locked: held ? 'yes' : 'no' },
      });
    }
  }
  return conflict;
}

/** Locks level pairs by the declared order: of two that neither beats the earlier stands above. */
function lockLevel(
  { size, votes }: Pairwise,
  locked: Locked,
  standing: readonly number[],
  byOrder: (a: Victory, b: Victory) => number,
  rounds: ElectionRound[],
): void {
  const level: Victory[] = [];
  for (const [over, a] of standing.entries()) {
    for (const [under, b] of standing.entries()) {
      if (a !== b && votes[a * size + b] === votes[b * size + a]) {
        level.push({ over, under, strength: 0 });
      }
    }
  }
  const open = level
    .sort(byOrder)
    .filter(({ over, under }) => !locked.reaches(under, over) && locked.lock(over, under));
  if (standing.length > SHOWN_MAX) return;
  for (const { over, under } of open) {
    rounds.push({
      action: 'lock',
      who: numbers([standing[over] as number, standing[under] as number]),
      votes: byNumber([], []),
      detail: { strength: 0, locked: 'yes' },
    });
  }
}

/** Keeps the tie of a tier that victories alone leave level and the seats divide. */
function noteSplit(
  tiers: readonly (readonly number[])[],
  picked: readonly number[],
  ties: Ties,
  round: number,
): void {
  for (const tier of tiers) {
    const chosen = tier.filter((c) => picked.includes(c));
    if (chosen.length > 0 && chosen.length < tier.length) ties.note('winner', round, tier, chosen);
  }
}

/** Again and again those above whom nobody left is locked. */
function tiersOf(locked: Locked, standing: readonly number[]): number[][] {
  const tiers: number[][] = [];
  let left = standing.map((_, a) => a);
  while (left.length > 0) {
    const tier = left.filter((a) => !left.some((b) => locked.reaches(b, a)));
    left = left.filter((a) => !tier.includes(a));
    tiers.push(tier.map((a) => standing[a] as number));
  }
  return tiers;
}
