import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { maySee } from '#rooms/members/server/index.ts';
import { type ClaimView, claimRowsOf, claimViews } from './claims.ts';
import { type HappeningView, happeningsOf, type QuoteView, quotesOf } from './happenings.ts';
import { type LinkView, linksOf } from './links.ts';
import { type AddressView, addressesOf } from './places.ts';
import { refsOf } from './refs.ts';
import { citationsOf, type DisputeView, disputesOf } from './sources.ts';
import { type TextView, textsOf } from './texts.ts';
import type { Citation, EntryRef, Words } from './words.ts';

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
  links: readonly (LinkView & { citations: readonly Citation[]; disputeIds: readonly string[] })[];
  addresses: readonly AddressView[];
  happenings: readonly HappeningView[];
  quotes: readonly QuoteView[];
  disputes: readonly DisputeView[];
}

/** The id behind a slug, and the slug it goes by today when an old one was asked for. */
export async function entryBySlug(
  db: Db,
  viewer: Viewer,
  slug: string,
  context: Context,
): Promise<{ id: string; slug: string } | null> {
  const visible = db
    .selectFrom('entry')
    .select(['entry.id', 'entry.slug'])
    .where(maySee('entry', viewer, context.today()));
  const direct = await visible.where('entry.slug', '=', slug).executeTakeFirst();
  const found =
    direct ??
    (await visible
      .innerJoin('slug_redirect as redirect', 'redirect.entry_id', 'entry.id')
      .where('redirect.slug', '=', slug)
      .executeTakeFirst());
  return found?.slug ? { id: found.id, slug: found.slug } : null;
}

/** Gathers the page of an entry; nothing when the viewer may not see it. */
export async function entryPage(
  db: Db,
  viewer: Viewer,
  id: string,
  context: Context,
): Promise<EntryPage | null> {
  const entry = (await refsOf(db, viewer, [id], context)).get(id);
  if (!entry) return null;
  const [names, terms, texts, claimRows, links, addresses, happenings, quotes] = await Promise.all([
    namesOf(db, id),
    termsOf(db, id),
    textsOf(db, id, context.locale),
    claimRowsOf(db, id),
    linksOf(db, viewer, id, context),
    addressesOf(db, viewer, id, context),
    happeningsOf(db, viewer, id, context),
    quotesOf(db, viewer, id, context),
  ]);
  const claimsAndLinks = [...claimRows, ...links].map((record) => record.id);
  const [{ disputes, byRecord }, citations] = await Promise.all([
    disputesOf(db, [
      id,
      ...names.map((name) => name.id),
      ...claimsAndLinks,
      ...happenings.map(({ event }) => event.id),
    ]),
    citationsOf(db, claimsAndLinks),
  ]);
  return {
    entry,
    names: names.map(({ id: _, ...name }) => name),
    terms,
    texts,
    claims: claimViews(claimRows, citations, byRecord),
    links: links.map((link) => ({
      ...link,
      citations: citations.get(link.id) ?? [],
      disputeIds: byRecord.get(link.id) ?? [],
    })),
    addresses,
    happenings,
    quotes,
    disputes,
  };
}

async function namesOf(db: Db, entryId: string): Promise<(NameView & { id: string })[]> {
  const rows = await db
    .selectFrom('dated_name')
    .select(['id', 'name', 'language', 'use', 'valid_from', 'valid_to'])
    .where('entry_id', '=', entryId)
    .orderBy('valid_from', (order) => order.asc().nullsFirst())
    .orderBy('name')
    .execute();
  return rows.map(({ id, name, language, use, valid_from, valid_to }) => ({
    id,
    name: { text: name, language },
    use,
    from: valid_from?.toString() ?? null,
    to: valid_to?.toString() ?? null,
  }));
}

async function termsOf(db: Db, entryId: string): Promise<TermView[]> {
  const rows = await db
    .selectFrom('entry_term')
    .select(['scheme', 'code', 'original', 'basis', 'valid_to'])
    .where('entry_id', '=', entryId)
    .orderBy('scheme')
    .orderBy('code')
    .execute();
  return rows.map(({ valid_to, ...term }) => ({ ...term, to: valid_to?.toString() ?? null }));
}
