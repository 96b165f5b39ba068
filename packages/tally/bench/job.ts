/** What one fresh process counts. */
export type Job =
  | { readonly what: 'budget'; readonly path: string; readonly options: Record<string, unknown> }
  | { readonly what: 'made'; readonly voters: number; readonly options: Record<string, unknown> }
  | { readonly what: 'election'; readonly path: string; readonly options: Record<string, unknown> }
  | { readonly what: 'peer'; readonly path: string; readonly method: string; readonly peer: string }
  | { readonly what: 'parse'; readonly path: string };

/** What it took. */
export interface Took {
  /** Processor time of the rule alone (of reading, for `parse`), user and system, milliseconds. */
  readonly cpuMs: number;
  /** Voters or papers counted. */
  readonly size: number;
  /** The largest memory the process held, megabytes. */
  readonly memoryMb: number;
}
