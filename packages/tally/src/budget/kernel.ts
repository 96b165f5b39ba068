import { compareFractions } from './fraction.ts';
import type { Electorate } from './kernel-electorate.ts';
import { ExactLedger } from './kernel-exact.ts';
import { payExactly } from './kernel-exact-payment.ts';
import { EPS, Pricing } from './kernel-pricing.ts';
import { Recall } from './kernel-recall.ts';
import type { Supporters } from './kernel-supporters.ts';
import { supportersOf } from './kernel-wasm.ts';
import type { TieBreaker } from './result.ts';
import type { BreakTie } from './ties.ts';

/** A tie met in a run: the round, and the projects that shared the lowest price. */
export interface KernelTie {
  readonly round: number;
  readonly tied: readonly number[];
  readonly chosen: number;
  readonly by: readonly TieBreaker[];
}

/**
 * Runs the Method of Equal Shares at one voter budget after another over the same electorate.
 *
 * Money is kept in doubles, each ballot's with a bound on its error. A decision is taken in doubles
 * only when it holds for every value within the bounds; else the prices in question are computed as
 * exact fractions (`ExactLedger`). See docs/rules/equal-shares.md, ES-EXACT.
 */
export class Kernel {
  readonly electorate: Electorate;
  readonly #breakTie: BreakTie;
  readonly #ledger: ExactLedger;
  /** What a ballot of each row has left, minor units per voter. */
  readonly money: Float64Array;
  /** Rows that spent their last by paying exactly the full share (found by the ledger). */
  readonly even = new Set<number>();
  /** Round in which a project was bought, or -1. */
  readonly roundOf: Int32Array;
  /** Bought projects in order; the first `rounds` entries count. */
  readonly picks: Int32Array;
  /** Payment per unit by round. */
  readonly share: Float64Array;
  /** Voters who paid all they had left, by round. */
  readonly paidAll: Float64Array;
  /** Sum of units of those who pay in full, by round. */
  readonly richUnits: Float64Array;
  rounds = 0;
  cost = 0;
  ties: KernelTie[] = [];
  tieRounds = 0;
  /** Voter budget of the run as a fraction of whole numbers, minor units. */
  budgetNum = 0;
  budgetDen = 1;

  readonly supporters: Supporters;
  #errorMax = 0;
  readonly #open: Int32Array;
  #openCount = 0;
  /** Lower bound of the price per unit of utility; infinite when out of reach. */
  readonly low: Float64Array;
  readonly #recall: Recall;
  readonly #pricing: Pricing;
  readonly #near: number[] = [];
  /** Which of the two `gone` lists is this run's. */
  #turn: 0 | 1 = 0;

  /** @param repeated whether more runs follow, for which a run should note what it learns */
  constructor(electorate: Electorate, breakTie: BreakTie, repeated = true) {
    const m = electorate.cost.length;
    this.electorate = electorate;
    this.#breakTie = breakTie;
    this.roundOf = new Int32Array(m);
    this.picks = new Int32Array(m);
    this.share = new Float64Array(m);
    this.richUnits = new Float64Array(m);
    this.paidAll = new Float64Array(m);
    this.supporters = supportersOf(electorate);
    this.money = this.supporters.money;
    this.#open = new Int32Array(m);
    this.low = new Float64Array(m);
    this.#recall = new Recall(electorate, this, repeated);
    this.#pricing = new Pricing(electorate, this.supporters, this.#recall, this.low);
    this.#ledger = new ExactLedger(this);
  }

  /** Runs the method with voter budget `num / den` minor units; `den` is the same in all runs. */
  run(num: number, den: number): void {
    const { cost, factor, unitTotal } = this.electorate;
    const b = num / den;
    this.#recall.begin(num, den);
    this.#turn = this.#turn === 0 ? 1 : 0;
    this.goneAt.fill(-1);
    this.budgetNum = num;
    this.budgetDen = den;
    this.money.fill(b);
    this.even.clear();
    this.roundOf.fill(-1);
    this.supporters.reset();
    this.rounds = 0;
    this.cost = 0;
    this.ties = [];
    this.#errorMax = Number.isInteger(b) && b * den === num ? 0 : b * EPS;
    this.supporters.error.fill(this.#errorMax);
    this.#ledger.reset();
    let open = 0;
    for (let p = 0; p < cost.length; p++) {
      if ((cost[p] as number) <= 0 || (unitTotal[p] as number) <= 0) continue;
      const share = (cost[p] as number) / (unitTotal[p] as number);
      this.low[p] = (share / (factor[p] as number)) * (1 - 4 * EPS);
      this.#open[open++] = p;
    }
    this.#openCount = open;
    let more = true;
    while (more) more = this.#round();
  }

  /** Round in which a row spent its last, or -1. */
  get goneAt(): Int32Array {
    return this.supporters.gone[this.#turn];
  }

  /** Exact prices of the rounds bought so far. */
  get ledger(): ExactLedger {
    return this.#ledger;
  }

  #round(): boolean {
    const low = this.low;
    const open = this.#open;
    const near = this.#near;
    this.#recall.raise();
    const contenders: Contender[] = [];
    let best = Number.POSITIVE_INFINITY;
    const likely = this.#recall.expected();
    const first = likely >= 0 ? likely : this.#leastBound();
    if (first >= 0) best = this.#consider(first, best, contenders);
    near.length = 0;
    const count = this.#openCount;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const p = open[i] as number;
      const bound = low[p] as number;
      if (bound === Number.POSITIVE_INFINITY) continue;
      open[kept++] = p;
      if (bound <= best && p !== first) near.push(p);
    }
    this.#openCount = kept;
    if (near.length > 1) near.sort((a, b) => (low[a] as number) - (low[b] as number));
    for (let i = 0; i < near.length; i++) {
      const p = near[i] as number;
      if ((low[p] as number) > best) break;
      best = this.#consider(p, best, contenders);
    }
    if (contenders.length === 0) return false;
    const live = contenders.length === 1 ? contenders : contenders.filter((one) => one.lo <= best);
    let winner = live[0] as Contender;
    if (live.length > 1 || !winner.clean) winner = this.#decide(live);
    this.#buy(winner);
    return true;
  }

