/** An amount in the smallest unit of its currency: 12 dollars are `{ amount: 1200n, currency: 'USD' }`. */
export interface Money {
  readonly amount: bigint;
  /** ISO 4217 code, or a code of a community's own unit. */
  readonly currency: string;
}

/** Adds amounts of one currency. Amounts of two currencies are never added: that is a bug, and throws. */
export function addMoney(a: Money, b: Money): Money {
  return { amount: a.amount + sameCurrency(a, b).amount, currency: a.currency };
}

/** Takes `b` from `a`; the answer may be below zero. */
export function subtractMoney(a: Money, b: Money): Money {
  return { amount: a.amount - sameCurrency(a, b).amount, currency: a.currency };
}

/** Below zero, zero or above, as `a` is less than, equal to or more than `b`. */
export function compareMoney(a: Money, b: Money): number {
  const other = sameCurrency(a, b);
  return a.amount < other.amount ? -1 : a.amount > other.amount ? 1 : 0;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} do not add`);
  return b;
}
