import type { BudgetOptions, BudgetResult, Instance } from '../budget/index.ts';
import {
  againstGreedy,
  costReductionNeeded,
  type NeverWins,
  newSupportersNeeded,
  paymentsOf,
  presentSupportersNeeded,
  pricesOf,
  type SearchOptions,
  type VoterAccount,
  voterAccount,
  voterAccounts,
  type WouldHaveWon,
  whyLost,
} from '../explain/index.ts';
import { Refusal } from '../sentence/refusal.ts';
import { short } from './table.ts';
import { nearest, usage } from './usage.ts';

/** Above this many marks, or runs of Add1, a search may count fewer times, or it would take minutes. */
const MARKS_MANY = 100_000;
const RUNS_MANY = 1_000;
const COUNTS_FEW = 40;

/** What is known of one project and its fate. */
export type ProjectExplained = ReturnType<typeof explainProject>;

/** @throws UsageFault when the file has no such project */
export function checkProject({ projects }: Instance, id: string): void {
  if (projects.some((project) => project.id === id)) return;
  const near = nearest(
    id,
    projects.map((project) => project.id),
  );
  throw near === undefined
    ? usage('projectNotHere', short(id))
    : usage('projectNear', short(id), near);
}

/** All that is known about one project. */
export function explainProject(
  instance: Instance,
  result: BudgetResult,
  id: string,
  search: SearchOptions,
) {
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
    wouldHaveWon: lost ? wouldHaveWon(instance, result, id, search) : null,
    wonByGreedy: greedy.greedy.includes(id),
  };
}

function wouldHaveWon(instance: Instance, result: BudgetResult, id: string, given: SearchOptions) {
  const isLarge = instance.ballots.project.length > MARKS_MANY || (result.steps ?? 1) > RUNS_MANY;
  const search = isLarge ? { ...given, counts: COUNTS_FEW } : given;
  // The search counts many times over: its own progress is told, not that of every count.
  const { onStep: _, ...options }: BudgetOptions = result.options;
  const quiet = { ...result, options };
  const attempt = (find: () => WouldHaveWon | NeverWins) => {
    try {
      return find();
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  return {
    newSupporters: attempt(() => newSupportersNeeded(instance, options, id, search)),
    presentSupporters: attempt(() => presentSupportersNeeded(instance, quiet, id, search)),
    costReduction: attempt(() => costReductionNeeded(instance, options, id, search)),
  };
}

/** The place of a voter in the file. */
export function voterPlace(instance: Instance, id: string): number {
  for (let voter = 0; voter < instance.voterCount; voter++)
    if (instance.voterId(voter) === id) return voter;
  throw usage('voterNotHere', short(id));
}

/** What one voter had, paid for and kept. */
export const explainVoter = (
  instance: Instance,
  result: BudgetResult,
  voter: number,
): VoterAccount => voterAccount(instance, result, paymentsOf(instance, result), voter);

/** Every voter's account as a line of JSON; none is held when it has been read. */
export function* everyVoter(instance: Instance, result: BudgetResult): Generator<string> {
  for (const account of voterAccounts(instance, result)) yield `${JSON.stringify(account)}\n`;
}
