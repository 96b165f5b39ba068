/** A project on the ballot of a participatory budget. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Minor units: a whole number below 2^53. */
  readonly cost: number;
  readonly categories: readonly string[];
  readonly targets: readonly string[];
  readonly district: string | null;
  /** What the city published, as written in the file (`1`, `0` or another code). */
  readonly selected: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Distinct ballots as compressed sparse rows; identical ballots are merged. */
export interface Ballots {
  /** Row `r` is `project[start[r] .. start[r + 1])`; length is rows + 1. */
  readonly start: Uint32Array;
  /** Index into `projects`, in the voter's order. */
  readonly project: Uint32Array;
  /** Parallel to `project`: whole numbers of 1/pointScale; null when ballots carry no points. */
  readonly points: Float64Array | null;
  /** Voters per row. */
  readonly weight: Uint32Array;
  /** Voter to row; a voter who left the ballot empty points to an empty row. */
  readonly voterRow: Uint32Array;
}

export type VoteType = 'approval' | 'choose-1' | 'cumulative' | 'scoring' | 'ordinal';

/** One participatory budget with its votes. All whole numbers are below 2^53. */
export interface Instance {
  readonly meta: Readonly<Record<string, string>>;
  readonly projects: readonly Project[];
  /** Minor units. */
  readonly budget: number;
  /** Minor units per unit of money in the file: 1, 10, 100 … */
  readonly scale: number;
  /** Point units per point in the file: 1, 10, 100 … */
  readonly pointScale: number;
  /** Everyone who voted, empty ballots included. */
  readonly voterCount: number;
  readonly voteType: VoteType;
  readonly ballots: Ballots;
  /** The voter's id in the file. */
  voterId(index: number): string;
}
