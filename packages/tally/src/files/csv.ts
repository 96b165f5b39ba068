import { say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';

/** One record of a CSV file: its trimmed cells, where each begins, and the record's line. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly columns: readonly number[];
  readonly line: number;
}

/** The separator that the first line uses most outside quotation marks. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/**
 * Splits CSV text into records (RFC 4180; commas, semicolons or tabs). Blank lines are passed over.
 *
 * @throws FileFault for a quotation mark that nothing closes
 */
export function splitCsv(text: string, file: string): CsvRecord[] {
  const separator = separatorOf(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let columns: number[] = [];
  let lineStart = 0;
  let line = 1;
  let startLine = 1;
  let at = 0;
  while (at < text.length) {
    let cell = '';
    columns.push(at - lineStart + 1);
    if (text[at] === '"') {
      const opened = line;
      const column = at - lineStart + 1;
      for (at++; ; at++) {
        const mark = text.indexOf('"', at);
        if (mark < 0) throw new FileFault(say('quoteOpen'), file, opened, column);
        cell += text.slice(at, mark);
        at = mark + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      if (cell.includes('\n')) {
        line += cell.split('\n').length - 1;
        lineStart = text.lastIndexOf('\n', at) + 1;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    cells.push((cell + text.slice(from, at)).trim());
    const ended = at >= text.length || text[at] === '\n';
    at++;
    if (!ended) {
      if (at < text.length) continue;
      cells.push('');
      columns.push(at - lineStart + 1);
    }
    if (cells.some((c) => c !== '')) records.push({ cells, columns, line: startLine });
    cells = [];
    columns = [];
    lineStart = at;
    startLine = ++line;
  }
  return records;
}
