import {
  compare,
  min,
  multiply,
  parse,
  type Ratio,
  ratio,
  subtract,
  toNumber,
} from '@ownhouse/basics/ratio';
import { refusal } from '../sentence/refusal.ts';
import type { Instance } from './instance.ts';
import { electorateOf } from './kernel-electorate.ts';
import type { BudgetResult } from './result.ts';

/** What every voter with one ballot paid. Amounts are minor units, the nearest doubles. */
export interface BallotPayments {
  /** Row of `instance.ballots`. */
  readonly row: number;
  readonly voters: number;
  /** Purchases this ballot paid for, in order; `round` is an index into `result.rounds`. */
  readonly paid: readonly { readonly round: number; readonly amount: number }[];
  readonly left: number;
}

/**
 * What each distinct ballot paid in a count by equal shares, one at a time, so that a million
 * voters need no more memory than one. Projects bought by completion were paid by nobody.
 *
 * @throws RangeError when the result is of a rule without payments
 * @example for (const { row, paid, left } of payments(instance, result)) …
 */
export function* payments(instance: Instance, result: BudgetResult): Generator<BallotPayments> {
  const bill = billOf(instance, result);
  const budget = toNumber(bill.budget);
  for (let row = 0; row < bill.rowCount; row++) {
    const paid: { round: number; amount: number }[] = [];
    let left = budget;
    let near = false;
    for (const { round, unit } of bill.rounds(row)) {
      const due = (bill.priceNumber[round] as number) * unit;
      const amount = bill.allOrNothing && left < due ? 0 : Math.min(left, due);
      near ||= bill.allOrNothing && Math.abs(left - due) < NEAR * due;
      if (!(amount > 0)) continue;
      left -= amount;
      paid.push({ round, amount });
    }
    const voters = instance.ballots.weight[row] as number;
    if (!near) yield { row, voters, paid, left };
    else yield { row, voters, ...rounded(exactPayments(instance, result, row)) };
  }
}

/** All or nothing: money this near to the share due, as a part of it, is looked at exactly. */
const NEAR = 1e-9;

const rounded = ({ paid, left }: ReturnType<typeof exactPayments>) => ({
  paid: paid.map(({ round, amount }) => ({ round, amount: toNumber(amount) })),
  left: toNumber(left),
});

/** What a voter with ballot `row` paid, exactly, in minor units. */
export function exactPayments(
  instance: Instance,
  result: BudgetResult,
  row: number,
): { readonly paid: readonly { round: number; amount: Ratio }[]; readonly left: Ratio } {
  const bill = billOf(instance, result);
  let left = bill.budget;
  const paid: { round: number; amount: Ratio }[] = [];
  for (const { round, unit } of bill.rounds(row)) {
    const due = multiply(bill.price(round), ratio(unit));
    if (left.num === 0n || (bill.allOrNothing && compare(left, due) < 0)) continue;
    const amount = min(left, due);
    left = subtract(left, amount);
    paid.push({ round, amount });
  }
  return { paid, left };
}

interface Bill {
  readonly rowCount: number;
  /** Voter budget in minor units. */
  readonly budget: Ratio;
  /** Exact equal shares: who cannot pay in full pays nothing. */
  readonly allOrNothing: boolean;
  /** Payment per unit in minor units, by round. */
  readonly priceNumber: readonly number[];
  price(round: number): Ratio;
  /** The priced rounds that a ballot supports, in order. */
  rounds(row: number): { round: number; unit: number }[];
}

function billOf(instance: Instance, result: BudgetResult): Bill {
  const { utility } = result.options;
  if (result.voterBudget === undefined || utility === undefined)
    throw refusal('noPayments', result.rule);
  const { rowStart, rowProject, rowUnit, rowCount } = electorateOf(instance, utility);
  const roundOf = new Map(result.rounds.map((round, index) => [round.project, index]));
  const place = instance.projects.map(({ id }) => {
    const round = roundOf.get(id);
    return round === undefined || result.rounds[round]?.rho === null ? -1 : round;
  });
  // From price per unit of utility back to minor units per unit on the ballot.
  const scale = (cost: number) => (utility === 'cost' ? cost : instance.scale);
  const divisor = utility === 'points' ? instance.pointScale : 1;
  return {
    rowCount,
    budget: multiply(parse(result.voterBudget), ratio(instance.scale)),
    allOrNothing: result.rule === 'exact-equal-shares',
    priceNumber: result.rounds.map(
      (round) => ((round.rhoDecimal ?? 0) * scale(round.cost)) / divisor,
    ),
    price: (round) => {
      const { rho, cost } = result.rounds[round] as BudgetResult['rounds'][number];
      return multiply(parse(rho ?? '0'), ratio(scale(cost), divisor));
    },
    rounds: (row) => {
      const found: { round: number; unit: number }[] = [];
      for (let k = rowStart[row] as number; k < (rowStart[row + 1] as number); k++) {
        const round = place[rowProject[k] as number] as number;
        if (round >= 0) found.push({ round, unit: rowUnit === null ? 1 : (rowUnit[k] as number) });
      }
      return found.sort((a, b) => a.round - b.round);
    },
  };
}
