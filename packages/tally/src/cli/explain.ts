import type { BudgetOptions, BudgetResult, Instance } from '../budget/index.ts';
import {
  againstGreedy,
  costReductionNeeded,
  type NeverWins,
  newSupportersNeeded,
  paymentsOf,
  presentSupportersNeeded,
  pricesOf,
  type VoterAccount,
  voterAccount,
  voterAccounts,
  type WouldHaveWon,
  whyLost,
} from '../explain/index.ts';
import { formatUnits } from '../files/decimal.ts';
import { short } from './table.ts';
import { UsageFault } from './usage.ts';

/** Above this many marks on ballots a search may count fewer times, or it would take minutes. */
const MARKS_MANY = 100_000;
const COUNTS_FEW = 40;

/** All that is known about one project. */
export function explainProject(instance: Instance, result: BudgetResult, id: string) {
  if (!instance.projects.some((project) => project.id === id))
    throw new UsageFault(`There is no project “${short(id)}” in this file.`);
  const payments = paymentsOf(instance, result);
  const lost = whyLost(instance, result, payments).find(({ project }) => project === id) ?? null;
  const price = pricesOf(instance, result, payments).find(({ project }) => project === id);
  const tie = result.ties.filter(({ tied }) => tied.includes(id));
  const greedy = againstGreedy(instance, result);
  return {
    project: id,
    won: lost === null,
    price: price ?? null,
    ties: tie,
    lost,
    wouldHaveWon: lost ? wouldHaveWon(instance, result, id) : null,
    wonByGreedy: greedy.greedy.includes(id),
  };
}

function wouldHaveWon(instance: Instance, result: BudgetResult, id: string) {
  const search = instance.ballots.project.length > MARKS_MANY ? { counts: COUNTS_FEW } : {};
  const options: BudgetOptions = result.options;
  const attempt = (find: () => WouldHaveWon | NeverWins) => {
    try {
      return find();
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  return {
    newSupporters: attempt(() => newSupportersNeeded(instance, options, id, search)),
    presentSupporters: attempt(() => presentSupportersNeeded(instance, result, id, search)),
    costReduction: attempt(() => costReductionNeeded(instance, options, id, search)),
  };
}

/** What one voter had, paid for and kept. */
export function explainVoter(instance: Instance, result: BudgetResult, id: string): VoterAccount {
  for (let voter = 0; voter < instance.voterCount; voter++)
    if (instance.voterId(voter) === id)
      return voterAccount(instance, result, paymentsOf(instance, result), voter);
  throw new UsageFault(`There is no voter “${short(id)}” in this file.`);
}

/** Every voter's account as a line of JSON; none is held when it has been read. */
export function* everyVoter(instance: Instance, result: BudgetResult): Generator<string> {
  for (const account of voterAccounts(instance, result)) yield `${JSON.stringify(account)}\n`;
}

/** A project explained on a page of text. */
export function projectText(
  instance: Instance,
  explained: ReturnType<typeof explainProject>,
): string {
  const { project: id, price, lost, wouldHaveWon, ties } = explained;
  const money = (units: number) => formatUnits(Math.round(units), instance.scale);
  const name = instance.projects.find((project) => project.id === id)?.name ?? '';
  const lines = [
    `${short(id, 24)} ${short(name, 80)}`.trim(),
    `Cost ${money(price?.cost ?? 0)}, ${price?.supporters ?? 0} supporters${price?.perSupporter ? `, ${money(price.perSupporter)} for each` : ''}.`,
  ];
  if (!lost) {
    lines.push(`It won${price?.round == null ? '' : ` in round ${price.round + 1}`}.`);
    if (price?.mostPaid != null && price.leastPaid != null)
      lines.push(
        `Its supporters paid between ${money(price.leastPaid)} and ${money(price.mostPaid)} each.`,
      );
  } else lines.push(...lostLines(lost, money), ...neededLines(wouldHaveWon, money));
  for (const tie of ties)
    lines.push(
      `Tie of ${tie.tied.map((t) => short(t, 24)).join(', ')}: ${short(tie.chosen, 24)} by ${tie.by.join(', then ')}.`,
    );
  lines.push(
    explained.wonByGreedy
      ? 'Plain greedy would have chosen it.'
      : 'Plain greedy would not have chosen it.',
  );
  return `${lines.join('\n')}\n`;
}

type Lost = NonNullable<ReturnType<typeof explainProject>['lost']>;

function lostLines(lost: Lost, money: (units: number) => string): string[] {
  const because = lost.because === null ? '' : ` (${short(lost.because, 40)})`;
  const lines = [`It lost: ${REASONS[lost.reason]}${because}.`];
  if (lost.money) {
    const { start, left, missing, spentOn } = lost.money;
    lines.push(
      `Its supporters began with ${money(start)} together and had ${money(left)} left: ${money(Math.max(0, missing))} short of the cost.`,
    );
    const most = spentOn
      .slice(0, 5)
      .map(({ project, amount }) => `${money(amount)} on ${short(project, 24)}`);
    if (most.length > 0) lines.push(`They spent most on: ${most.join(', ')}.`);
  }
  return lines;
}

const REASONS: Readonly<Record<Lost['reason'], string>> = {
  poor: 'its supporters together had less money left than it costs',
  unsupported: 'nobody voted for it',
  free: 'it costs nothing, and this count only buys what has a price',
  'over-budget': 'it costs more than the whole budget',
  'over-left': 'it cost more than what was left when its turn came',
  'min-support': 'it had fewer supporters than the rule asks for',
  'district-limit': 'its district had reached its limit',
  'category-limit': 'its category had reached its limit',
  exclusive: 'another project of its group had won',
  stopped: 'the rule had stopped before its turn',
  'best-without': 'the projects that gain most together leave it out',
};

function neededLines(
  needed: ReturnType<typeof explainProject>['wouldHaveWon'],
  money: (units: number) => string,
): string[] {
  if (!needed) return [];
  const say = (found: WouldHaveWon | NeverWins | null, sentence: (amount: number) => string) => {
    if (found === null || found.amount === null) return [];
    const certain = found.proof === 'smallest-found' ? ' (the least found; less may do)' : '';
    return [`  ${sentence(found.amount)}${certain}`];
  };
  const lines = [
    ...say(needed.newSupporters, (n) => `${n} more voters who want only this project`),
    ...say(needed.presentSupporters, (n) => `${n} of those who voted adding it to their ballots`),
    ...say(needed.costReduction, (less) => `a cost lower by ${money(less)}`),
  ];
  return lines.length === 0
    ? ['No number of supporters and no lower cost that was tried would have made it win.']
    : ['It would have won with any one of these:', ...lines];
}

/** A voter's account on a page of text. */
export function voterText(instance: Instance, account: VoterAccount): string {
  const money = (units: number) => (units / instance.scale).toFixed(2);
  const name = (id: string) =>
    `${short(id, 24)} ${short(instance.projects.find((project) => project.id === id)?.name ?? '', 60)}`.trim();
  const lines = [
    `Voter ${short(account.voter, 60)} voted for ${account.ballot.length} projects.`,
    ...(account.share === null ? [] : [`A share of ${money(account.share)} to spend.`]),
    ...account.paid.map(
      ({ project, amount }) => `  ${money(amount).padStart(10)}  ${name(project)}`,
    ),
  ];
  if (account.paid.length === 0) lines.push('No project this voter supports was chosen.');
  if (account.share !== null) lines.push(`Left: ${money(account.left)}.`);
  return `${lines.join('\n')}\n`;
}
