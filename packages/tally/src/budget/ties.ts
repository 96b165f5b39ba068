import { drawLot, type Lot } from '../lot/lot.ts';
import { refusal } from '../sentence/refusal.ts';
import type { Instance } from './instance.ts';
import type { BudgetOptions, TieBreaker } from './result.ts';

/** One project out of several that stand equal, and the tie-breakers that it took. */
export interface Broken {
  readonly chosen: number;
  readonly by: readonly TieBreaker[];
}

/** Breaks a tie among projects (indices); what the tie-breakers leave open, the id decides. */
export type BreakTie = (tied: readonly number[]) => Broken;

/** Compares ids as texts: `'10'` stands before `'9'`. */
export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The tie-breakers in force: those asked for, else those of the preset. */
export function tieBreakers(options: BudgetOptions): readonly TieBreaker[] {
  if (options.ties !== undefined) return options.ties;
  return options.preset === 'equalshares' ? ['minCost', 'maxVotes', 'id'] : ['id'];
}

/**
 * Tie-breaking by the chain in `options`, each link narrowing the tied set.
 *
 * @param votes supporters per project
 * @throws RangeError when `list` is asked for without a list, or `lot` without a seed
 */
export function tieBreaking(
  instance: Instance,
  options: BudgetOptions,
  votes: ArrayLike<number>,
): BreakTie {
  const chain = tieBreakers(options);
  const keys = chain.map((name) => sortKey(name, instance, options, votes));
  return (tied) => {
    let left = tied;
    const by: TieBreaker[] = [];
    for (let link = 0; link < chain.length && left.length > 1; link++) {
      const key = keys[link] as Key;
      let best = left.slice(0, 1);
      for (const project of left.slice(1)) {
        const sign = key(project, best[0] as number);
        if (sign < 0) best = [project];
        else if (sign === 0) best.push(project);
      }
      if (best.length < left.length) by.push(chain[link] as TieBreaker);
      left = best;
    }
    if (left.length > 1) {
      by.push('id');
      left = [...left].sort((a, b) => byId(idOf(instance, a), idOf(instance, b)));
    }
    return { chosen: left[0] as number, by };
  };
}

/** Negative when the first project wins over the second. */
type Key = (a: number, b: number) => number;

const idOf = (instance: Instance, p: number): string => instance.projects[p]?.id ?? '';

function sortKey(
  name: TieBreaker,
  instance: Instance,
  options: BudgetOptions,
  votes: ArrayLike<number>,
): Key {
  const cost = (p: number): number => instance.projects[p]?.cost ?? 0;
  const count = (p: number): number => votes[p] as number;
  if (name === 'minCost') return (a, b) => cost(a) - cost(b);
  if (name === 'maxCost') return (a, b) => cost(b) - cost(a);
  if (name === 'minVotes') return (a, b) => count(a) - count(b);
  if (name === 'maxVotes') return (a, b) => count(b) - count(a);
  if (name === 'id') return (a, b) => byId(idOf(instance, a), idOf(instance, b));
  if (name === 'list') {
    if (options.tieList === undefined) throw refusal('tieListNeeded');
    const place = new Map(options.tieList.map((id, index) => [id, index]));
    const rank = (p: number): number => place.get(idOf(instance, p)) ?? Number.MAX_SAFE_INTEGER;
    return (a, b) => rank(a) - rank(b);
  }
  const { drawn } = tieLot(instance, options);
  const drawnAt = new Map(drawn.map((id, index) => [id, index]));
  return (a, b) =>
    (drawnAt.get(idOf(instance, a)) as number) - (drawnAt.get(idOf(instance, b)) as number);
}

/**
 * The lot that ties fall by: every project is entered under its id.
 *
 * @throws RangeError without a seed
 */
export function tieLot({ projects }: Instance, { lotSeed, lotBeacon = '' }: BudgetOptions): Lot {
  if (lotSeed === undefined) throw refusal('lotSeedNeeded');
  return drawLot(
    projects.map(({ id }) => id),
    lotSeed,
    lotBeacon,
  );
}
