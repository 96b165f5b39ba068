import type { BudgetResult, Election, ElectionResult, Instance } from '@ownhouse/tally';
import { measure } from '@ownhouse/tally';
import type { Beside } from './shapes.ts';

/** Two outcomes of one budget. */
export function besideBudget(instance: Instance, first: BudgetResult, other: BudgetResult): Beside {
  const names = new Map(instance.projects.map(({ id, name }) => [id, name.trim() || id]));
  const without = ({ winners }: BudgetResult) =>
    Math.round(measure(instance, winners).exclusionRatio * instance.voterCount);
  return {
    ...parted(first.winners, other.winners, (id) => names.get(id) ?? id),
    cost: other.cost,
    nothingFirst: without(first),
    nothingOther: without(other),
  };
}

/** Two outcomes of one election. */
export function besideElection(
  { candidates }: Election,
  first: ElectionResult,
  other: ElectionResult,
): Beside {
  const nameOf = (number: number) => candidates[number - 1]?.name.trim() || String(number);
  return {
    ...parted(first.winners, other.winners, nameOf),
    cost: null,
    nothingFirst: null,
    nothingOther: null,
  };
}

function parted<Id>(first: readonly Id[], other: readonly Id[], nameOf: (id: Id) => string) {
  const [inFirst, inOther] = [new Set(first), new Set(other)];
  return {
    both: first.filter((id) => inOther.has(id)).map(nameOf),
    onlyFirst: first.filter((id) => !inOther.has(id)).map(nameOf),
    onlyOther: other.filter((id) => !inFirst.has(id)).map(nameOf),
  };
}
