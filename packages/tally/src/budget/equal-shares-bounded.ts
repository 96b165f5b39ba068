import { refusal } from '../sentence/refusal.ts';
import { voterBudget } from './completion.ts';
import { completeGreedily } from './completion-greedy.ts';
import { sharesOptions, usesAdd1, usesGreedy } from './equal-shares-options.ts';
import { pricedRound, unpricedRound } from './equal-shares-rounds.ts';
import type { Instance } from './instance.ts';
import { type Electorate, electorateOf } from './kernel-electorate.ts';
import type { BudgetOptions, BudgetResult, BudgetRound, BudgetTie } from './result.ts';
import { tieBreaking } from './ties.ts';

/** Binary places of a minor unit that money is kept to. */
const PLACES = 192n;
/** Two values are told apart only when they differ by more than one part in 2^TRUSTED. */
const TRUSTED = 128n;
/** Money below 2^DUST parts is rounding. */
const DUST = PLACES - TRUSTED;

/**
 * Equal shares with bounded overspending (Papasotiropoulos, Pishbin, Skibski, Skowron, Wąs 2025;
 * docs/rules/equal-shares.md, ES-BOS): supporters may buy a project of which they can pay only the
 * part `alpha`, and are charged as if all of them could pay. The purchase of least `rho / alpha`
 * that still fits the budget comes next, where `Σ min(money, alpha × rho × utility) = alpha × cost`.
 *
 * Exact prices of this rule double their digits every round; they are kept to 192 binary places, and
 * prices that agree in 128 are called a tie.
 *
 * @throws RangeError when a completion by Add1 is asked for: this rule needs none
 */
export function countBounded(instance: Instance, given: BudgetOptions): BudgetResult {
  const options = sharesOptions(instance, given);
  if (usesAdd1(options.completion)) throw refusal('boundedNoAdd1');
  const electorate = electorateOf(instance, options.utility);
  const { cost, votes, projects } = electorate;
  const breakTie = tieBreaking(instance, options, votes);
  const voters = Math.max(1, instance.voterCount);
  const purse = new Array<bigint>(electorate.rowCount).fill(
    (BigInt(instance.budget) << PLACES) / BigInt(voters),
  );
  const rounds: BudgetRound[] = [];
  const ties: BudgetTie[] = [];
  const id = (p: number) => projects[p]?.id as string;
  const bought = new Set<number>();
  const offers = new Map<number, Offer>();
  let left = instance.budget;
  let open = projects.map((_, p) => p).filter((p) => (votes[p] as number) > 0);
  if (options.zeroCost === 'first')
    for (const p of open
      .filter((one) => cost[one] === 0)
      .sort((a, b) => (id(a) < id(b) ? -1 : 1))) {
      bought.add(p);
      rounds.push({ ...unpricedRound(electorate, p, left), by: 'free' });
    }
  open = open.filter((p) => (cost[p] as number) > 0);
  for (;;) {
    open = open.filter((p) => !bought.has(p) && (cost[p] as number) <= left);
    const tied = cheapest(electorate, purse, open, offers);
    if (tied.length === 0) break;
    const names = tied.sort((a, b) => a - b);
    const { chosen, by } =
      names.length > 1 ? breakTie(names) : { chosen: names[0] as number, by: [] };
    if (names.length > 1)
      ties.push({ round: rounds.length, tied: names.map(id), chosen: id(chosen), by });
    const offer = offers.get(chosen) as Offer;
    left -= cost[chosen] as number;
    bought.add(chosen);
    const paidAll = charge(electorate, purse, chosen, offer.price);
    const price = { num: offer.price, den: 1n << PLACES };
    rounds.push({
      ...pricedRound(electorate, instance, options.utility, chosen, price, paidAll),
      left,
    });
  }
  if (usesGreedy(options.completion))
    for (const pick of completeGreedily(
      electorate,
      (p) => bought.has(p),
      left,
      options.greedyOrder,
      breakTie,
    )) {
      left -= cost[pick.project] as number;
      if (pick.tied.length > 0)
        ties.push({
          round: rounds.length,
          tied: pick.tied.map(id),
          chosen: id(pick.project),
          by: pick.by,
        });
      rounds.push(unpricedRound(electorate, pick.project, left));
    }
  return {
    rule: 'bounded-overspending',
    options,
    winners: rounds.map((round) => round.project),
    cost: instance.budget - left,
    rounds,
    ties,
    voterBudget: voterBudget(instance, instance.budget, voters),
  };
}

