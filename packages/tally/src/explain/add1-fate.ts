import { countEqualShares } from '../budget/equal-shares.ts';
import type { Instance } from '../budget/instance.ts';
import type { BudgetOptions } from '../budget/result.ts';

/** What became of a project in a count by Add1. */
export interface Fate {
  readonly won: boolean;
  /** Which of the runs was the first to buy it; null when none did. */
  readonly first: number | null;
  /** Whether what that run bought before it, and the project, cost more than the budget. */
  readonly isBeyond: boolean;
}

/** Counts by Add1 and looks at every run for the project. */
export function add1Fate(instance: Instance, options: BudgetOptions, p: number): Fate {
  const costOf = (q: number | undefined) => instance.projects[q ?? -1]?.cost ?? 0;
  let runs = 0;
  let first: number | null = null;
  let spent = costOf(p);
  const { winners } = countEqualShares(instance, options, ({ roundOf, picks }) => {
    runs++;
    const round = roundOf[p] as number;
    if (first !== null || round < 0) return;
    first = runs;
    for (let k = 0; k < round; k++) spent += costOf(picks[k]);
  });
  const won = winners.includes(instance.projects[p]?.id ?? '');
  return { won, first, isBeyond: first !== null && spent > instance.budget };
}

/**
 * Rules out smaller amounts of a change that never makes a project dearer to its supporters
 * (WIN-5), from `found`, with which it won, downwards; `left` says how many counts remain.
 *
 * Until some run buys the project, all runs are those without it. So a smaller amount is bought by
 * the same run, or a later one, or by none; and in the same run no less was bought before.
 *
 * @returns the smallest amount that won, and whether every smaller one is ruled out
 */
export function ruleOut(
  found: number,
  fateAt: (amount: number) => Fate,
  left: () => number,
): { readonly amount: number; readonly isLeast: boolean } {
  let amount = found;
  /** The least amount up to `at` whose fate is still `such`, where smaller ones no longer are. */
  const leastSuch = (at: number, such: (fate: Fate) => boolean): number => {
    let least = at;
    let none = 0;
    while (least - none > 1 && left() > 0) {
      const middle = none + Math.floor((least - none) / 2);
      if (such(fateAt(middle))) least = middle;
      else none = middle;
    }
    return least;
  };
  for (let at = found - 1; at > 0; at--) {
    if (left() <= 0) return { amount, isLeast: false };
    const { won, first, isBeyond } = fateAt(at);
    if (first === null) return { amount, isLeast: true };
    if (won) amount = at;
    // Few enough to count each of them, unless they are ruled out together.
    if (!isBeyond && at <= left()) continue;
    const least = leastSuch(at, (fate) => fate.first === first && fate.isBeyond === isBeyond);
    // Bought by the same run after as much: beyond the budget all of them. Else each is counted.
    if (!isBeyond) {
      if (at - least > left()) return { amount, isLeast: false };
      for (let each = at - 1; each >= least; each--) if (fateAt(each).won) amount = each;
    }
    at = least;
  }
  return { amount, isLeast: true };
}
