import type { Kysely, Transaction } from 'kysely';
import type { HouseTables } from './house-tables.ts';

/**
 * Every table of the house. A room adds its own in `server/schema.ts`:
 *
 * ```ts
 * declare module '#house/db/database.ts' {
 *   interface Database extends MembersTables {}
 * }
 * ```
 */
export interface Database extends HouseTables {}

/** The open database, or a transaction in it. */
export type Db = Kysely<Database>;

/** A transaction. Only the command gate, migrations and tests open one. */
export type Tx = Transaction<Database>;

/** Which engine holds the data: PGlite in a folder, or a PostgreSQL server. */
export type Engine = 'embedded' | 'postgresql';
