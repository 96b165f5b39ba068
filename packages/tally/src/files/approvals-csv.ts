import type { Instance } from '../budget/instance.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { BudgetBuilder } from './budget-builder.ts';
import { type CsvRecord, splitCsv } from './csv.ts';
import { FileFault } from './fault.ts';
import { decodeUtf8 } from './utf8.ts';

/** Cells that mean “approved”, and those that mean “not”. */
const YES = new Set(['1', 'x', 'yes', 'true', 'sí', 'si']);
const NO = new Set(['', '0', 'no', 'false']);

/**
 * Reads a sheet of cast-vote records for a budget: one column for each project, one line for each
 * voter, as typed in from paper. Separated by commas, semicolons or tabs.
 *
 * ```csv
 * voter_id,garden,kitchen,van
 * budget,100
 * cost,60,50,40
 * name,Garden,Kitchen,Van
 * ann,1,1,0
 * ben,0,0,x
 * ```
 *
 * `1`, `x`, `yes` and `true` approve; `0`, `no`, `false` and an empty cell do not.
 *
 * @throws FileFault for anything else, a missing budget and missing costs
 */
export function readApprovalsCsv(bytes: Uint8Array, file = 'votes.csv'): Instance {
  const text = decodeUtf8(bytes, file);
  const lines = splitCsv(text, file);
  const header = lines[0];
  if (!header) throw new FileFault(say('fileEmpty'), file, 1, 1);
  const fault = (sentence: Sentence, { line, columns }: CsvRecord, cell = 0) =>
    new FileFault(sentence, file, line, columns[cell] ?? columns.at(-1) ?? 1);
  const ids = header.cells.slice(1);
  const special = new Map<string, CsvRecord>();
  const votes: CsvRecord[] = [];
  for (const line of lines.slice(1)) {
    const kind = (line.cells[0] ?? '').toLowerCase();
    if ((kind === 'budget' || kind === 'cost' || kind === 'name') && votes.length === 0) {
      if (special.has(kind)) throw fault(say('sheetLineTwice', kind), line);
      special.set(kind, line);
    } else votes.push(line);
  }
  const budget = special.get('budget');
  const costs = special.get('cost');
  if (!budget || !costs) throw fault(say('sheetLinesMissing'), header);
  const builder = new BudgetBuilder();
  builder.meta('budget', budget.cells[1] ?? '', (sentence) => fault(sentence, budget, 1));
  builder.meta('vote_type', 'approval', (sentence) => fault(sentence, header));
  for (const [index, id] of ids.entries())
    builder.project(
      {
        project_id: id,
        cost: costs.cells[index + 1] ?? '',
        name: special.get('name')?.cells[index + 1] ?? '',
      },
      (sentence, cell) => fault(sentence, cell === 1 ? costs : header, index + 1),
    );
  builder.open((sentence) => fault(sentence, header));
  for (const line of votes) {
    const { cells } = line;
    if (
      cells.length > header.cells.length &&
      cells.slice(header.cells.length).some((c) => c !== '')
    )
      throw fault(say('lineWiderThanHeader'), line, header.cells.length);
    if (cells.length < header.cells.length)
      throw fault(say('lineTooNarrow', cells.length, header.cells.length), line);
    const vote = ids.filter((_, index) => {
      const mark = (cells[index + 1] ?? '').toLowerCase();
      if (!YES.has(mark) && !NO.has(mark))
        throw fault(say('markNeither', mark.slice(0, 40)), line, index + 1);
      return YES.has(mark);
    });
    builder.vote({ voter: cells[0] ?? '', vote }, (sentence) => fault(sentence, line));
  }
  return builder.finish((sentence) => fault(sentence, lines.at(-1) ?? header));
}
