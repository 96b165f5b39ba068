import type { Election } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { type CsvRecord, splitCsv } from './csv.ts';
import { dominionHead, readDominion } from './cvr-dominion.ts';
import { FileFault } from './fault.ts';
import { decodeText } from './source.ts';

/** How the columns of a cast-vote record are meant. */
export type CvrLayout = 'choices' | 'ranks' | 'scores';

/** What a CSV file cannot say of itself. */
export interface CvrOptions {
  /**
   * `choices`: one column a rank, a candidate's name in each; `ranks` and `scores`: one column a
   * candidate. By default choices where headings say so (“Choice 1”, “1st choice mayor”, “Rank 1”), and
   * where a single column holds names; else ranks where every paper counts 1, 2, 3 … without a gap,
   * else scores.
   */
  readonly layout?: CvrLayout;
  readonly seats?: number;
  /** Which of several contests, by its name or a part of it. */
  readonly contest?: string;
  readonly title?: string;
  /** Candidates in the order of their numbers. Default for choices: in the order of the alphabet. */
  readonly candidates?: readonly string[];
}

const WORDS = 'choice|rank(?:ing)?|preference|pref|opción|preferencia';
/** “1st choice”, “Rank 2” anywhere in a heading. */
const RANKED = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})\\s*(?:st|nd|rd|th|\\.?ª|\\.?º)?\\s*[-_]?\\s*(?:${WORDS})|(?:${WORDS})\\s*[-_#:]?\\s*(\\d{1,2}))(?![\\p{L}\\d])`,
  'iu',
);
const ORDINAL = /^(\d{1,2})\s*(st|nd|rd|th|ª|º)?$/i;
const COUNT = /^(count|weight|papers|ballots|papeletas)$/i;
const ASIDE =
  /^((ballot|voter|cvr|record|paper|cast[\s_-]*vote[\s_-]*record)[\s_-]*(id|number|no\.?)?|id|precinct([\s_-]*(portion|id))?|ballot[\s_-]*(style|type)([\s_-]*id)?|time[\s_-]*stamp|tabulator([\s_-]*(id|num(ber)?))?|batch([\s_-]*id)?|county|town|jurisdiction|remade|counting[\s_-]*group|imprinted[\s_-]*id)$/i;
const SKIPPED =
  /^(|-|skipped([\s_-]*rank(ing)?)?|under[\s_-]*votes?|blank|no[\s_-]*(vote|selection))$/i;
const OVERVOTE = /^over[\s_-]*vote(s|d)?$/i;

/** A column of choices: its rank, and what else its heading says. */
interface Choice {
  readonly at: number;
  readonly rank: number;
  readonly contest: string;
}

/** The columns whose headings name a rank; plain ordinals count where every heading is one. */
function choicesOf(head: CsvRecord, columns: readonly number[]): Choice[] {
  const plain = columns.every((at) => ORDINAL.test(head.cells[at] as string));
  return columns.flatMap((at) => {
    const text = head.cells[at] as string;
    const match = (plain ? ORDINAL : RANKED).exec(text);
    if (!match) return [];
    const rest = plain ? '' : text.replace(match[0], ' ').replace(/\(\d+\)/g, ' ');
    const contest = rest.replace(/[\s:_-]+/g, ' ').trim();
    return [{ at, rank: Number(match[1] ?? match[2]), contest }];
  });
}

/**
 * Reads cast-vote records from CSV with a heading line: a row a paper, or several alike with a `count`
 * column. Columns that name the paper, voter or precinct are passed over, and beside columns of choices
 * everything else. Files of Dominion's machines, with three lines of headings, are read too.
 *
 * Choices: a skipped rank is passed over, a second mention of a candidate does not count, and
 * `overvote` (or two names joined by `|`) ends the paper there, as an equal rank does.
 * Throws `FileFault` for cells that cannot be read.
 */
export function readCvr(
  input: string | Uint8Array,
  options: CvrOptions = {},
  file = 'papers.csv',
): Election {
  const records = splitCsv(decodeText(input), file);
  const head = records[0];
  const title = options.title ?? file.replace(/^.*[/\\]/, '').replace(/\.csv(\.gz)?$/i, '');
  const headings = dominionHead(records);
  if (headings > 0) {
    const election = readDominion(records, headings, file, options.contest);
    const { seats = election.seats } = options;
    return { ...election, title: options.title ?? (election.title || title), seats, withdrawn: [] };
  }
  if (!head) throw new FileFault(say('fileEmpty'), file, 1, 1);
  const count = head.cells.findIndex((cell) => COUNT.test(cell));
  const columns = head.cells.flatMap((cell, at) => (at === count || ASIDE.test(cell) ? [] : [at]));
  if (columns.length === 0) throw new FileFault(say('voteColumnsMissing'), file, 1, 1);
  const rows = records.slice(1);
  for (const row of rows) {
    if (row.cells.length === head.cells.length) continue;
    const sentence = say('rowWidth', row.cells.length, head.cells.length);
    throw new FileFault(sentence, file, row.line, 1);
  }
  const isTable = options.layout === 'ranks' || options.layout === 'scores';
  const choices = isTable ? [] : chosenChoices(choicesOf(head, columns), head, file, options);
  const cvr = new Cvr(file, rows, columns, count);
  const layout = options.layout ?? (choices.length > 0 ? 'choices' : cvr.layout());
  const { names, papers } =
    layout === 'choices'
      ? cvr.choices(choices.length > 0 ? choices.map(({ at }) => at) : columns, options.candidates)
      : cvr.table(
          layout,
          columns.map((at) => head.cells[at] as string),
        );
  return {
    title,
    candidates: names.map((name) => ({ name })),
    seats: options.seats ?? 1,
    withdrawn: [],
    papers,
  };
}

