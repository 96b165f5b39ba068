import type { Tx } from './db/database.ts';
import type { Retention } from './jobs/retention.ts';

/** What a command or query may know of the world besides its input. */
export interface Context {
  now(): Temporal.Instant;
  /** Today in the house's time zone. */
  today(): Temporal.PlainDate;
  /** Forgets a person in every room and writes it in the ledger that restores replay. */
  forget(tx: Tx, kind: string, id: string): Promise<void>;
  /** A new UUIDv7. */
  newId(): string;
  /** How long every room keeps what. */
  readonly retention: readonly Retention[];
  /** The cooperative's time zone, for deadlines: `America/New_York`. */
  readonly timeZone: string;
  /** The language in which a sentence for this viewer is written. */
  readonly locale: string;
  /** Where the house is reached, without a slash at the end. */
  readonly origin: string;
}
