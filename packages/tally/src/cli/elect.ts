import type { ElectionOptions } from '../election/index.ts';
import { positive } from './budget.ts';
import { type Given, UsageFault, unknown } from './usage.ts';

/** Numbers of candidates or parties, written with commas. */
export function numbers(name: string, text: string): number[] {
  return text.split(',').map((word) => {
    if (!/^\s*[1-9]\d{0,8}\s*$/.test(word))
      throw new UsageFault(`--${name} must be numbers from the file with commas, not “${text}”.`);
    return Number(word);
  });
}

/** A whole number of seats. */
export function seatsOf(text: string): number {
  const seats = positive('seats', text);
  if (!Number.isInteger(seats)) throw new UsageFault('--seats must be a whole number.');
  return seats;
}

/** The rule's options as the command line gives them. */
export function electionOptions(given: Given, rules: readonly string[]): ElectionOptions {
  const rule = given.rule ?? 'scottish-stv';
  if (!rules.includes(rule)) throw new UsageFault(`--rule ${unknown(rule, rules, '')}`);
  const options: Record<string, unknown> = { rule };
  if (given.seats !== undefined) options.seats = seatsOf(given.seats);
  const ties: Record<string, unknown> = {};
  if (given.ties !== undefined) ties.order = numbers('ties', given.ties);
  if (given['lot-seed'] !== undefined) {
    if (given['lot-beacon'] === undefined)
      throw new UsageFault('--lot-seed needs --lot-beacon too.');
    ties.lot = { seed: given['lot-seed'], beacon: given['lot-beacon'] };
  }
  if (Object.keys(ties).length > 0) options.ties = ties;
  if (given.withdrawn !== undefined) options.withdrawn = numbers('withdrawn', given.withdrawn);
  for (const name of ['strength', 'unranked', 'meek'] as const)
    if (given[name] !== undefined) options[name] = given[name];
  if (given.batch !== undefined) options.batch = true;
  return options as unknown as ElectionOptions;
}
