import { type Election, paperCount, paperRows } from '../election/election.ts';
import { refusal } from '../sentence/refusal.ts';
import type { PrefLibFormat } from './preflib-read.ts';

/**
 * Writes an election in PrefLib's format of 2022, in the order of its papers.
 *
 * Seats and withdrawals have no place there. Throws `RangeError` when the format cannot hold the
 * papers: equal ranks in a strict one, missing candidates in a complete one, scores that are not
 * categories.
 */
export function writePrefLib(election: Election, format: PrefLibFormat): string {
  const { candidates, papers } = election;
  const categories = format === 'cat' ? categoriesOf(election) : 0;
  const rows: string[] = [];
  for (let row = 0; row < paperRows(papers); row++) {
    const ranks =
      format === 'cat' ? byCategory(election, row, categories) : ranksOf(election, row, format);
    rows.push(`${papers.weight[row]}: ${ranks}`);
  }
  const head = [
    `# TITLE: ${oneLine(election.title)}`,
    `# DATA TYPE: ${format}`,
    `# NUMBER ALTERNATIVES: ${candidates.length}`,
    `# NUMBER VOTERS: ${paperCount(papers)}`,
    `# NUMBER UNIQUE ORDERS: ${rows.length}`,
    ...(format === 'cat' ? [`# NUMBER CATEGORIES: ${categories}`] : []),
    ...candidates.map(({ name }, i) => `# ALTERNATIVE NAME ${i + 1}: ${oneLine(name)}`),
  ];
  return `${[...head, ...rows].join('\n')}\n`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function ranksOf({ papers, candidates }: Election, row: number, format: PrefLibFormat): string {
  const ranks: number[][] = [];
  const to = papers.start[row + 1] as number;
  for (let i = papers.start[row] as number; i < to; i++) {
    const number = (papers.candidate[i] as number) + 1;
    if (papers.tied[i]) (ranks[ranks.length - 1] as number[]).push(number);
    else ranks.push([number]);
  }
  const strict = format === 'soc' || format === 'soi';
  if (strict && ranks.some((rank) => rank.length > 1)) {
    throw refusal('formatNoEqualRanks', format);
  }
  const named = to - (papers.start[row] as number);
  if ((format === 'soc' || format === 'toc') && named !== candidates.length) {
    throw refusal('formatComplete', format);
  }
  return ranks
    .map((rank) => (rank.length === 1 ? String(rank[0]) : `{${rank.join(',')}}`))
    .join(',');
}

function categoriesOf({ papers }: Election): number {
  let highest = 1;
  for (const score of papers.score ?? []) highest = Math.max(highest, score);
  if (!papers.score?.every((s) => Number.isInteger(s) && s >= 0 && s < 100)) {
    throw refusal('categoriesNeedScores');
  }
  return highest + 1;
}

function byCategory({ papers, candidates }: Election, row: number, categories: number): string {
  const score = new Uint32Array(candidates.length);
  const to = papers.start[row + 1] as number;
  for (let i = papers.start[row] as number; i < to; i++) {
    score[papers.candidate[i] as number] = papers.score?.[i] as number;
  }
  return Array.from({ length: categories }, (_, category) => {
    const members = candidates.flatMap((_, c) =>
      score[c] === categories - 1 - category ? [c + 1] : [],
    );
    return members.length === 1 ? String(members[0]) : `{${members.join(',')}}`;
  }).join(',');
}
