import type { Layer } from '@ownhouse/vocabulary';
import type { Insertable } from 'kysely';
import type { Context } from '#house/context.ts';
import type { Database, Tx } from '#house/db/database.ts';

/** The tables that a seed fills, in an order in which every row finds what it points at. */
const TABLES = [
  'entry',
  'organization',
  'person',
  'account',
  'place',
  'address',
  'dated_name',
  'entry_term',
  'written_text',
  'text_revision',
  'translation',
  'membership',
  'affiliation',
  'link',
  'seat',
  'mandate',
  'organization_key',
  'house_steward',
  'source',
  'citation',
  'claim',
  'dispute',
  'dispute_item',
  'consent',
  'sight_grant',
  'contact_card',
  'event',
  'event_entry',
  'theme',
  'quote',
  'quote_theme',
  'seed_record',
] as const satisfies readonly (keyof Database)[];

export type LandingTable = (typeof TABLES)[number];

/** Rows gathered in memory and written together: first everything is read and checked, then it is put down at once. */
export interface Landing {
  readonly layer: Layer;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  newId(): string;
  put<Table extends LandingTable>(table: Table, row: Insertable<Database[Table]>): void;
  rows<Table extends LandingTable>(table: Table): readonly Insertable<Database[Table]>[];
  /** Writes all rows and answers how many. */
  flush(tx: Tx): Promise<number>;
}

const ROWS_AT_ONCE = 200;

/** An empty landing for one layer. */
export function startLanding(layer: Layer, context: Context): Landing {
  const gathered = new Map<LandingTable, object[]>(TABLES.map((table) => [table, []]));
  const listOf = (table: LandingTable): object[] => gathered.get(table) ?? [];
  return {
    layer,
    now: context.now(),
    today: context.today(),
    newId: () => context.newId(),
    put: (table, row) => void listOf(table).push(row),
    rows: <Table extends LandingTable>(table: Table) =>
      listOf(table) as Insertable<Database[Table]>[],
    async flush(tx) {
      let count = 0;
      for (const table of TABLES) {
        const rows = listOf(table);
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
          await tx
            .insertInto(table)
            .values(rows.slice(start, start + ROWS_AT_ONCE) as never)
            .execute();
        count += rows.length;
      }
      return count;
    },
  };
}
