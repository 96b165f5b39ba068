import { compareFractions } from './fraction.ts';
import type { Instance } from './instance.ts';
import type { BudgetOptions, BudgetPass, BudgetResult, BudgetRound, BudgetTie } from './result.ts';
import { defaultUtility, type Support, supportOf } from './support.ts';
import { tieBreaking } from './ties.ts';

/**
 * Utilitarian greedy: projects in order of what they gain per unit of money, each bought if it
 * fits what is left (docs/rules/greedy.md, rules GRE-1 to GRE-9).
 *
 * @throws RangeError when the options do not fit the ballots
 */
export function countGreedy(instance: Instance, options: BudgetOptions): BudgetResult {
  const utility = options.utility ?? defaultUtility(instance);
  const support = supportOf(instance, utility);
  const gate = gateOf(instance, options, support);
  const breakTie = tieBreaking(instance, options, support.votes);
  const winners: string[] = [];
  const rounds: BudgetRound[] = [];
  const ties: BudgetTie[] = [];
  const passed: BudgetPass[] = [];
  let left = instance.budget;
  let stoppedBy: string | null = null;

  for (const group of equalGroups(instance, options, support)) {
    let waiting = group;
    while (waiting.length > 0) {
      const open = waiting.filter((p) => gate.reason(p, left) === null);
      const pool = options.skip !== false && open.length > 0 ? open : waiting;
      const { chosen, by } = breakTie(pool);
      waiting = waiting.filter((p) => p !== chosen);
      const { id, cost } = projectOf(instance, chosen);
      if (stoppedBy !== null) {
        passed.push({
          project: id,
          reason: 'stopped',
          round: rounds.length,
          left,
          because: stoppedBy,
        });
        continue;
      }
      const refusal = gate.reason(chosen, left);
      if (refusal !== null) {
        passed.push({ project: id, round: rounds.length, left, ...refusal });
        const full = refusal.reason === 'over-left' || refusal.reason === 'over-budget';
        if (full && options.skip === false) stoppedBy = id;
        continue;
      }
      if (pool.length > 1)
        ties.push({
          round: rounds.length,
          tied: [...pool].sort((a, b) => a - b).map((p) => projectOf(instance, p).id),
          chosen: id,
          by,
        });
      left -= cost;
      gate.bought(chosen);
      winners.push(id);
      rounds.push(roundOf(id, cost, support.votes[chosen] as number, left));
    }
  }
  const filled: BudgetOptions = { ...options, rule: 'greedy', utility };
  return {
    rule: 'greedy',
    options: filled,
    winners,
    cost: instance.budget - left,
    rounds,
    ties,
    passed,
  };
}

const projectOf = (instance: Instance, p: number) =>
  instance.projects[p] as Instance['projects'][number];

const roundOf = (project: string, cost: number, supporters: number, left: number): BudgetRound => ({
  project,
  cost,
  supporters,
  by: cost === 0 && supporters > 0 ? 'free' : 'greedy',
  rho: null,
  rhoDecimal: null,
  effectiveVotes: null,
  paidAll: null,
  left,
});

/**
 * Projects best first, those that stand equal together: supported ones that cost nothing, then by
 * gain per unit of money (or by votes), then those that gain nobody anything: the unsupported and,
 * where the gain is the cost, the free.
 */
function equalGroups(instance: Instance, options: BudgetOptions, support: Support): number[][] {
  const cost = (p: number): number => projectOf(instance, p).cost;
  const votes = (p: number): number => support.votes[p] as number;
  const supported = (p: number): boolean => votes(p) > 0;
  const utility = options.utility ?? defaultUtility(instance);
  // With cost utilities, gain per unit of money is the number of votes, exactly.
  const countVotes = options.greedyOrder === 'votes' || utility === 'cost';
  const free = utility === 'cost' ? 2 : 0;
  const rank = (p: number): number => {
    if (!supported(p) || (!countVotes && (support.total[p] as number) <= 0)) return 2;
    return cost(p) === 0 && options.greedyOrder !== 'votes' ? free : 1;
  };
  const order = (a: number, b: number): number => {
    const ranks = rank(a) - rank(b);
    if (ranks !== 0 || rank(a) !== 1) return ranks;
    if (countVotes) return votes(b) - votes(a);
    return compareFractions(
      support.total[b] as number,
      cost(b),
      support.total[a] as number,
      cost(a),
    );
  };
  const groups: number[][] = [];
  for (const p of instance.projects.map((_, index) => index).sort(order)) {
    const last = groups.at(-1);
    if (last !== undefined && order(last[0] as number, p) === 0) last.push(p);
    else groups.push([p]);
  }
  return groups;
}

interface Gate {
  /** Why project `p` cannot be bought with `left` to spend, or null. */
  reason(p: number, left: number): Pick<BudgetPass, 'reason' | 'because'> | null;
  bought(p: number): void;
}

/** The conditions a project must meet besides its place in the order. */
function gateOf(instance: Instance, options: BudgetOptions, support: Support): Gate {
  const spent = { district: new Map<string, number>(), category: new Map<string, number>() };
  const rivals = new Map<string, string>();
  const groups = options.exclusive ?? [];
  const minSupport = options.minSupport ?? 0;
  const places = (p: number) => {
    const { district, categories } = projectOf(instance, p);
    return [
      ...(district === null ? [] : [{ kind: 'district' as const, name: district }]),
      ...[...new Set(categories)].map((name) => ({ kind: 'category' as const, name })),
    ];
  };
  return {
    reason(p, left) {
      const { id, cost } = projectOf(instance, p);
      if ((support.votes[p] as number) < minSupport) return { reason: 'min-support' };
      const rival = rivals.get(id);
      if (rival !== undefined) return { reason: 'exclusive', because: rival };
      for (const { kind, name } of places(p)) {
        const limit = options.limits?.[kind]?.[name];
        if (limit !== undefined && (spent[kind].get(name) ?? 0) + cost > limit)
          return { reason: `${kind}-limit`, because: name };
      }
      if (cost > instance.budget) return { reason: 'over-budget' };
      return cost > left ? { reason: 'over-left' } : null;
    },
    bought(p) {
      const { id, cost } = projectOf(instance, p);
      for (const { kind, name } of places(p))
        spent[kind].set(name, (spent[kind].get(name) ?? 0) + cost);
      for (const group of groups)
        if (group.includes(id))
          for (const other of group) if (!rivals.has(other)) rivals.set(other, id);
    },
  };
}
