import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { maySee } from '#rooms/members/server/index.ts';
import { type ClaimView, claimRows, claimViews } from './claims.ts';
import { type HappeningView, happeningRows, happeningViews } from './happenings.ts';
import { type LinkView, linkRows, linkViews } from './links.ts';
import { type AddressView, addressRows, addressViews } from './places.ts';
import { type QuoteView, quoteRows, quoteViews, standingRows } from './quotes.ts';
import { readPage } from './read-page.ts';
import { type TextView, textRows, textViews } from './texts.ts';
import type { DisputeView, EntryRef, Words } from './words.ts';

export interface NameView {
  name: Words;
  use: string;
  from: string | null;
  to: string | null;
}

export interface TermView {
  scheme: string;
  code: string;
  original: string | null;
  basis: string;
  to: string | null;
}

/** Everything a page says of one entry, as one viewer may see it. */
export interface EntryPage {
  entry: EntryRef;
  names: readonly NameView[];
  terms: readonly TermView[];
  texts: readonly TextView[];
  claims: readonly ClaimView[];
  links: readonly LinkView[];
  addresses: readonly AddressView[];
  happenings: readonly HappeningView[];
  quotes: readonly QuoteView[];
  disputes: readonly DisputeView[];
}

/** The page of the entry with this slug, or that had it once; nothing when the viewer may not see it. One question to the database. */
export async function entryPage(
  db: Db,
  viewer: Viewer,
  slug: string,
  context: Context,
): Promise<EntryPage | null> {
  const id = sql<string>`(select id from page)`;
  const answer = await readPage(db, viewer, context, {
    lists: {
      page: pageRow(slug, viewer, context),
      names: nameRows(id),
      terms: termRows(id),
      texts: textRows(id, context.locale),
      claims: claimRows(id),
      links: linkRows(id),
      addresses: addressRows(id),
      happenings: happeningRows(id),
      quotes: quoteRows(id),
      standings: standingRows,
    },
    named: sql`
      select id from page union all select other_id from links union all select place_id from addresses
      union all select id from happenings union all select person_id from quotes
      union all select organization_id from standings`,
    sourced: sql`
      select id from texts union all select id from claims union all select id from links
      union all select id from addresses union all select id from happenings union all select id from quotes`,
    disputed: sql`
      select id from page union all select id from names union all select id from claims
      union all select id from links union all select id from happenings`,
  });
  const { lists, refs, disputes } = answer;
  const entry = refs.get(lists.page[0]?.id ?? '');
  if (!entry) return null;
  return {
    entry,
    names: lists.names.map(({ name, language, use, from, to }) => ({
      name: { text: name, language },
      use,
      from,
      to,
    })),
    terms: lists.terms,
    texts: textViews(lists.texts, answer),
    claims: claimViews(lists.claims, answer),
    links: linkViews(lists.links, answer),
    addresses: addressViews(lists.addresses, answer),
    happenings: happeningViews(lists.happenings, answer),
    quotes: quoteViews(lists.quotes, lists.standings, answer),
    disputes,
  };
}

/** The entry behind a slug, if the viewer may see it: the one that goes by it today, else the one that did. */
function pageRow(slug: string, viewer: Viewer, context: Context): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    select entry.id from entry
    where (entry.slug = ${slug} or entry.id = (select entry_id from slug_redirect where slug_redirect.slug = ${slug}))
      and entry.slug is not null and ${maySee('entry', viewer, context.today())}
    order by (entry.slug = ${slug}) desc limit 1`;
}

interface NameRow {
  id: string;
  name: string;
  language: string;
  use: string;
  from: string | null;
  to: string | null;
}

function nameRows(entryId: RawBuilder<string>): RawBuilder<NameRow> {
  return sql<NameRow>`
    select id, name, language, use, valid_from as "from", valid_to as "to" from dated_name
    where entry_id = ${entryId} order by valid_from nulls first, name`;
}

function termRows(entryId: RawBuilder<string>): RawBuilder<TermView> {
  return sql<TermView>`
    select scheme, code, original, basis, valid_to as "to" from entry_term
    where entry_id = ${entryId} order by scheme, code`;
}
