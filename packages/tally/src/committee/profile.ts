import { type Election, paperRows } from '../election/election.ts';
import { type Field, HOPEFUL } from '../election/field.ts';
import type { ElectionOptions } from '../election/options.ts';
import { approvalTable } from '../election/tally/scores.ts';

/** Approval papers for a committee, candidates and rows by index. */
export interface Profile {
  readonly size: number;
  readonly standing: readonly number[];
  readonly candidateCount: number;
  /** Approved candidates of each distinct paper, among those standing. */
  readonly approved: readonly (readonly number[])[];
  /** Rows that approve each candidate. */
  readonly supporters: readonly (readonly number[])[];
  readonly weight: Float64Array;
  /** All papers, also those that approve nobody: they are part of the electorate. */
  readonly voters: number;
}

/** Reads an election's papers as approvals, by the same options as approval voting. */
export function profileOf(election: Election, options: ElectionOptions, field: Field): Profile {
  const width = field.candidateCount;
  const table = approvalTable(election, options);
  const supporters: number[][] = Array.from({ length: width }, () => []);
  const approved: number[][] = [];
  let voters = 0;
  for (let row = 0; row < paperRows(election.papers); row++) {
    const list: number[] = [];
    for (let c = 0; c < width; c++) {
      if (table[row * width + c] !== 1 || field.status[c] !== HOPEFUL) continue;
      list.push(c);
      (supporters[c] as number[]).push(row);
    }
    approved.push(list);
    voters += election.papers.weight[row] as number;
  }
  return {
    size: Math.min(field.seats, field.standing.length),
    standing: field.standing,
    candidateCount: width,
    approved,
    supporters,
    weight: election.papers.weight,
    voters,
  };
}

/** Those who stand and are not taken yet, ascending. */
export function untaken(profile: Profile, taken: readonly number[]): number[] {
  const gone = new Set(taken);
  return profile.standing.filter((c) => !gone.has(c));
}
