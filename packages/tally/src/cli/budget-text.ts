import type { Instance } from '../budget/instance.ts';
import type { BudgetResult } from '../budget/result.ts';
import { formatUnits } from '../files/decimal.ts';
import { short, table } from './table.ts';

/** The outcome of a budget as a page of text. */
export function budgetText(instance: Instance, result: BudgetResult): string {
  const { projects, scale, budget, voterCount, meta } = instance;
  const byId = new Map(projects.map((project) => [project.id, project]));
  const money = (units: number) => formatUnits(units, scale);
  const rounds = new Map(result.rounds.map((round) => [round.project, round]));
  const tied = new Set(result.ties.map((tie) => tie.chosen));
  const rows = result.winners.map((id, index) => [
    String(index + 1),
    short(id, 24),
    short(byId.get(id)?.name ?? ''),
    money(byId.get(id)?.cost ?? 0),
    String(rounds.get(id)?.supporters ?? ''),
    `${rounds.get(id)?.by ?? ''}${tied.has(id) ? ' (tie)' : ''}`,
  ]);
  const lines = [
    meta.description ? short(meta.description, 90) : 'Participatory budget',
    `${voterCount} voters, ${projects.length} projects, budget ${money(budget)} ${meta.currency ?? ''}`.trimEnd(),
    `Rule: ${ruleText(result)}`,
    '',
    table(['>#', 'id', 'project', '>cost', '>supporters', 'by'], rows),
    '',
    `Chosen: ${result.winners.length} of ${projects.length}. Cost ${money(result.cost)}, left ${money(budget - result.cost)}.`,
  ];
  if (result.steps !== undefined)
    lines.push(
      `Add1: ${result.steps} runs; stopped: ${result.stopped ?? ''}; share of each voter ${result.voterBudget ?? ''}.`,
    );
  lines.push(
    ...result.ties.map(
      (tie) =>
        `Tie: ${tie.tied.map((id) => short(id, 24)).join(', ')}. ${short(tie.chosen, 24)} by ${tie.by.join(', then ')}.`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** The rule and its options on one line. */
export function ruleText({ rule, options }: BudgetResult): string {
  const parts = Object.entries(options)
    .filter(
      ([name, value]) => name !== 'rule' && value !== undefined && typeof value !== 'function',
    )
    .map(
      ([name, value]) =>
        `${name} ${Array.isArray(value) ? value.join('>') : typeof value === 'object' ? JSON.stringify(value) : value}`,
    );
  return parts.length === 0 ? rule : `${rule} (${parts.join(', ')})`;
}
