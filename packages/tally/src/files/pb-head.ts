import type { Project, VoteType } from '../budget/instance.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { ByteNames } from './byte-names.ts';
import { type Decimal, inUnits, parseDecimal } from './decimal.ts';

/** Says what is wrong and at which cell of the current record. */
export type Complain = (sentence: Sentence, cell?: number) => Error;

const VOTE_TYPES: readonly VoteType[] = [
  'approval',
  'choose-1',
  'cumulative',
  'scoring',
  'ordinal',
];

/** Columns whose content has a field of its own in `Project`. */
const NAMED = new Set([
  'project_id',
  'cost',
  'name',
  'category',
  'categories',
  'target',
  'targets',
  'selected',
  'district',
]);

/** Keys on which a count leans: said twice, they must say the same. */
const DECISIVE = new Set([
  'budget',
  'vote_type',
  'num_votes',
  'num_projects',
  'rule',
  'min_project_score_threshold',
]);

/** pabutools writes `None` where it has nothing to say. */
const said = (text: string | undefined): string =>
  text === undefined || text.toLowerCase() === 'none' ? '' : text;

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Where each column of a header stands, by its name in lower case. */
export function columnsOf(cells: readonly string[], complain: Complain): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.toLowerCase();
    if (name === '') continue;
    if (columns.has(name)) throw complain(say('columnTwice', name), index);
    columns.set(name, index);
  }
  return columns;
}

interface Draft {
  readonly cost: Decimal;
  readonly rest: Omit<Project, 'cost'>;
}

/** What stands before the votes: META and PROJECTS. */
export class PbHead {
  readonly meta: Record<string, string> = Object.create(null);
  readonly names = new ByteNames();
  #budget: Decimal | undefined;
  #voteType: VoteType | undefined;
  #drafts: Draft[] = [];
  #encoder = new TextEncoder();

  metaRow(cells: readonly string[], columns: Map<string, number>, complain: Complain): void {
    const keyCell = columns.get('key') ?? 0;
    const valueCell = columns.get('value') ?? 1;
    const key = (cells[keyCell] ?? '').toLowerCase();
    const value = cells[valueCell] ?? '';
    if (key === '') throw complain(say('metaKeyMissing'), keyCell);
    if (key in this.meta && DECISIVE.has(key) && this.meta[key] !== value)
      throw complain(say('metaTwice', key), keyCell);
    this.meta[key] = value;
    if (key === 'budget') this.#budget = amount(value, 'budget', valueCell, complain);
    if (key === 'vote_type') {
      const type = VOTE_TYPES.find((known) => known === value.toLowerCase());
      if (!type) throw complain(say('voteTypeUnknown', value, VOTE_TYPES.join(', ')), valueCell);
      this.#voteType = type;
    }
  }

  projectRow(cells: readonly string[], columns: Map<string, number>, complain: Complain): void {
    const idCell = columns.get('project_id') ?? 0;
    const costCell = columns.get('cost') ?? -1;
    const id = cells[idCell] ?? '';
    if (id === '') throw complain(say('projectIdMissing'), idCell);
    if (costCell >= cells.length) throw complain(say('projectCostMissing', id), cells.length);
    if (cells.slice(columnWidth(columns)).some((cell) => cell !== ''))
      throw complain(say('lineWiderThanHeader'), columnWidth(columns));
    const bytes = this.#encoder.encode(id);
    if (this.names.add(bytes, 0, bytes.length) < 0) throw complain(say('projectTwice', id), idCell);
    const at = (name: string) => cells[columns.get(name) ?? -1];
    const either = (name: string, plural: string) => said(at(name) ?? at(plural));
    const fields: Record<string, string> = Object.create(null);
    for (const [name, cell] of columns)
      if (!NAMED.has(name) && cell !== idCell) fields[name] = cells[cell] ?? '';
    this.#drafts.push({
      cost: amount(cells[costCell] ?? '', 'cost', costCell, complain),
      rest: {
        id,
        name: at('name') ?? '',
        categories: list(either('category', 'categories')),
        targets: list(either('target', 'targets')),
        district: said(at('district')) || null,
        selected: said(at('selected')) || null,
        fields,
      },
    });
  }

  /** Checks that everything a count needs is there, and brings all money to one scale. */
  finish(complain: Complain) {
    const budget = this.#budget;
    if (!budget) throw complain(say('metaBudgetMissing'));
    if (this.#drafts.length === 0) throw complain(say('projectsMissing'));
    const declared = this.meta.num_projects ?? '';
    if (contradicts(declared, this.#drafts.length))
      throw complain(say('metaProjects', declared, this.#drafts.length));
    const places = this.#drafts.reduce(
      (most, { cost }) => Math.max(most, cost.places),
      budget.places,
    );
    const projects = this.#drafts.map(({ cost, rest }) => {
      const units = inUnits(cost, places);
      if (units === undefined) throw complain(say('projectCostTooLarge', rest.id));
      return { ...rest, cost: units };
    });
    const units = inUnits(budget, places);
    const total = projects.reduce((sum, { cost }) => sum + cost, units ?? Number.NaN);
    if (units === undefined || !Number.isSafeInteger(total)) throw complain(say('moneyTooLarge'));
    return { meta: this.meta, projects, budget: units, scale: 10 ** places };
  }

  /** The declared type of votes; files without one hold approvals. */
  voteType(hasPoints: boolean, complain: Complain): VoteType {
    if (this.#voteType) return this.#voteType;
    if (hasPoints) throw complain(say('voteTypeMissing'));
    return 'approval';
  }
}

/** Whether META gives a whole number. Words like “unknown” say nothing. */
export const isNumber = (declared: string): boolean => /^\d+([.,]0*)?$/.test(declared);

/** Whether META's number is another than that of the file. */
export const contradicts = (declared: string, found: number): boolean =>
  isNumber(declared) && Number.parseInt(declared, 10) !== found;

/** Number of columns that a header names. */
export const columnWidth = (columns: Map<string, number>): number =>
  Math.max(-1, ...columns.values()) + 1;

function amount(text: string, what: 'budget' | 'cost', cell: number, complain: Complain): Decimal {
  const value = parseDecimal(text);
  if ('name' in value) throw complain(say(`${what}Unread`, value), cell);
  if (value.digits < 0n) throw complain(say(`${what}BelowZero`), cell);
  return value;
}
