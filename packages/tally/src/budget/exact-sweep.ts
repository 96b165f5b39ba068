import { compare, type Ratio, toNumber } from '@ownhouse/basics/ratio';
import { budgetFor } from './exact-growth.ts';
import { type Allowance, type EqualPurchase, ExactPurses } from './exact-purses.ts';
import { compareFractions } from './fraction.ts';
import type { Electorate } from './kernel-electorate.ts';
import type { BudgetTie } from './result.ts';
import type { BreakTie } from './ties.ts';

type SweepTie = Omit<BudgetTie, 'tied' | 'chosen'> & {
  readonly tied: readonly number[];
  readonly chosen: number;
};

/** What was known before a round. */
interface Before {
  /** The smallest voter budget at which some earlier round would have gone otherwise. */
  readonly change: Allowance | null;
  /** For each project, more payers than it can find at any voter budget below `change`. */
  readonly reach: Float64Array;
}

/**
 * Exact equal shares for one voter budget after another, each larger than the last.
 *
 * A purchase depends on nothing but the payments before it. So it stands until the voter budget at
 * which another project, or more payers of the same one, would win its round (Kraiczy, Robinson,
 * Elkind 2025); that budget is worked out once for each round, and the rounds before the first one
 * that changes are kept.
 */
export class ExactSweep {
  readonly electorate: Electorate;
  /** Cost of all purchases, minor units. */
  cost = 0;
  /** Kept where nothing is watched: ties may come and go before the purchases change. */
  readonly ties: SweepTie[] = [];
  readonly #breakTie: BreakTie;
  readonly #watches: boolean;
  readonly #purses: ExactPurses;
  readonly #isOpen: Uint8Array;
  readonly #before: Before[] = [];
  /** The project that won each round when it was last counted. */
  readonly #likely: number[] = [];
  #change: Allowance | null = null;
  #reach: Float64Array;

  /** @param watches whether `change` will be asked for */
  constructor(electorate: Electorate, breakTie: BreakTie, watches: boolean) {
    const { cost, votes } = electorate;
    this.electorate = electorate;
    this.#breakTie = breakTie;
    this.#watches = watches;
    this.#purses = new ExactPurses(electorate);
    this.#isOpen = Uint8Array.from(cost, (c, p) => (c > 0 && (votes[p] as number) > 0 ? 1 : 0));
    this.#reach = votes.slice();
  }

  get purchases(): readonly EqualPurchase[] {
    return this.#purses.purchases;
  }

  /** The smallest voter budget above the present one at which anything changes; null for none. */
  get change(): Ratio | null {
    return this.#change === null ? null : this.#change.exact;
  }

