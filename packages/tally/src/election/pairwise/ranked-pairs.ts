import type { Election } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers } from '../pick.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { Locked } from './lock.ts';
import { comparePairs, type Pairwise, pairwiseRows } from './matrix.ts';

/** A victory of one candidate (by place among those standing) over another. */
interface Victory {
  readonly over: number;
  readonly under: number;
  readonly strength: number;
}

/** Above so many states the union over all orders is not sought any further. */
const STATES_MAX = 20_000;

/** Every locked pair is a round of its own up to so many candidates. */
const SHOWN_MAX = 30;

/**
 * Ranked pairs (Tideman), rules RP-1 to RP-3: victories are locked strongest first unless they would
 * close a circle; whoever nobody is locked above wins.
 *
 * Equal victories can be locked in several orders. Without a declared order every winner that some
 * order makes is named; with one, the pair whose winner (then loser) stands earlier is locked first.
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
  const possible = orderMatters && field.seats === 1 ? winnersOfAllOrders(groups, standing) : null;
  const tiers = tiersOf(declared, standing);
  const top = possible && !ties.declared ? [...possible] : (tiers[0] ?? []);
  const picked = pickTiers([top, ...tiers.slice(1)], field.seats, ties, rounds.length);
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

/** Everybody whom some order of the equal victories makes the winner; `null` when it takes too long. */
function winnersOfAllOrders(
  groups: readonly (readonly Victory[])[],
  standing: readonly number[],
): Set<number> | null {
  const found = new Set<number>();
  const seen = new Set<string>();
  let states = 0;
  /** Nobody new can win from here when all who are still unbeaten are known to win. */
  const hopeless = (locked: Locked) =>
    standing.every((c, a) => locked.beaten[a] === 1 || found.has(c));
  const walk = (locked: Locked, at: number): boolean => {
    if (hopeless(locked)) return true;
    const group = groups[at];
    if (!group) {
      for (const [a, c] of standing.entries()) if (!locked.beaten[a]) found.add(c);
      return true;
    }
    const key = `${at}:${locked.key()}`;
    if (seen.has(key)) return true;
    seen.add(key);
    if (++states > STATES_MAX) return false;
    const all = locked.copy();
    const open = group.filter(({ over, under }) => !locked.reaches(under, over));
    if (open.every(({ over, under }) => all.lock(over, under))) return walk(all, at + 1);
    return branch(locked, open, at);
  };
  /** Tries each open victory of the group next; one that no circle can shut out is locked at once. */
  const branch = (locked: Locked, open: readonly Victory[], at: number): boolean => {
    if (hopeless(locked)) return true;
    const left = open.filter(
      ({ over, under }) => !locked.reaches(under, over) && !locked.reaches(over, under),
    );
    if (left.length === 0) return walk(locked, at + 1);
    const key = `${at}/${left.length}:${locked.key()}`;
    if (seen.has(key)) return true;
    seen.add(key);
    if (++states > STATES_MAX) return false;
    const all = locked.copy();
    if (left.every(({ over, under }) => all.lock(over, under))) return walk(all, at + 1);
    for (const victory of left) {
      const next = locked.copy();
      next.lock(victory.over, victory.under);
      if (!branch(next, left, at)) return false;
    }
    return true;
  };
  return walk(new Locked(standing.length), 0) ? new Set([...found].sort((a, b) => a - b)) : null;
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
