import type { ApportionmentCount, ApportionmentOptions } from '../apportionment/document.ts';
import type { ApportionmentRule } from '../apportionment/index.ts';
import { lotLines } from './budget-text.ts';
import { short, table } from './table.ts';
import type { Text } from './text.ts';
import { checkAmong, type Given, usage } from './usage.ts';
import { numbers, share, whole } from './values.ts';

/** How to share seats out, as the command line says it. */
export function apportionmentOptions(given: Given, rules: readonly string[]): ApportionmentOptions {
  const { rule = 'dhondt', seats, threshold, ties, 'lot-seed': seed, beacon } = given;
  checkAmong('--rule', rule, rules);
  if (seats === undefined) throw usage('seatsWanted');
  if (seed !== undefined && beacon === undefined)
    throw usage('optionNeeds', '--lot-seed', '--beacon');
  if (beacon !== undefined && seed === undefined)
    throw usage('optionNeeds', '--beacon', '--lot-seed');
  if (ties !== undefined && seed !== undefined) throw usage('optionBeside', '--ties', '--lot-seed');
  return {
    rule: rule as ApportionmentRule,
    seats: whole('seats', seats),
    ...(threshold === undefined ? {} : { threshold: share('threshold', threshold) }),
    ...(ties === undefined ? {} : { order: numbers('ties', ties) }),
    ...(seed === undefined || beacon === undefined ? {} : { lot: { seed, beacon } }),
  };
}

/** The outcome as a page of text. */
export function apportionmentText(result: ApportionmentCount, text: Text): string {
  const { parties, ties, below } = result;
  const total = parties.reduce((sum, { votes }) => sum + votes, 0);
  const name = (number: number) => short(parties[number - 1]?.name ?? '', 40);
  const names = (numbers: readonly number[]) => numbers.map(name).join(', ');
  const rows = parties.map(({ name, votes, seats }, i) => [
    String(i + 1),
    short(name),
    String(votes),
    `${((100 * votes) / total).toFixed(2)} %`,
    String(seats),
  ]);
  const lines = [
    text.rule(result.rule),
    '',
    table(text.partiesHead, rows),
    ...(below.length === 0 ? [] : [text.below(names(below))]),
    ...ties.map((tie) =>
      text.partyTie(names(tie.parties), tie.seats, names(tie.chosen), text.how[tie.how]),
    ),
    ...lotLines(result.lot, text),
  ];
  return `${lines.join('\n')}\n`;
}
