import type { Instance } from '../src/budget/instance.ts';
import { readPb } from '../src/files/pb.ts';
import { caseNames, electionsFolder, readShared } from './shared-data.ts';

/** What the expected files of budgets say about one rule. */
export interface ExpectedOutcome {
  readonly order: readonly string[];
  readonly cost: string;
  readonly final_voter_budget?: string;
  readonly steps?: number;
  readonly stopped?: string;
  readonly tie_rounds?: number;
}

export interface ExpectedBudget {
  readonly results: Readonly<Record<string, ExpectedOutcome>>;
  readonly published?: { readonly selected?: readonly string[]; readonly rule?: string };
  /** CPU seconds by peer and rule. */
  readonly timings: Readonly<Record<string, Readonly<Record<string, { cpu?: number }>>>>;
}

const folder = electionsFolder();

/** Names of the budget cases; empty where there is no data. */
export const budgetCases = (): string[] => (folder === null ? [] : caseNames(folder, 'pb_'));

export const readBudget = (name: string): Instance =>
  readPb(readShared(folder ?? '', `pb/${name}.pb.gz`), name);

export const readExpected = (name: string): ExpectedBudget =>
  JSON.parse(new TextDecoder().decode(readShared(folder ?? '', `expected/pb_${name}.json`)));
