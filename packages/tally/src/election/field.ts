import { refusal } from '../sentence/refusal.ts';
import type { Election } from './election.ts';
import type { ElectionOptions } from './options.ts';

/** Where a candidate stands during a count. */
export const HOPEFUL = 0;
export const ELECTED = 1;
export const EXCLUDED = 2;

/** Who stands for how many seats, once withdrawals and the caller's wishes are taken in. */
export interface Field {
  readonly candidateCount: number;
  readonly seats: number;
  /** `HOPEFUL`, or `EXCLUDED` for who withdrew. */
  readonly status: Uint8Array;
  /** Indexes of those who stand. */
  readonly standing: readonly number[];
}

/** The field of a count; `oneSeat` for rules that name one winner unless more are asked for. */
export function fieldOf(election: Election, options: ElectionOptions, oneSeat = false): Field {
  const candidateCount = election.candidates.length;
  const seats = options.seats ?? (oneSeat ? 1 : election.seats);
  if (!Number.isInteger(seats) || seats < 1) throw refusal('seatNeeded');
  const status = new Uint8Array(candidateCount);
  for (const number of [...election.withdrawn, ...(options.withdrawn ?? [])]) {
    if (!Number.isInteger(number) || number < 1 || number > candidateCount) {
      throw refusal('withdrawalUnknown', number);
    }
    status[number - 1] = EXCLUDED;
  }
  const standing: number[] = [];
  for (let c = 0; c < candidateCount; c++) if (status[c] === HOPEFUL) standing.push(c);
  return { candidateCount, seats, status, standing };
}

/** Candidate numbers of indexes. */
export const numbers = (indexes: readonly number[]): number[] => indexes.map((i) => i + 1);

/** Figures by candidate number, divided by `scale`. */
export function byNumber(
  values: ArrayLike<number>,
  among: Iterable<number>,
  scale = 1,
): Record<string, number> {
  const record: Record<string, number> = {};
  for (const c of among) record[c + 1] = (values[c] as number) / scale;
  return record;
}