  /** Counts with a voter budget, in minor units, not below the last one. */
  run(budget: Ratio): this {
    const allowance = this.#allowance(budget);
    const first = this.#firstChanged(budget);
    if (first < 0) return this;
    this.#return(first);
    const most = this.#reach.slice();
    for (;;) {
      this.#before.push({ change: this.#change, reach: this.#reach.slice() });
      const tied = this.#cheapest(most, allowance);
      const { chosen, by } = tied.length > 1 ? this.#breakTie(tied) : { chosen: tied[0], by: [] };
      const best =
        chosen === undefined ? null : { project: chosen, payers: most[chosen] as number };
      if (this.#watches) this.#watch(best, allowance);
      if (best === null) return this;
      if (tied.length > 1 && !this.#watches)
        this.ties.push({ round: this.purchases.length, tied, chosen: best.project, by });
      this.#purses.buy(best, allowance);
      this.#isOpen[best.project] = 0;
      this.cost += this.electorate.cost[best.project] as number;
    }
  }

  #allowance(exact: Ratio): Allowance {
    const near = toNumber(exact);
    // Every purchase rounds twice, by less than 2^-52 of the voter budget.
    return { exact, near, slack: near * 2 ** -50 * (this.electorate.cost.length + 2) };
  }

  /** The first round that goes otherwise at that voter budget; -1 when none does. */
  #firstChanged(budget: Ratio): number {
    if (this.#before.length === 0) return 0;
    const isReached = (change: Allowance | null | undefined): boolean =>
      change !== null && change !== undefined && compare(change.exact, budget) <= 0;
    const next = this.#before.findIndex(({ change }) => isReached(change));
    if (next > 0) return next - 1;
    return isReached(this.#change) ? this.#before.length - 1 : -1;
  }

  /** Goes back to the state before a round. */
  #return(round: number): void {
    for (const { project } of this.purchases.slice(round)) {
      this.#isOpen[project] = 1;
      this.cost -= this.electorate.cost[project] as number;
    }
    this.#purses.keep(round);
    const before = this.#before[round];
    if (before === undefined) return;
    this.#before.length = round;
    this.#change = before.change;
    this.#reach = before.reach;
  }

  /** Projects that gain most per unit of money, ascending; `most` is lowered to what was found. */
  #cheapest(most: Float64Array, allowance: Allowance): number[] {
    let tied: number[] = [];
    const look = (p: number): void => {
      const first = tied[0];
      for (;;) {
        const known = most[p] as number;
        if (this.#isOpen[p] === 0 || known === 0) return;
        if (first !== undefined && this.#worth(p, known, first, most[first] as number) > 0) return;
        // Too few at the next change are too few now: then this round need not ask for both.
        if (this.#change === null || this.#reach[p] !== known) break;
        const reach = this.#purses.payersAbout(p, known, this.#change);
        if (reach === known) break;
        this.#reach[p] = reach;
        most[p] = reach;
      }
      const payers = this.#purses.payers(p, most[p] as number, allowance);
      most[p] = payers;
      if (payers === 0) return;
      const sign = first === undefined ? -1 : this.#worth(p, payers, first, most[first] as number);
      if (sign < 0) tied = [p];
      else if (sign === 0) tied.push(p);
    };
    // What won this round last time will likely win again, and spares looking at the others.
    const likely = this.#likely[this.purchases.length];
    if (likely !== undefined) look(likely);
    for (let p = 0; p < most.length; p++) if (p !== likely) look(p);
    const best = tied[0];
    if (best !== undefined) this.#likely[this.purchases.length] = best;
    return tied.sort((a, b) => a - b);
  }

  /** Works out whether this round changes at a smaller voter budget than those before it. */
  #watch(best: EqualPurchase | null, allowance: Allowance): void {
    const reach = this.#reach;
    for (let p = 0; p < reach.length; p++) {
      if (this.#isOpen[p] === 0 || !this.#beats(p, reach[p] as number, best)) continue;
      if (this.#change !== null && !this.#reaches(p, best, this.#change)) continue;
      const least = this.#leastToBeat(p, best);
      const budget = budgetFor(this.#purses, p, least, allowance, this.#change);
      if (budget !== null && (this.#change === null || compare(budget, this.#change.exact) < 0))
        this.#change = this.#allowance(budget);
      reach[p] = least - 1;
    }
  }

  /** Whether `p` would be bought at the voter budget `change`, if not surely later. */
  #reaches(p: number, best: EqualPurchase | null, change: Allowance): boolean {
    for (;;) {
      const most = this.#reach[p] as number;
      const payers = this.#purses.payersAbout(p, most, change);
      this.#reach[p] = payers;
      if (!this.#beats(p, payers, best)) return false;
      if (payers === most) return true;
    }
  }

  /** The fewest payers with which `p` would be bought rather than `best`. */
  #leastToBeat(p: number, best: EqualPurchase | null): number {
    if (best === null) return 1;
    if (p === best.project) return best.payers + 1;
    const { cost, factor } = this.electorate;
    const ratio = factor === cost ? 1 : (cost[p] as number) / (cost[best.project] as number);
    let least = Math.max(1, Math.floor(best.payers * ratio));
    while (least > 1 && this.#beats(p, least - 1, best)) least--;
    while (!this.#beats(p, least, best)) least++;
    return least;
  }

  /** Whether `p` with that many payers would be bought rather than `best`. */
  #beats(p: number, payers: number, best: EqualPurchase | null): boolean {
    if (payers === 0 || best === null) return payers > 0;
    if (p === best.project) return payers > best.payers;
    const sign = this.#worth(p, payers, best.project, best.payers);
    return (
      sign < 0 ||
      (sign === 0 && this.#breakTie([p, best.project].sort((x, y) => x - y)).chosen === p)
    );
  }

  /** Negative when `a` with its payers gains more utility per unit of money than `b`. */
  #worth(a: number, aPayers: number, b: number, bPayers: number): number {
    const { cost, factor } = this.electorate;
    if (factor === cost) return bPayers - aPayers;
    return compareFractions(bPayers, cost[b] as number, aPayers, cost[a] as number);
  }
}
