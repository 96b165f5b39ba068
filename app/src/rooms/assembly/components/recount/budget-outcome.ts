import {
  againstGreedy,
  type BudgetResult,
  type Instance,
  paymentsOf,
  pricesOf,
  whyLost,
} from '@ownhouse/tally';
import type { BudgetOutcome, ProjectRow } from './shapes.ts';

/** A counted budget as a table of projects, winners in the order of the count and then losers by support. */
export function budgetOutcome(instance: Instance, result: BudgetResult): BudgetOutcome {
  const payments = paymentsOf(instance, result);
  const places = new Map(result.winners.map((id, index) => [id, index + 1]));
  const lost = new Map(whyLost(instance, result, payments).map((why) => [why.project, why]));
  const names = new Map(instance.projects.map(({ id, name }) => [id, name.trim() || id]));
  const greedy = againstGreedy(instance, result);
  const byGreedy = new Set(greedy.greedy);
  const nameOf = (id: string) => names.get(id) ?? id;
  const rows = pricesOf(instance, result, payments).map((price): ProjectRow => {
    const why = lost.get(price.project);
    return {
      id: price.project,
      name: nameOf(price.project),
      cost: price.cost,
      supporters: price.supporters,
      perSupporter: price.perSupporter,
      place: places.get(price.project) ?? null,
      lost: why
        ? {
            reason: why.reason,
            left: why.money?.left ?? null,
            missing: why.money?.missing ?? null,
          }
        : null,
      byGreedy: byGreedy.has(price.project),
    };
  });
  const placeOf = ({ place }: ProjectRow) => place ?? Number.POSITIVE_INFINITY;
  rows.sort((a, b) =>
    placeOf(a) === placeOf(b) ? b.supporters - a.supporters : placeOf(a) - placeOf(b),
  );
  return {
    winners: result.winners.length,
    cost: result.cost,
    projects: rows,
    greedy:
      result.rule === 'greedy'
        ? null
        : {
            onlyHere: greedy.onlyHere.map(nameOf),
            onlyGreedy: greedy.onlyGreedy.map(nameOf),
            nothingHere: greedy.nothingHere,
            nothingGreedy: greedy.nothingGreedy,
          },
  };
}
