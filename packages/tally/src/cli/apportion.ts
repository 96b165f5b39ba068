import type { ApportionmentOptions } from '../apportionment/document.ts';
import type { ApportionmentRule } from '../apportionment/index.ts';
import { parseDecimal } from '../files/decimal.ts';
import { numbers, seatsOf } from './elect.ts';
import { short, table } from './table.ts';
import { type Given, UsageFault, unknown } from './usage.ts';

/** How to share seats out, as the command line says it. */
export function apportionmentOptions(given: Given, rules: readonly string[]): ApportionmentOptions {
  const rule = given.rule ?? 'dhondt';
  if (!rules.includes(rule)) throw new UsageFault(`--rule ${unknown(rule, rules, '')}`);
  if (given.seats === undefined) throw new UsageFault('--seats says how many seats to give.');
  return {
    rule: rule as ApportionmentRule,
    seats: seatsOf(given.seats),
    ...(given.threshold === undefined ? {} : { threshold: percent(given.threshold) }),
    ...(given.ties === undefined ? {} : { order: numbers('ties', given.ties) }),
  };
}

/** A percentage as an exact fraction. */
function percent(text: string): { num: number; den: number } {
  const value = parseDecimal(text.replace(/%$/, ''));
  if (typeof value === 'string' || value.digits < 0n || value.places > 9)
    throw new UsageFault(`--threshold must be a percentage, not “${text}”.`);
  return { num: Number(value.digits), den: 100 * 10 ** value.places };
}

/** The outcome as a page of text. */
export function apportionmentText(result: Record<string, unknown>): string {
  const parties = result.parties as { name: string; votes: number; seats: number }[];
  const ties = result.ties as { parties: number[]; chosen: number[]; how: string }[];
  const total = parties.reduce((sum, { votes }) => sum + votes, 0);
  const rows = parties.map(({ name, votes, seats }, i) => [
    String(i + 1),
    short(name),
    String(votes),
    `${((100 * votes) / total).toFixed(2)} %`,
    String(seats),
  ]);
  const lines = [
    `Rule: ${result.rule}`,
    '',
    table(['>#', 'party', '>votes', '>share', '>seats'], rows),
    ...ties.map(
      (t) => `Tie of ${t.parties.join(', ')}: a seat for ${t.chosen.join(', ')}, by ${t.how}.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
