import type { BudgetResult, Instance } from '../budget/index.ts';
import type { NeverWins, VoterAccount, WouldHaveWon } from '../explain/index.ts';
import { formatUnits } from '../files/decimal.ts';
import type { ProjectExplained } from './explain.ts';
import { short } from './table.ts';
import type { Text } from './text.ts';

type Money = (units: number) => string;

/** A project explained on a page of text. */
export function projectText(
  instance: Instance,
  result: BudgetResult,
  explained: ProjectExplained,
  text: Text,
): string {
  const { project: id, price, lost, wouldHaveWon, ties, won, wonByGreedy } = explained;
  // Shares of a cost are seldom whole: they are shown to the cent.
  const money: Money = (units) =>
    Number.isInteger(units)
      ? formatUnits(units, instance.scale)
      : (units / instance.scale).toFixed(2);
  const named = (of: string) => nameOf(instance, of);
  const lines = [
    short(named(id), 100),
    text.price(
      money(price?.cost ?? 0),
      price?.supporters ?? 0,
      price?.perSupporter ? money(price.perSupporter) : '',
    ),
  ];
  if (lost)
    lines.push(...lostLines(lost, money, named, text), ...neededLines(wouldHaveWon, money, text));
  else {
    lines.push(text.won(price?.round == null ? '' : `${price.round + 1}`));
    const round = result.rounds.find(({ project }) => project === id);
    if (takesShares(result) && round?.by === 'greedy') lines.push(text.paidByNobody);
    else if (takesMoney(result) && price?.mostPaid != null && price.leastPaid != null)
      lines.push(text.paidBetween(money(price.leastPaid), money(price.mostPaid)));
  }
  for (const tie of ties)
    lines.push(
      text.budgetTie(
        tie.round + 1,
        tie.tied.map((t) => short(t, 24)).join(', '),
        short(tie.chosen, 24),
        tie.by.map((breaker) => text.tieBy[breaker]).join(text.thenBy),
      ),
    );
  if (result.rule !== 'greedy') lines.push(againstGreedyLine(won, wonByGreedy, text));
  return `${lines.join('\n')}\n`;
}

/** Whether the rule lays the cost on voters; under the others each would pay the same. */
const takesMoney = (result: BudgetResult): boolean =>
  takesShares(result) || result.rule === 'phragmen';

/** Whether the winners are those of equal shares, and not of greedy by the comparison step. */
const takesShares = ({ voterBudget, comparison }: BudgetResult): boolean =>
  voterBudget !== undefined && comparison?.taken !== 'greedy';

function againstGreedyLine(won: boolean, byGreedy: boolean, text: Text): string {
  if (won) return byGreedy ? text.greedyToo : text.greedyNot;
  return byGreedy ? text.greedyInstead : text.greedyNeither;
}

const nameOf = ({ projects }: Instance, id: string): string =>
  `${short(id, 24)} ${short(projects.find((project) => project.id === id)?.name ?? '', 60)}`.trim();

function lostLines(
  lost: NonNullable<ProjectExplained['lost']>,
  money: Money,
  named: (id: string) => string,
  text: Text,
): string[] {
  const because = lost.because === null ? '' : short(lost.because, 40);
  const lines = [text.lost(text.reasons[lost.reason], because)];
  if (!lost.money) return lines;
  const { start, left, missing, spentOn } = lost.money;
  lines.push(text.supportersMoney(money(start), money(left), money(Math.max(0, missing))));
  const most = spentOn
    .slice(0, 5)
    .map(({ project, amount }) => text.spent(money(amount), named(project)));
  if (most.length > 0) lines.push(text.spentOn(most.join(', ')));
  return lines;
}

function neededLines(needed: ProjectExplained['wouldHaveWon'], money: Money, text: Text): string[] {
  if (!needed) return [];
  const say = (found: WouldHaveWon | NeverWins | null, sentence: (amount: number) => string) => {
    if (found === null || found.amount === null) return [];
    const certain = found.proof === 'smallest-found' ? ` (${text.leastFound})` : '';
    return [`  ${sentence(found.amount)}${certain}`];
  };
  const lines = [
    ...say(needed.newSupporters, text.newSupporters),
    ...say(needed.presentSupporters, text.presentSupporters),
    ...say(needed.costReduction, (less) => text.costReduction(money(less))),
  ];
  return lines.length === 0 ? [text.neverWins] : [text.wouldHaveWon, ...lines];
}

/** A voter's account on a page of text. */
export function voterText(
  instance: Instance,
  result: BudgetResult,
  account: VoterAccount,
  text: Text,
): string {
  const money: Money = (units) => (units / instance.scale).toFixed(2);
  const won = new Set(result.winners);
  const lost = account.ballot.filter((id) => !won.has(id)).map((id) => nameOf(instance, id));
  const lines = [text.voter(short(account.voter, 60), account.ballot.length)];
  if (account.share !== null) lines.push(text.share(money(account.share)));
  if (account.paid.length === 0) lines.push(text.voterNothing);
  else lines.push(paidHeading(result, account, text));
  for (const { project, amount } of account.paid)
    lines.push(`  ${money(amount).padStart(10)}  ${nameOf(instance, project)}`);
  if (account.share !== null) lines.push(text.voterLeft(money(account.left)));
  if (lost.length > 0) lines.push(text.voterLost(lost.join(', ')));
  return `${lines.join('\n')}\n`;
}

function paidHeading({ rule }: BudgetResult, { share }: VoterAccount, text: Text): string {
  if (share !== null) return text.voterPaid;
  return rule === 'phragmen' ? text.voterCarries : text.voterGains;
}
