import type { Tx } from '#house/db/database.ts';

/** Everything that the index of some entries is made of, read in a few queries. */
export type Gathered = NonNullable<Awaited<ReturnType<typeof gather>>>;

export async function gather(tx: Tx, ids: readonly string[]) {
  const entries = await tx
    .selectFrom('entry')
    .select(['id', 'kind', 'layer', 'slug', 'shown_by'])
    .where('id', 'in', [...ids])
    .where('slug', 'is not', null)
    .execute();
  const about = entries.map(({ id }) => id);
  if (about.length === 0) return null;
  const of = { entry_id: (row: { entry_id: string }) => row.entry_id };
  return {
    entries,
    names: byEntry(
      await tx.selectFrom('dated_name').selectAll().where('entry_id', 'in', about).execute(),
      of.entry_id,
    ),
    terms: byEntry(
      await tx.selectFrom('entry_term').selectAll().where('entry_id', 'in', about).execute(),
      of.entry_id,
    ),
    addresses: byEntry(
      await tx.selectFrom('address').selectAll().where('entry_id', 'in', about).execute(),
      of.entry_id,
    ),
    claims: byEntry(
      await tx
        .selectFrom('claim')
        .select(['entry_id', 'field', 'date_text', 'date_part', 'doubtful'])
        .where('entry_id', 'in', about)
        .where('withdrawn_at', 'is', null)
        .where('date_text', 'is not', null)
        .execute(),
      of.entry_id,
    ),
    texts: byEntry(await textsOf(tx, about), of.entry_id),
    consents: byEntry(
      await tx.selectFrom('consent').selectAll().where('entry_id', 'in', about).execute(),
      of.entry_id,
    ),
    networks: byEntry(await networksOf(tx, about), of.entry_id),
    places: byEntry(
      await tx.selectFrom('place').selectAll().where('id', 'in', about).execute(),
      (row) => row.id,
    ),
    events: byEntry(
      await tx.selectFrom('event').select(['id', 'date_from']).where('id', 'in', about).execute(),
      (row) => row.id,
    ),
  };
}

/** The newest words of every text, with all its translations. */
async function textsOf(tx: Tx, about: readonly string[]) {
  return tx
    .selectFrom('written_text as t')
    .innerJoin('text_revision as r', 'r.text_id', 't.id')
    .select(['t.entry_id', 't.purpose', 't.language', 'r.body', 'r.revision'])
    .select((eb) =>
      eb
        .selectFrom('translation')
        .select((one) => one.fn.agg<string | null>('string_agg', ['body', one.val(' ')]).as('all'))
        .whereRef('text_id', '=', 't.id')
        .as('translated'),
    )
    .where('t.entry_id', 'in', [...about])
    .where((eb) =>
      eb(
        'r.revision',
        '=',
        eb
          .selectFrom('text_revision as newest')
          .select((one) => one.fn.max('newest.revision').as('last'))
          .whereRef('newest.text_id', '=', 't.id'),
      ),
    )
    .execute();
}

/** The organizations that an entry belongs to: as a member, as a community partner, or as a part. */
async function networksOf(tx: Tx, about: readonly string[]) {
  return tx
    .selectFrom('known_link as l')
    .innerJoin('entry as network', 'network.id', 'l.to_id')
    .select(['l.from_id as entry_id', 'network.slug', 'l.valid_from', 'l.valid_to'])
    .where('l.from_id', 'in', [...about])
    .where('network.kind', '=', 'organization')
    .where('network.slug', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('l.type', 'in', ['member_of', 'part_of']),
        eb('l.subtype', '=', 'community-partner-of'),
      ]),
    )
    .execute();
}

function byEntry<Row>(rows: readonly Row[], of: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, of);
}