/** The best way to buy a project: `weight` is rho / alpha per unit of utility, to be compared. */
interface Offer {
  /** Charged per unit, over 2^PLACES minor units. */
  readonly price: bigint;
  /** rho / alpha as a fraction. */
  readonly num: bigint;
  readonly den: bigint;
}

/** Projects of least rho / alpha. Offers only grow dearer, so an old one is a lower bound. */
function cheapest(
  electorate: Electorate,
  purse: readonly bigint[],
  open: readonly number[],
  offers: Map<number, Offer>,
): number[] {
  const known = (p: number) => offers.get(p);
  const order = [...open].sort((a, b) => {
    const left = known(a);
    const right = known(b);
    if (left === undefined || right === undefined)
      return left === right ? 0 : left === undefined ? -1 : 1;
    return against(left, right);
  });
  let tied: number[] = [];
  let best: Offer | undefined;
  for (const p of order) {
    const bound = known(p);
    if (best !== undefined && bound !== undefined && against(bound, best) > 0) break;
    const offer = offerOf(electorate, purse, p);
    if (offer === null) continue;
    offers.set(p, offer);
    const sign = best === undefined ? -1 : against(offer, best);
    if (sign < 0) {
      best = offer;
      tied = [p];
    } else if (sign === 0) tied.push(p);
  }
  return tied;
}

/** Sign of `a - b`, zero when they agree to TRUSTED places. */
function against(a: Offer, b: Offer): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  const gap = left > right ? left - right : right - left;
  if (gap << TRUSTED <= left) return 0;
  return left < right ? -1 : 1;
}

/**
 * Goes through the levels at which supporters run out, poorest first. Between two levels rho / alpha
 * has no minimum of its own (it first rises, then falls), so only levels and full payment compete.
 */
function offerOf(electorate: Electorate, purse: readonly bigint[], p: number): Offer | null {
  const { start, row, weight, unit, cost, factor } = electorate;
  const supporters: { money: bigint; unit: bigint; weight: bigint }[] = [];
  let units = 0n;
  for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
    const money = purse[row[e] as number] as bigint;
    if (money === 0n) continue;
    const u = BigInt(unit === null ? 1 : (unit[e] as number));
    const w = BigInt(weight[e] as number);
    supporters.push({ money, unit: u, weight: w });
    units += u * w;
  }
  supporters.sort((a, b) => {
    const gap = a.money * b.unit - b.money * a.unit;
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  });
  const c = BigInt(cost[p] as number) << PLACES;
  const f = BigInt(factor[p] as number);
  let best: Offer | null = null;
  let paid = 0n;
  // Level `num / den` per unit collects `sum`; then alpha = sum / c and rho = level / alpha.
  const consider = (num: bigint, den: bigint, sum: bigint) => {
    const offer = { price: (num * c) / (den * sum), num: num * c * c, den: den * sum * sum * f };
    if (best === null || against(offer, best) < 0) best = offer;
  };
  for (const one of supporters) {
    const collects = paid + (one.money * units) / one.unit;
    if (collects >= c) {
      consider(c - paid, units, c);
      return best;
    }
    consider(one.money, one.unit, collects);
    paid += one.money * one.weight;
    units -= one.unit * one.weight;
  }
  return best;
}

/** Takes `price` per unit, or all there is; returns how many voters paid all they had. */
function charge(electorate: Electorate, purse: bigint[], p: number, price: bigint): number {
  const { start, row, weight, unit } = electorate;
  let paidAll = 0;
  for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
    const r = row[e] as number;
    const money = purse[r] as bigint;
    const due = price * BigInt(unit === null ? 1 : (unit[e] as number));
    const rest = money - due;
    // What rounding left over is no money: the least of it could buy a project.
    const spent = rest <= 0n || rest >> DUST === 0n;
    if (money > 0n && spent) paidAll += weight[e] as number;
    purse[r] = spent ? 0n : rest;
  }
  return paidAll;
}