  /** The open project of the lowest bound, or -1. */
  #leastBound(): number {
    const open = this.#open;
    const low = this.low;
    const count = this.#openCount;
    let least = Number.POSITIVE_INFINITY;
    let first = -1;
    for (let i = 0; i < count; i++) {
      const p = open[i] as number;
      const bound = low[p] as number;
      if (bound >= least) continue;
      least = bound;
      first = p;
    }
    return first;
  }

  /** Prices a project; adds it to the contenders unless it is dearer than `best`. */
  #consider(p: number, best: number, contenders: Contender[]): number {
    const factor = this.electorate.factor[p] as number;
    const pricing = this.#pricing;
    pricing.evaluate(p, best * factor * (1 + 4 * EPS), this.#errorMax);
    const { state, share, shareError, clean } = pricing;
    if (state === 'dearer') {
      this.low[p] = ((share - shareError) / factor) * (1 - 4 * EPS);
      return best;
    }
    if (state === 'unaffordable' || (state === 'doubtful' && !this.#ledger.affordable(p))) {
      this.low[p] = Number.POSITIVE_INFINITY;
      return best;
    }
    const lo = ((share - shareError) / factor) * (1 - 4 * EPS);
    if (lo > (this.low[p] as number)) this.low[p] = lo;
    if (lo > best) return best;
    contenders.push({
      project: p,
      lo,
      share,
      error: shareError,
      clean,
      poor: this.supporters.poorWeight,
      rich: this.supporters.richUnits,
    });
    if (!clean) return best;
    return Math.min(best, ((share + shareError) / factor) * (1 + 4 * EPS));
  }

  /** Chooses among contenders whose bounds overlap, exactly. */
  #decide(live: readonly Contender[]): Contender {
    const { cost, factor } = this.electorate;
    const plain = live.every((one) => one.clean && one.poor === 0);
    const compare = plain
      ? (a: Contender, b: Contender) =>
          factor === cost
            ? b.rich - a.rich
            : compareFractions(cost[a.project] as number, a.rich, cost[b.project] as number, b.rich)
      : this.#ledger.comparer(live.map((one) => one.project));
    let tied: Contender[] = [];
    for (const one of live) {
      const order = tied.length === 0 ? -1 : compare(one, tied[0] as Contender);
      if (order < 0) tied = [one];
      else if (order === 0) tied.push(one);
    }
    let chosen = tied[0] as Contender;
    if (tied.length > 1) {
      const names = tied.map((one) => one.project).sort((a, b) => a - b);
      const broken = this.#breakTie(names);
      chosen = tied.find((one) => one.project === broken.chosen) as Contender;
      this.ties.push({ round: this.rounds, tied: names, ...broken });
      this.tieRounds++;
    }
    return chosen;
  }

  #buy(winner: Contender): void {
    const { cost } = this.electorate;
    const p = winner.project;
    const round = this.rounds;
    const exact = winner.clean ? null : this.#ledger.settle(p);
    const share = exact === null ? winner.share : exact.share;
    const error = exact === null ? winner.error : 2 * EPS * share;
    const supporters = this.supporters;
    const terms = {
      share,
      error,
      roundoff: EPS * 2 * (this.budgetNum / this.budgetDen),
      round,
      pastRound: this.#recall.pastRound(p),
      turn: this.#turn,
    };
    if (exact === null) supporters.pay(p, terms);
    else for (const row of payExactly(supporters, p, terms, exact)) this.even.add(row);
    this.#errorMax = Math.max(this.#errorMax, supporters.errorMax);
    for (let i = 0; i < supporters.revivedCount; i++) {
      const entry = supporters.revived[i] as number;
      this.#recall.revive(supporters.row[entry] as number, supporters.weight[entry] as number);
    }
    this.#recall.bought(p, share, error);
    this.low[p] = Number.POSITIVE_INFINITY;
    this.picks[round] = p;
    this.share[round] = share;
    this.paidAll[round] = supporters.paidAll;
    this.richUnits[round] = exact === null ? winner.rich : exact.richUnits;
    this.roundOf[p] = round;
    this.cost += cost[p] as number;
    this.rounds = round + 1;
  }
}

interface Contender {
  readonly project: number;
  readonly lo: number;
  readonly share: number;
  readonly error: number;
  readonly clean: boolean;
  /** Voters who cannot pay in full but have something left. */
  readonly poor: number;
  readonly rich: number;
}
