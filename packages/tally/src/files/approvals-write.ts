import type { Instance } from '../budget/instance.ts';
import { refusal } from '../sentence/refusal.ts';
import { formatUnits } from './decimal.ts';

/**
 * Writes a budget whose votes are approvals as a sheet that `readApprovalsCsv` reads: a column for
 * each project, a line for each voter.
 *
 * @throws RangeError when votes carry points or an order, which a sheet of approvals would lose
 */
export function* approvalsCsvPieces(instance: Instance): Generator<string> {
  const { projects, ballots, scale, voterCount, voterId, voteType } = instance;
  if (voteType !== 'approval' && voteType !== 'choose-1')
    throw refusal('sheetApprovalsOnly', voteType);
  yield row(['voter_id', ...projects.map(({ id }) => id)]);
  yield row(['budget', formatUnits(instance.budget, scale), ...projects.slice(1).map(() => '')]);
  yield row(['cost', ...projects.map(({ cost }) => formatUnits(cost, scale))]);
  yield row(['name', ...projects.map(({ name }) => name)]);
  const { start, project, voterRow } = ballots;
  const marks = new Uint8Array(projects.length);
  for (let voter = 0; voter < voterCount; voter++) {
    const rowNumber = voterRow[voter] ?? 0;
    marks.fill(0);
    for (let i = start[rowNumber] ?? 0; i < (start[rowNumber + 1] ?? 0); i++)
      marks[project[i] ?? 0] = 1;
    yield row([voterId(voter), ...Array.from(marks, String)]);
  }
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`;

function cell(text: string): string {
  return /[,;\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
