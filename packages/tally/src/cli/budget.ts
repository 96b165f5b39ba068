import type { Instance } from '../budget/instance.ts';
import type { BudgetOptions, BudgetResult, TieBreaker } from '../budget/result.ts';
import type { Progress } from './progress.node.ts';
import { BUDGET_RULES } from './specs-budget.ts';
import { checkAmong, type Given, usage } from './usage.ts';
import { pairs, positive, whole, words } from './values.ts';

const TIE_BREAKERS: readonly string[] = [
  'id',
  'minCost',
  'maxCost',
  'maxVotes',
  'minVotes',
  'list',
  'lot',
] satisfies TieBreaker[];

/** Options that are handed on as they are, by their name on the command line. */
const PLAIN: Readonly<Record<string, keyof BudgetOptions>> = {
  preset: 'preset',
  utility: 'utility',
  completion: 'completion',
  start: 'start',
  'exhaustive-stop': 'exhaustiveStop',
  'zero-cost': 'zeroCost',
  comparison: 'comparison',
  order: 'greedyOrder',
};

/** The rule's options as the command line gives them. */
export function budgetOptions(given: Given): BudgetOptions {
  const rule = given.rule ?? 'equal-shares';
  checkAmong('--rule', rule, BUDGET_RULES);
  const options: Record<string, unknown> = { rule };
  for (const [name, option] of Object.entries(PLAIN))
    if (given[name] !== undefined) options[option] = given[name];
  if (given.increment !== undefined) options.increment = positive('increment', given.increment);
  if (given['no-exhaustive-stop'] !== undefined) {
    if (given['exhaustive-stop'] !== undefined)
      throw usage('optionBeside', '--exhaustive-stop', '--no-exhaustive-stop');
    options.exhaustiveStop = false;
  }
  Object.assign(options, tieOptions(given));
  for (const [name, option] of [
    ['min-support', 'minSupport'],
    ['search-limit', 'searchLimit'],
  ] as const)
    if (given[name] !== undefined) options[option] = whole(name, given[name]);
  if (given.exclusive !== undefined)
    options.exclusive = words(given.exclusive).map((group) =>
      group.split('+').map((id) => id.trim()),
    );
  if (given['no-skip'] !== undefined) options.skip = false;
  return options as unknown as BudgetOptions;
}

/** What breaks ties; a seed without an order puts the lot where the preset has the id. */
function tieOptions(given: Given): Partial<BudgetOptions> {
  const { ties, 'tie-list': list, 'lot-seed': seed, beacon } = given;
  const chain = ties === undefined ? undefined : words(ties);
  const isChain = chain?.every((tie) => TIE_BREAKERS.includes(tie)) ?? false;
  if (chain?.includes('list') && isChain && list === undefined)
    throw usage('optionNeeds', '--ties list', '--tie-list');
  if (chain?.includes('lot') && isChain && seed === undefined)
    throw usage('optionNeeds', '--ties lot', '--lot-seed');
  if (seed !== undefined && beacon === undefined)
    throw usage('optionNeeds', '--lot-seed', '--beacon');
  if (beacon !== undefined && seed === undefined)
    throw usage('optionNeeds', '--beacon', '--lot-seed');
  const byLot = given.preset === 'equalshares' ? ['minCost', 'maxVotes', 'lot'] : ['lot'];
  return {
    ...(chain && !isChain ? { ties: seed ? ['list', 'lot'] : ['list', 'id'], tieList: chain } : {}),
    ...(chain && isChain ? { ties: chain as TieBreaker[] } : {}),
    ...(!chain && seed !== undefined ? { ties: byLot as TieBreaker[] } : {}),
    ...(list === undefined ? {} : { tieList: words(list) }),
    ...(seed === undefined ? {} : { lotSeed: seed, lotBeacon: beacon as string }),
  };
}

/** The limits of districts and categories, which are amounts in the money of the file. */
function limitsOf(instance: Instance, given: Given): Pick<BudgetOptions, 'limits'> {
  const read = (name: 'district-limits' | 'category-limits') => {
    const text = given[name];
    if (text === undefined) return {};
    const named = pairs(name, text, instance.scale);
    const places = new Set(
      instance.projects.flatMap(({ district, categories }) =>
        name === 'district-limits' ? [district ?? ''] : categories,
      ),
    );
    const stray = named.find(([place]) => !places.has(place));
    if (stray) throw usage('placeUnknown', `--${name}`, stray[0]);
    return { [name.replace('-limits', '')]: Object.fromEntries(named) };
  };
  const limits = { ...read('district-limits'), ...read('category-limits') };
  return Object.keys(limits).length === 0 ? {} : { limits };
}

/** @throws UsageFault when an option names a project that the file does not have */
function checkIds({ projects }: Instance, { tieList, exclusive }: BudgetOptions): void {
  const ids = new Set(projects.map(({ id }) => id));
  for (const [option, list] of [
    ['--ties', tieList ?? []],
    ['--exclusive', exclusive?.flat() ?? []],
  ] as const)
    for (const id of list) if (!ids.has(id)) throw usage('idUnknown', option, id);
}

/** Counts, with the whole engine loaded only now. */
export async function countBudgetWith(
  instance: Instance,
  given: Given,
  plain: BudgetOptions,
  report: Progress,
): Promise<BudgetResult> {
  checkIds(instance, plain);
  const options = { ...plain, ...limitsOf(instance, given) };
  const { countBudget } = await import('../budget/index.ts');
  return countBudget(instance, { ...options, onStep: report.tried });
}
