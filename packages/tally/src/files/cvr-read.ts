import type { Election } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { type CsvRecord, splitCsv } from './csv.ts';
import { FileFault } from './fault.ts';
import { decodeText } from './source.ts';

/** How the columns of a cast-vote record are meant. */
export type CvrLayout = 'choices' | 'ranks' | 'scores';

/** What a CSV file cannot say of itself. */
export interface CvrOptions {
  /**
   * `choices`: one column a rank, a candidate's name in each; `ranks` and `scores`: one column a
   * candidate. By default choices where the headings say so (“Choice 1”, “1st choice”, “Rank 1”), else
   * ranks where every paper counts 1, 2, 3 … without a gap, else scores.
   */
  readonly layout?: CvrLayout;
  readonly seats?: number;
  readonly title?: string;
  /** Candidates in the order of their numbers. Default for choices: in the order of the alphabet. */
  readonly candidates?: readonly string[];
}

const CHOICE =
  /^(choice|rank|preference|pref|ranking|opción|preferencia)\s*[-_#]?\s*\d+$|^\d+\s*(st|nd|rd|th|ª|º)?\s*(choice|preference|opción|preferencia)?$/i;
const COUNT = /^(count|weight|papers|ballots|papeletas)$/i;
const ASIDE =
  /^((ballot|voter|cvr|record|paper|cast vote record)[\s_-]*(id|number|no\.?)|id|precinct( portion)?|ballot (style|type)|timestamp|tabulator( id)?|batch( id)?)$/i;
const SKIPPED = /^(|-|skipped|undervote|blank)$/i;
const OVERVOTE = /^overvote$/i;

/**
 * Reads cast-vote records from CSV with a heading line: a row a paper, or several alike with a `count`
 * column. Columns that name the paper, voter or precinct are passed over.
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
  const cvr = new Cvr(file, rows, columns, count);
  const layout = options.layout ?? cvr.layoutOf(head);
  const { names, papers } =
    layout === 'choices'
      ? cvr.choices(options.candidates)
      : cvr.table(
          layout,
          columns.map((at) => head.cells[at] as string),
        );
  return {
    title: options.title ?? file.replace(/^.*[/\\]/, '').replace(/\.csv(\.gz)?$/i, ''),
    candidates: names.map((name) => ({ name })),
    seats: options.seats ?? 1,
    withdrawn: [],
    papers,
  };
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

  layoutOf(head: CsvRecord): CvrLayout {
    if (this.#columns.every((at) => CHOICE.test(head.cells[at] as string))) return 'choices';
    return this.#rows.every((row) => this.#countsUp(row)) ? 'ranks' : 'scores';
  }

  #countsUp(row: CsvRecord): boolean {
    const given = this.#columns.map((at) => row.cells[at] as string).filter((c) => c !== '');
    const ranks = new Set(given);
    return given.every((_, i) => ranks.has(String(i + 1)));
  }

  choices(known: readonly string[] | undefined) {
    const texts = new Set<string>();
    for (const row of this.#rows) {
      for (const at of this.#columns)
        for (const name of namesIn(row.cells[at] as string)) texts.add(name);
    }
    const names = known ?? [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const index = new Map(names.map((name, i) => [name, i]));
    const builder = new PaperBuilder();
    for (const row of this.#rows) {
      const seen = new Set<number>();
      for (const at of this.#columns) {
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
