import type { Instance } from './instance.ts';
import type { BudgetOptions } from './result.ts';

/**
 * The rule a city says it used, read from the file's own `rule` and `min_project_score_threshold`
 * (rule GRE-10); null where the file names none that is counted here. Only for ballots that approve:
 * what cities make of points and rankings the files do not say.
 *
 * @example countBudget(instance, cityRule(instance) ?? { rule: 'equal-shares' })
 */
export function cityRule(instance: Instance): BudgetOptions | null {
  const { voteType, meta } = instance;
  if (voteType !== 'approval' && voteType !== 'choose-1') return null;
  const name = (meta.rule ?? '').toLowerCase().trim();
  const threshold = Number(meta.min_project_score_threshold ?? 0);
  const minSupport = Number.isFinite(threshold) && threshold > 0 ? { minSupport: threshold } : {};
  const greedy = { rule: 'greedy', utility: 'cost', ...minSupport } as const;
  // Published counts went on while anything was affordable at the next step: no exhaustive stop.
  const shares = {
    rule: 'equal-shares',
    preset: 'equalshares',
    utility: 'cost',
    exhaustiveStop: false,
  } as const;
  switch (name) {
    case 'greedy':
    case 'greedy-threshold':
      return greedy;
    case 'greedy-no-skip':
      return { ...greedy, skip: false };
    case 'equalshares':
      return shares;
    case 'equalshares/add1':
      return { ...shares, completion: 'add1' };
    case 'equalshares/add1-comparison':
      return { ...shares, completion: 'add1', comparison: true };
    default:
      return null;
  }
}
