import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { keptPlan } from '#house/db/kept-plan.ts';
import { type RefRow, refOf, refRows } from './refs.ts';
import { type CitedRow, citedRows, type DisputedRow, disputedRows } from './sources.ts';
import type { Citation, DisputeView, EntryRef } from './words.ts';

/** Everything that a page needs to know, asked for at once. */
export interface PageQuestion<Rows> {
  /** Lists by their names, each as the SQL that answers its rows; a later list may read an earlier one by its name. */
  readonly lists: { readonly [Name in keyof Rows]: RawBuilder<Rows[Name]> };
  /** Selects the ids of the entries that the page names; reads the lists. */
  readonly named: RawBuilder<unknown>;
  /** Selects the ids of the records whose sources the page gives. */
  readonly sourced: RawBuilder<unknown>;
  /** Selects the ids of the records whose disputes the page gives. */
  readonly disputed?: RawBuilder<unknown>;
}

/** The lists, and around them every name, source and dispute that the viewer may see. */
export interface PageAnswer<Rows> {
  readonly lists: { readonly [Name in keyof Rows]: readonly Rows[Name][] };
  /** The entries that were to be named; what the viewer may not see is not among them. */
  readonly refs: ReadonlyMap<string, EntryRef>;
  citationsOf(recordId: string): readonly Citation[];
  readonly disputes: readonly DisputeView[];
  disputeIdsOf(recordId: string): readonly string[];
}

interface Around {
  readonly ref: readonly RefRow[];
  readonly cited: readonly CitedRow[];
  readonly disputed: readonly DisputedRow[];
}

/**
 * PAGE-1. Reads a page in one question to the database: its lists, the names of all entries in them as the viewer may see them,
 * and the sources and disputes of all records in them.
 *
 * Everything travels as JSON, in which days are texts; exact numbers are to be selected as texts.
 */
export async function readPage<Rows extends object>(
  db: Db,
  viewer: Viewer,
  context: Context,
  { lists, named, sourced, disputed = sql`select null::uuid where false` }: PageQuestion<Rows>,
): Promise<PageAnswer<Rows>> {
  const parts: [string, RawBuilder<unknown>][] = [
    ...Object.entries<RawBuilder<unknown>>(lists),
    ['ref', refRows(named, viewer, context)],
    ['disputed', disputedRows(disputed)],
    ['cited', citedRows(sql`${sourced} union select id from disputed`)],
  ];
  const tables = parts.map(([name, rows]) => sql`${sql.ref(name)} as materialized (${rows})`);
  const columns = parts.map(
    ([name]) =>
      sql`(select coalesce(json_agg(${sql.ref(name)}), '[]') from ${sql.table(name)}) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<
    PageAnswer<Rows>['lists'] & Around
  >`${keptPlan} with ${sql.join(tables)} select ${sql.join(columns)}`.execute(db);
  const [answer] = rows;
  if (answer === undefined)
    throw new Error('This should be impossible: a select without a table has a row.');
  return { lists: answer, ...around(answer) };
}

/** Names, sources and disputes, each where a page looks for it. */
function around({ ref, cited, disputed }: Around): Omit<PageAnswer<object>, 'lists'> {
  const citations = Map.groupBy(cited, (row) => row.record_id);
  const citationsOf = (id: string) =>
    (citations.get(id) ?? []).map(({ code, title, lines }) => ({ code, title, lines }));
  const byRecord = Map.groupBy(disputed, (row) => row.record_id);
  const byId = new Map(disputed.map((row) => [row.id, row]));
  return {
    refs: new Map(ref.map((row) => [row.id, refOf(row)])),
    citationsOf,
    disputes: [...byId.values()].map(({ id, title, note, settled_note }) => ({
      id,
      title,
      note,
      settledNote: settled_note,
      citations: citationsOf(id),
    })),
    disputeIdsOf: (id) => (byRecord.get(id) ?? []).map((row) => row.id),
  };
}
