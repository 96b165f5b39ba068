import { type Election, paperRows } from '../election/election.ts';
import { refusal } from '../sentence/refusal.ts';

/**
 * Writes cast-vote records that `readCvr` reads back: scores as a column a candidate, rankings as
 * choices in columns, with a `count` column. Names that a spreadsheet would take for a formula are led
 * by an apostrophe. Throws `RangeError` for equal ranks, which choices cannot hold.
 */
export function writeCvr({ papers, candidates }: Election): string {
  const rows = paperRows(papers);
  const lines: string[][] = [];
  if (papers.score) {
    lines.push(['count', ...candidates.map(({ name }) => name)]);
    for (let row = 0; row < rows; row++) {
      const cells = candidates.map(() => '0');
      for (let i = papers.start[row] as number; i < (papers.start[row + 1] as number); i++) {
        cells[papers.candidate[i] as number] = String(papers.score[i]);
      }
      lines.push([String(papers.weight[row]), ...cells]);
    }
  } else {
    if (papers.tied.includes(1)) throw refusal('choiceNoEqualRanks');
    const width = candidates.length;
    lines.push(['count', ...Array.from({ length: width }, (_, i) => `choice ${i + 1}`)]);
    for (let row = 0; row < rows; row++) {
      const marks = papers.candidate.subarray(papers.start[row], papers.start[row + 1]);
      const names = Array.from(marks, (c) => candidates[c]?.name ?? '');
      while (names.length < width) names.push('');
      lines.push([String(papers.weight[row]), ...names]);
    }
  }
  return `${lines.map((cells) => cells.map(cellText).join(',')).join('\n')}\n`;
}

function cellText(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
