import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Kinds, sectors and towns of the made-up region; nothing here is anybody. */
const kinds = [
  'worker-cooperative',
  'housing-cooperative',
  'consumer-cooperative',
  'coalition',
  'community-land-trust',
];
const sectors = [
  'food',
  'housing',
  'land',
  'cleaning',
  'childcare',
  'finance',
  'education',
  'energy',
];
const words = [
  'Harbor',
  'Maple',
  'Union',
  'Sunrise',
  'Common',
  'River',
  'Tidal',
  'Garden',
  'Mutual',
  'Neighbor',
  'Corner',
  'Lantern',
];
/** Three of them make a word that nobody uses: eight thousand such words beside the common ones. */
const syllables = 'ba ke di lo mu na pe ri so tu va we xi yo zu cha fle gri sto tra'.split(' ');
const linkTypes = ['member_of', 'supplies', 'partner_of', 'supports'];

const list = (values: readonly string[]) => sql`(array[${sql.join(values)}]::text[])`;

/** An id that depends on a kind of row and a number, so that the same bench makes the same region. */
const idOf = (what: string, number: string) => sql.raw(`(md5('${what}' || ${number}))::uuid`);

/** A number from 1 to `top` that looks random and is not. */
const pick = (number: string, salt: string, top: number) =>
  sql.raw(`(1 + abs(hashtext('${salt}' || ${number})) % ${top})`);

const madeUpWord = sql.join(
  ['x', 'y', 'z'].map((salt) => sql`${list(syllables)}[${pick('n', salt, syllables.length)}]`),
  sql` || `,
);

/**
 * Fills a migrated house with `organizations` made-up organizations, three links each, 300 towns, names, kinds, sectors, descriptions and
 * years of founding, in a few statements of SQL.
 */
export async function putSyntheticRegion(tx: Tx, organizations: number): Promise<void> {
  const towns = 300;
  await sql`
    insert into entry (id, kind, layer, slug, shown_by, created_at)
    select ${idOf('town', 'n')}, 'place', 'fact', 'bench-town-' || n, 'document', now() from generate_series(1, ${towns}) n`.execute(
    tx,
  );
  await sql`
    insert into place (id, kind, latitude, longitude)
    select ${idOf('town', 'n')}, 'city', 41.5 + (n % 20) * 0.07, -73 + (n / 20) * 0.2 from generate_series(1, ${towns}) n`.execute(
    tx,
  );
  await sql`
    insert into dated_name (id, entry_id, name, use, language, recorded_at)
    select ${idOf('town-name', 'n')}, ${idOf('town', 'n')}, 'Town ' || n, 'common', 'en', now() from generate_series(1, ${towns}) n`.execute(
    tx,
  );
  const all = sql`generate_series(1, ${organizations}::int) n`;
  await sql`
    insert into entry (id, kind, layer, slug, shown_by, created_at)
    select ${idOf('org', 'n')}, 'organization', 'fact', 'bench-' || n, 'document', now() from ${all}`.execute(
    tx,
  );
  await sql`insert into organization (id) select ${idOf('org', 'n')} from ${all}`.execute(tx);
  await sql`
    insert into dated_name (id, entry_id, name, use, language, recorded_at)
    select ${idOf('name', 'n')}, ${idOf('org', 'n')},
      ${list(words)}[${pick('n', 'a', words.length)}] || ' ' || ${list(words)}[${pick('n', 'b', words.length)}] || ' ' || ${madeUpWord} || ' Co-op ' || n,
      'common', 'en', now() from ${all}`.execute(tx);
  for (const [scheme, codes] of [
    ['kind', kinds],
    ['sector', sectors],
  ] as const) {
    await sql`
      insert into entry_term (id, entry_id, scheme, code, basis, recorded_at)
      select ${idOf(scheme, 'n')}, ${idOf('org', 'n')}, ${scheme}, ${list(codes)}[${pick('n', scheme, codes.length)}], 'stated', now()
      from ${all}`.execute(tx);
  }
  await sql`
    insert into address (id, entry_id, role, place_id, precision, basis, recorded_at)
    select ${idOf('address', 'n')}, ${idOf('org', 'n')}, 'seat', (md5('town' || ${pick('n', 'town', towns)}))::uuid, 'town', 'stated', now()
    from ${all} where n % 10 <> 0`.execute(tx);
  await sql`
    insert into written_text (id, entry_id, purpose, language, created_at)
    select ${idOf('text', 'n')}, ${idOf('org', 'n')}, 'description', 'en', now() from ${all}`.execute(
    tx,
  );
  await sql`
    insert into text_revision (text_id, revision, body, written_at)
    select ${idOf('text', 'n')}, 1, 'Owned by the people who work in it; known for its ' || lower(${list(words)}[${pick('n', 'c', words.length)}]) || ' market.', now()
    from ${all}`.execute(tx);
  await sql`
    insert into claim (id, entry_id, field, value_text, date_text, basis, layer, recorded_at)
    select ${idOf('claim', 'n')}, ${idOf('org', 'n')}, 'founded', (1980 + n % 45)::text, (1980 + n % 45)::text, 'stated', 'fact', now()
    from ${all}`.execute(tx);
  await sql`
    insert into link (id, from_id, to_id, type, basis, layer, recorded_at, valid_from)
    select (md5('link' || n || '-' || k))::uuid, ${idOf('org', 'n')}, (md5('org' || other))::uuid, ${list(linkTypes)}[1 + (n + k) % 4], 'stated', 'fact', now(),
      make_date(1990 + n % 30, 1, 1)
    from ${all}, generate_series(1, 3) k,
      lateral (select 1 + abs(hashtext('to' || n || '-' || k)) % ${organizations}::int as other) pick
    where other <> n`.execute(tx);
}
