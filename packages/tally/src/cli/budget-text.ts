import type { Instance } from '../budget/instance.ts';
import type { BudgetResult } from '../budget/result.ts';
import { formatUnits } from '../files/decimal.ts';
import type { Lot } from '../lot/lot.ts';
import { short, table } from './table.ts';
import type { Text } from './text.ts';

/** A page of text shows so many ties one by one. */
const TIES_SHOWN = 20;
const DRAWN_SHOWN = 30;

/** The outcome of a budget as a page of text. */
export function budgetText(instance: Instance, result: BudgetResult, text: Text): string {
  const { projects, scale, budget, voterCount, meta } = instance;
  const byId = new Map(projects.map((project) => [project.id, project]));
  const money = (units: number) => formatUnits(units, scale);
  const rounds = new Map(result.rounds.map((round) => [round.project, round]));
  const tied = new Set(result.ties.map((tie) => tie.chosen));
  const isGreedy = result.rule === 'greedy';
  const rows = result.winners.map((id, index) => {
    const round = rounds.get(id);
    const by = round ? (isGreedy && round.by === 'greedy' ? text.byGreedy : text.by[round.by]) : '';
    return [
      String(index + 1),
      short(id, 24),
      short(byId.get(id)?.name ?? ''),
      money(byId.get(id)?.cost ?? 0),
      String(round?.supporters ?? ''),
      `${by}${tied.has(id) ? `, ${text.tied}` : ''}`,
    ];
  });
  const lines = [
    meta.description ? short(meta.description, 90) : text.budgetTitle,
    text.budgetSize(voterCount, projects.length, `${money(budget)} ${meta.currency ?? ''}`.trim()),
    text.rule(ruleText(result)),
    '',
    table(text.budgetHead, rows),
    '',
    text.chosen(
      result.winners.length,
      projects.length,
      money(result.cost),
      money(budget - result.cost),
    ),
  ];
  if (result.steps !== undefined)
    lines.push(
      text.add1(result.steps, stoppedText(result.stopped ?? '', text), result.voterBudget ?? ''),
    );
  if (result.comparison) {
    const { preferShares, preferGreedy, taken } = result.comparison;
    lines.push(text.comparison(preferShares, preferGreedy, taken));
  }
  lines.push(...tieLines(result, text), ...lotLines(result.lot, text));
  return `${lines.join('\n')}\n`;
}

function tieLines({ ties }: BudgetResult, text: Text): string[] {
  const lines = ties.slice(0, TIES_SHOWN).map(({ round, tied, chosen, by }) => {
    const how = by.map((breaker) => text.tieBy[breaker]).join(text.thenBy);
    return text.budgetTie(
      round + 1,
      tied.map((id) => short(id, 24)).join(', '),
      short(chosen, 24),
      how,
    );
  });
  if (ties.length > TIES_SHOWN) lines.push(text.moreTies(ties.length - TIES_SHOWN));
  return lines;
}

/** What was published of a lot, so that anybody can draw it again. */
export function lotLines(lot: Lot | undefined, text: Text): string[] {
  if (!lot) return [];
  const shown = lot.drawn.slice(0, DRAWN_SHOWN).map((entry) => short(entry, 24));
  const more = lot.drawn.length > shown.length ? ' …' : '';
  return [text.lot(lot.commitment, lot.listHash, shown.join(', ') + more)];
}

/** Why Add1 stopped, in words; what is not known is shown as the result has it. */
function stoppedText(stopped: string, text: Text): string {
  const [, share] = /^over budget at (.+)$/.exec(stopped) ?? [];
  if (share !== undefined) return text.stopped.overBudget(share);
  const known = Object.entries(text.stopped).find(([name]) => name === stopped)?.[1];
  return typeof known === 'string' ? known : stopped;
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
  return parts.length === 0 ? rule : `${rule} (${short(parts.join(', '), 400)})`;
}
