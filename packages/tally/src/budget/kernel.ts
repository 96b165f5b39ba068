import { compareFractions } from './fraction.ts';
import type { Electorate } from './kernel-electorate.ts';
import { ExactLedger, type Settlement } from './kernel-exact.ts';
import { Recall } from './kernel-recall.ts';
import type { Payment, Supporters } from './kernel-supporters.ts';
import { supportersOf } from './kernel-wasm.ts';
import type { TieBreaker } from './result.ts';
import type { BreakTie } from './ties.ts';

/** Half a unit in the last place of 1, with room for the products of rounding terms. */
const EPS = 1.12e-16;

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
  readonly #near: number[] = [];
  /** Which of the two `gone` lists is this run's. */
  #turn: 0 | 1 = 0;
  // Results of the last evaluation.
  #state: State = 'affordable';
  #share = 0;
  #shareError = 0;
  #clean = true;

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
    this.#evaluate(p, best * factor * (1 + 4 * EPS));
    if (this.#state === 'dearer') {
      this.low[p] = ((this.#share - this.#shareError) / factor) * (1 - 4 * EPS);
      return best;
    }
    if (
      this.#state === 'unaffordable' ||
      (this.#state === 'doubtful' && !this.#ledger.affordable(p))
    ) {
      this.low[p] = Number.POSITIVE_INFINITY;
      return best;
    }
    const lo = ((this.#share - this.#shareError) / factor) * (1 - 4 * EPS);
    if (lo > (this.low[p] as number)) this.low[p] = lo;
    if (lo > best) return best;
    contenders.push({
      project: p,
      lo,
      share: this.#share,
      error: this.#shareError,
      clean: this.#clean,
      poor: this.supporters.poorWeight,
      rich: this.supporters.richUnits,
    });
    if (!this.#clean) return best;
    return Math.min(best, ((this.#share + this.#shareError) / factor) * (1 + 4 * EPS));
  }

  /** Price of a project at the present state, with bounds; stops early when above `limit`. */
  #evaluate(p: number, limit: number): void {
    const { cost, factor, start } = this.electorate;
    const supporters = this.supporters;
    const c = cost[p] as number;
    const terms = ((start[p + 1] as number) - (start[p] as number) + 8) * EPS;
    const least = (this.low[p] as number) * (factor[p] as number) * (1 - 4 * EPS);
    let threshold = limit === Number.POSITIVE_INFINITY ? this.#recall.hint(p, least) : limit;
    // From the first threshold the steps may go down once; after that they only rise.
    let rising = false;
    for (;;) {
      supporters.scan(p, threshold);
      const { poorSum, poorWeight, poorMax, richSum, richUnits, richMin } = supporters;
      const total = poorSum + richSum;
      const doubt = supporters.poorError + richUnits * this.#errorMax + terms * total;
      if (total + doubt < c) {
        this.#state = 'unaffordable';
        const missing = (c - total - doubt) * (1 - 4 * EPS);
        this.#recall.note(p, missing, poorWeight + richUnits, 1, true);
        return;
      }
      const share = (c - poorSum) / richUnits;
      const tooHigh = richUnits === 0 || !(share > 0);
      if (tooHigh && !rising && threshold > least) {
        rising = true;
        threshold = least;
        continue;
      }
      if (tooHigh) {
        // Every supporter pays everything: only exact arithmetic tells whether that is enough.
        this.#state = 'doubtful';
        this.#share = poorMax;
        this.#shareError = poorMax * 2;
        this.#clean = false;
        return;
      }
      const shareError =
        (supporters.poorError + terms * (poorSum + c)) / richUnits + 4 * EPS * share;
      const settled = share <= richMin && share >= poorMax;
      if (share - shareError > limit || settled || (rising && share <= threshold)) {
        const margin = this.#errorMax + shareError + 4 * EPS * share;
        this.#share = share;
        this.#shareError = shareError;
        const each = (1 + 4 * EPS) / richUnits;
        this.#recall.note(p, share - shareError, poorWeight * each, each, false);
        if (share - shareError > limit) {
          this.#state = 'dearer';
          return;
        }
        this.#state = total - doubt >= c ? 'affordable' : 'doubtful';
        this.#clean = share + margin < richMin && (poorMax === 0 || share - margin > poorMax);
        return;
      }
      rising = true;
      threshold = share;
    }
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
    else this.#payExactly(p, terms, exact);
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

  /** A purchase in which some hold nearly what they owe: the ledger says who pays in full. */
  #payExactly(p: number, terms: Payment, exact: Settlement): void {
    const { row, weight, unit, start, spentEnd, money, error, gone } = this.supporters;
    const past = gone[1 - terms.turn] as Int32Array;
    let errorMax = 0;
    let paidAll = 0;
    let revived = 0;
    for (let e = spentEnd[p] as number; e < (start[p + 1] as number); e++) {
      const r = row[e] as number;
      const left = money[r] as number;
      if (left === 0) continue;
      const u = unit === null ? 1 : (unit[e] as number);
      if (exact.rich(r, e)) {
        const rest = left - terms.share * u;
        money[r] = rest > 0 ? rest : Number.MIN_VALUE;
        error[r] = (error[r] as number) + terms.error * u + terms.roundoff;
        errorMax = Math.max(errorMax, error[r] as number);
        if (terms.pastRound >= 0 && past[r] === terms.pastRound)
          this.supporters.revived[revived++] = e;
      } else {
        money[r] = 0;
        this.goneAt[r] = terms.round;
        if (!exact.poor(e)) this.even.add(r);
        paidAll += weight[e] as number;
      }
    }
    this.supporters.errorMax = errorMax;
    this.supporters.paidAll = paidAll;
    this.supporters.revivedCount = revived;
  }
}

type State = 'affordable' | 'unaffordable' | 'doubtful' | 'dearer';

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