/** The columns of one contest, by rank. */
function chosenChoices(
  all: readonly Choice[],
  head: CsvRecord,
  file: string,
  { contest: wanted }: CvrOptions,
): Choice[] {
  const words = wanted?.trim().toLowerCase();
  const choices =
    words === undefined ? all : all.filter((one) => one.contest.toLowerCase().includes(words));
  const ranks = new Set(choices.map(({ rank }) => rank));
  if (ranks.size < choices.length || (choices.length === 0 && words !== undefined)) {
    const names = [...new Set((choices.length > 0 ? choices : all).map(({ contest }) => contest))];
    const named = names.slice(0, 6).map((name) => `“${name}”`);
    throw new FileFault(say('contestChoose', named.join(', ')), file, head.line, 1);
  }
  return [...choices].sort((a, b) => a.rank - b.rank);
}

class Cvr {
  readonly #file: string;
  readonly #rows: readonly CsvRecord[];
  readonly #columns: readonly number[];
  readonly #count: number;

  constructor(file: string, rows: readonly CsvRecord[], columns: readonly number[], count: number) {
    this.#file = file;
    this.#rows = rows;
    this.#columns = columns;
    this.#count = count;
  }

  /** Where the headings say nothing of ranks. */
  layout(): CvrLayout {
    const [only] = this.#columns;
    const isName = (row: CsvRecord) => /\p{L}/u.test(row.cells[only as number] as string);
    if (this.#columns.length === 1 && this.#rows.some(isName)) return 'choices';
    return this.#rows.every((row) => this.#countsUp(row)) ? 'ranks' : 'scores';
  }

  #countsUp(row: CsvRecord): boolean {
    const given = this.#columns.map((at) => row.cells[at] as string).filter((c) => c !== '');
    const ranks = new Set(given);
    return given.every((_, i) => ranks.has(String(i + 1)));
  }

  choices(columns: readonly number[], known: readonly string[] | undefined) {
    const texts = new Set<string>();
    for (const row of this.#rows) {
      for (const at of columns)
        for (const name of namesIn(row.cells[at] as string)) texts.add(name);
    }
    const names = known ?? [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const index = new Map(names.map((name, i) => [name, i]));
    const builder = new PaperBuilder();
    for (const row of this.#rows) {
      const seen = new Set<number>();
      for (const at of columns) {
        const cell = row.cells[at] as string;
        if (OVERVOTE.test(cell)) break;
        const marked = namesIn(cell).map((name) => {
          const c = index.get(name);
          if (c === undefined) this.#fail(say('candidateUnknown', name), row, at);
          return c;
        });
        if (marked.length > 1) break;
        const [only] = marked;
        if (only === undefined || seen.has(only)) continue;
        seen.add(only);
        builder.mark(only, false);
      }
      builder.end(this.#papers(row));
    }
    return { names, papers: builder.finish() };
  }

  table(layout: 'ranks' | 'scores', names: readonly string[]) {
    const builder = new PaperBuilder(layout === 'scores');
    for (const row of this.#rows) {
      const given = this.#columns.flatMap((at, c) => {
        const cell = row.cells[at] as string;
        if (SKIPPED.test(cell)) return [];
        if (!/^\d{1,9}$/.test(cell)) this.#fail(say('wholeNumberHere'), row, at);
        const value = Number(cell);
        if (layout === 'ranks' && value === 0) this.#fail(say('ranksFromOne'), row, at);
        return value === 0 ? [] : [{ c, value }];
      });
      given.sort(
        (a, b) => (layout === 'ranks' ? a.value - b.value : b.value - a.value) || a.c - b.c,
      );
      for (const [i, { c, value }] of given.entries()) {
        builder.mark(c, given[i - 1]?.value === value, value);
      }
      builder.end(this.#papers(row));
    }
    return { names, papers: builder.finish() };
  }

  #papers(row: CsvRecord): number {
    if (this.#count < 0) return 1;
    const cell = row.cells[this.#count] as string;
    if (!/^[1-9]\d{0,14}$/.test(cell)) {
      this.#fail(say('paperCountWhole'), row, this.#count);
    }
    return Number(cell);
  }

  #fail(sentence: Sentence, row: CsvRecord, at: number): never {
    throw new FileFault(sentence, this.#file, row.line, row.columns[at] ?? 1);
  }
}

/** The names of a cell: none when it was skipped, several when it was marked more than once. */
const namesIn = (cell: string): string[] =>
  SKIPPED.test(cell) || OVERVOTE.test(cell) ? [] : cell.split('|').map((name) => name.trim());
