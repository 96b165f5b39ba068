import type { Election } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { say } from '../sentence/sentence.ts';
import type { CsvRecord } from './csv.ts';
import { FileFault } from './fault.ts';

/** How a heading of such a file begins. */
const FIRST = /^cvr ?number$/i;

/** Contests named in a refusal. */
const NAMED_MAX = 6;

/** A cell as the machines write it, `="1"`, without the guard against spreadsheets. */
const bare = (cell: string | undefined): string =>
  /^="?(.*?)"?$/.exec(cell ?? '')?.[1] ?? cell ?? '';

/** A column of the contest: whom it stands for, and at which rank (0 where the paper does not rank). */
interface Box {
  readonly at: number;
  readonly candidate: number;
  readonly rank: number;
}

/** The line of headings in a file of Dominion’s machines, -1 in any other file. */
export const dominionHead = (records: readonly CsvRecord[]): number =>
  records.slice(0, 4).findIndex((record) => FIRST.test(bare(record.cells[0])));

/**
 * Reads the cast-vote records that Dominion's machines export: contests in one line, candidates in the
 * next (`Ana(2)` is Ana's box at the second rank; without such a number a name repeated stands for the
 * next rank), a 1 in every box that was marked. Papers that do not hold the contest are passed over. A
 * rank with several marks ends the paper there; a contest without ranks gives papers of equal marks.
 *
 * Throws `FileFault` for other marks, and for several contests when none is chosen.
 */
export function readDominion(
  records: readonly CsvRecord[],
  head: number,
  file: string,
  wanted?: string,
): Omit<Election, 'withdrawn'> {
  const heading = records[head] as CsvRecord;
  const contests = records[head === 1 ? 0 : head - 2] as CsvRecord | undefined;
  const labels = head === 1 ? heading : records[head - 1];
  if (!contests || !labels) throw new FileFault(say('voteColumnsMissing'), file, heading.line, 1);
  const contest = chosenContest(contests, file, wanted);
  const columns = contests.cells.flatMap((cell, at) => (bare(cell) === contest ? [at] : []));
  const { names, boxes } = boxesOf(columns, labels);
  const builder = new PaperBuilder();
  for (const row of records.slice(head + 1)) {
    if (row.cells.length !== heading.cells.length) {
      const sentence = say('rowWidth', row.cells.length, heading.cells.length);
      throw new FileFault(sentence, file, row.line, 1);
    }
    if (columns.every((at) => bare(row.cells[at]) === '')) continue;
    const marked = boxes.filter(({ at }) => isMarked(row, at, file));
    markPaper(builder, marked);
    builder.end();
  }
  const seats = /(?:vote for|positions)\s*=\s*(\d{1,4})/i.exec(contest)?.[1];
  const title = [bare(records[0]?.cells[0]), contest.replace(/\s*\([^()]*=[^()]*\)\s*$/, '')];
  return {
    title: (head === 1 ? title.slice(1) : title).filter((part) => part !== '').join(': '),
    candidates: names.map((name) => ({ name })),
    seats: Math.max(1, Number(seats ?? 1)),
    papers: builder.finish(),
  };
}

function chosenContest(contests: CsvRecord, file: string, wanted?: string): string {
  const all = [...new Set(contests.cells.map(bare))].filter((name) => name !== '');
  const list = wanted === undefined ? all : matching(all, wanted);
  const [only] = list;
  if (only !== undefined && list.length === 1) return only;
  const named = (list.length > 0 ? list : all).slice(0, NAMED_MAX).map((name) => `“${name}”`);
  throw new FileFault(say('contestChoose', named.join(', ')), file, contests.line, 1);
}

/** Contests of just this name, or else those whose name holds the words. */
function matching(all: readonly string[], wanted: string): string[] {
  const words = wanted.trim().toLowerCase();
  const same = all.filter((name) => name.toLowerCase() === words);
  return same.length > 0 ? same : all.filter((name) => name.toLowerCase().includes(words));
}

function boxesOf(columns: readonly number[], labels: CsvRecord) {
  const texts = columns.map((at) => bare(labels.cells[at]));
  const numbered = texts.map((text) => /^(.*?)\s*\((\d{1,3})\)$/.exec(text));
  const hasRanks = numbered.every((match) => match !== null);
  const names: string[] = [];
  const boxes: Box[] = [];
  const times = new Map<string, number>();
  for (const [i, at] of columns.entries()) {
    const name = (hasRanks ? numbered[i]?.[1] : texts[i]) ?? '';
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    if (time === 1) names.push(name);
    const rank = hasRanks ? Number(numbered[i]?.[2]) : time;
    boxes.push({ at, candidate: names.indexOf(name), rank });
  }
  const ranked = boxes.some(({ rank }) => rank > 1);
  return { names, boxes: ranked ? boxes : boxes.map((box) => ({ ...box, rank: 0 })) };
}

function isMarked(row: CsvRecord, at: number, file: string): boolean {
  const mark = bare(row.cells[at]);
  if (mark !== '' && mark !== '0' && mark !== '1') {
    throw new FileFault(
      say('markNeither', mark.slice(0, 40)),
      file,
      row.line,
      row.columns[at] ?? 1,
    );
  }
  return mark === '1';
}

function markPaper(builder: PaperBuilder, marked: readonly Box[]): void {
  if (marked[0]?.rank === 0) {
    for (const [i, { candidate }] of marked.entries()) builder.mark(candidate, i > 0);
    return;
  }
  const seen = new Set<number>();
  const ranks = [...new Set(marked.map(({ rank }) => rank))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const here = marked.filter((box) => box.rank === rank);
    if (here.length > 1) return;
    const candidate = here[0]?.candidate as number;
    if (!seen.has(candidate)) builder.mark(candidate, false);
    seen.add(candidate);
  }
}
