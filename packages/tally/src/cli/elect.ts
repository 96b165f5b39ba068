import type { ElectionOptions } from '../election/index.ts';
import { type Given, UsageFault, unknown } from './usage.ts';
import { numbers, pairs, percent, positive, seatsOf } from './values.ts';

/** Options that are plain numbers, by their name on the command line. */
const NUMBERS: Readonly<Record<string, keyof ElectionOptions>> = {
  'approve-rank': 'approveRank',
  'approve-score': 'approveScore',
  'score-max': 'scoreMax',
  'marks-max': 'marksMax',
};

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
  if (given.earlier !== undefined) ties.earlier = given.earlier;
  if (Object.keys(ties).length > 0) options.ties = ties;
  if (given.withdrawn !== undefined) options.withdrawn = numbers('withdrawn', given.withdrawn);
  for (const name of ['strength', 'unranked', 'meek'] as const)
    if (given[name] !== undefined) options[name] = given[name];
  if (given.batch !== undefined) options.batch = true;
  for (const [name, option] of Object.entries(NUMBERS)) {
    const text = given[name];
    if (text !== undefined) options[option] = positive(name, text);
  }
  if (given.threshold !== undefined)
    options.threshold = { ...percent(given.threshold), test: 'reach' };
  if (given.completion !== undefined) options.completion = given.completion;
  if (given.reserved !== undefined)
    options.reserved = Object.fromEntries(pairs('reserved', given.reserved, 1));
  return options as unknown as ElectionOptions;
}
