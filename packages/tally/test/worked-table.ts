import { readFileSync } from 'node:fs';

/** A row of a table in a page of rules, by the heading of its columns. */
export type Row = Readonly<Record<string, string>>;

/** The text of a page of `docs/rules`. */
export const rulesPage = (name: string): string =>
  readFileSync(new URL(`../../../docs/rules/${name}.md`, import.meta.url), 'utf8');

/** The rows of the first table under a heading of the third level. */
export function tableUnder(page: string, heading: string): Row[] {
  const from = page.split('\n').indexOf(`### ${heading}`);
  if (from < 0) throw new Error(`no heading: ${heading}`);
  const lines = page.split('\n').slice(from + 1);
  const first = lines.findIndex((line) => line.startsWith('|'));
  const after = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const [head, , ...rows] = lines.slice(first, after < 0 ? undefined : first + after).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) =>
    Object.fromEntries((head ?? []).map((name, i) => [name, cells[i] ?? ''])),
  );
}

/** Numbers of candidates written as letters: `B=C` shares a rank. */
export const ranking = (text: string): (number | number[])[] =>
  text
    .split(' ')
    .map((rank) => rank.split('=').map(number))
    .map((rank) => (rank.length === 1 ? (rank[0] as number) : rank));

/** `A` is 1, `B` is 2 … */
export const number = (letter: string): number => letter.charCodeAt(0) - 64;

/** 1 is `A`, 2 is `B` … */
export const letters = (numbers: readonly number[]): string =>
  numbers.map((n) => String.fromCharCode(64 + n)).join(' ');
