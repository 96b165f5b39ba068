import type { ApportionmentOptions } from '../apportionment/document.ts';
import type { ApportionmentRule } from '../apportionment/index.ts';
import { short, table } from './table.ts';
import { type Given, UsageFault, unknown } from './usage.ts';
import { numbers, percent, seatsOf } from './values.ts';

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
