import type { Instance } from '../budget/instance.ts';
import type { Election } from '../election/election.ts';
import { say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';

/** The endings of files that hold a participatory budget, and an election. */
export const BUDGET_ENDINGS = ['pb', 'json', 'csv'] as const;
export const ELECTION_ENDINGS = ['blt', 'soc', 'soi', 'toc', 'toi', 'cat', 'csv', 'json'] as const;

/** `pb` for `Budget.PB.gz`; empty when there is none. */
export function endingOf(file: string): string {
  const name = file.replace(/\.gz$/i, '');
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Reads a whole participatory budget in the format that the ending of its name says. Readers are
 * loaded when they are needed.
 *
 * @throws FileFault when the file cannot be counted, or its ending is not known
 */
export async function readBudget(bytes: Uint8Array, file: string): Promise<Instance> {
  switch (endingOf(file)) {
    case 'pb':
      return (await import('./pb.ts')).readPb(bytes, file);
    case 'json':
      return (await import('./budget-json.ts')).readBudgetJson(bytes, file);
    case 'csv':
      return (await import('./approvals-csv.ts')).readApprovalsCsv(bytes, file);
    default:
      throw unknownEnding(file, BUDGET_ENDINGS);
  }
}

/**
 * Reads a whole election in the format that the ending of its name says.
 *
 * @throws FileFault when the file cannot be counted, or its ending is not known
 */
export async function readElection(bytes: Uint8Array, file: string): Promise<Election> {
  const ending = endingOf(file);
  switch (ending) {
    case 'blt':
      return (await import('./blt-read.ts')).readBlt(bytes, file);
    case 'soc':
    case 'soi':
    case 'toc':
    case 'toi':
    case 'cat':
      return (await import('./preflib-read.ts')).readPrefLib(bytes, ending, file);
    case 'csv':
      return (await import('./cvr-read.ts')).readCvr(bytes, {}, file);
    case 'json':
      return (await import('./election-json.ts')).readElectionJson(bytes, file);
    default:
      throw unknownEnding(file, ELECTION_ENDINGS);
  }
}

function unknownEnding(file: string, known: readonly string[]): FileFault {
  const list = known.map((ending) => `.${ending}`).join(', ');
  return new FileFault(say('endingUnknown', list), file, 1, 1);
}
