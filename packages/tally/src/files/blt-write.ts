import { type Election, paperRows } from '../election/election.ts';

/**
 * Writes an election as a `.blt` file that `readBlt` reads back to the same papers.
 *
 * Scores are not kept: the format has no place for them.
 */
export function writeBlt(election: Election): string {
  const { papers, candidates } = election;
  const lines = [`${candidates.length} ${election.seats}`];
  if (election.withdrawn.length > 0) {
    lines.push(election.withdrawn.map((number) => `-${number}`).join(' '));
  }
  if (election.tieOrder) lines.push(`[tie ${election.tieOrder.join(' ')}]`);
  for (let row = 0; row < paperRows(papers); row++) {
    let line = String(papers.weight[row]);
    const from = papers.start[row] as number;
    const to = papers.start[row + 1] as number;
    for (let i = from; i < to; i++) {
      line += (papers.tied[i] ? '=' : ' ') + ((papers.candidate[i] as number) + 1);
    }
    lines.push(`${line} 0`);
  }
  lines.push('0');
  for (const { name } of candidates) lines.push(quote(name));
  lines.push(quote(election.title), '');
  return lines.join('\n');
}

/** A backslash would make the quote after it part of the name, so a space comes between. */
const quote = (name: string): string =>
  `"${name
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(/\\(?="|$)/g, '\\ ')
    .replaceAll('"', '""')}"`;
