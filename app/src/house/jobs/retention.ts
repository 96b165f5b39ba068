import type { Tx } from '../db/database.ts';

/** How long a table keeps rows with personal data. Printed in "what we hold", done by the purge. */
export interface Retention {
  readonly table: string;
  /** In words a member reads: `90 days after the gathering`. */
  readonly keeps: string;
  /** Removes what is past its day; answers how many rows went. */
  purge(tx: Tx, now: Temporal.Instant): Promise<number>;
}
