import { labelOf, SCHEMES, type Scheme } from '@ownhouse/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '#house/access/viewer.ts';
import { defineQuery } from '#house/command/query.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { fold } from '#rooms/members/server/index.ts';
import type { Counted } from './count-facets.ts';
import { keptCounts, keptReading } from './kept-counts.ts';
import { type Asked, matches, textQuery, tokensOf } from './match.ts';
import { FACETS, type Facet, pageOf, type Question, question } from './question.ts';
import { inReadersLanguage } from './summaries.ts';

/** One entry in a list, as the public may see it. */
export interface Found {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly layer: 'fact' | 'example';
  readonly name: string;
  readonly summary: string | null;
  readonly summaryLanguage: string | null;
  /** The nearest place that may be named. */
  readonly town: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: string;
  /** `facet:code`; networks are told by the entry's page, where each is shown to whom it may be. */
  readonly facets: readonly string[];
}

/** One code that can be chosen, with how many entries would be found. */
export interface Choice {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface FoundEntries {
  readonly items: readonly Found[];
  readonly total: number;
  /** How many of the total have no place that may be shown. */
  readonly unplaced: number;
  readonly page: number;
  readonly pages: number;
  readonly facets: Readonly<Record<Facet, readonly Choice[]>>;
  /** Nothing was found as it was typed: the words by which these were found. */
  readonly readAs: string | null;
  /** The day for which the picture is drawn. */
  readonly asOf: Temporal.PlainDate;
}

/** The columns of `search_document as d` that make a row of a list. */
export const foundColumns = sql`d.entry_id as id, d.slug, d.kind, d.layer, d.name, d.summary,
  d.summary_language as "summaryLanguage", d.town, d.latitude, d.longitude, d.precision,
  array(select code from unnest(d.facets) code where not starts_with(code, 'network:')) as facets`;

/** The list with its facets. */
export const findEntries = defineQuery({
  name: 'atlas.findEntries',
  says: 'Entries that match words and facets on a day, with what could be chosen next.',
  input: z.object({ ...question, ...pageOf }),
  async run(db, viewer, { page, size, ...asks }, context): Promise<FoundEntries> {
    const { asked, counted, readAs } = await ask(db, viewer, asks, context);
    const rows = await listed(db, asked, counted.total, size, (page - 1) * size);
    return {
      items: await inReadersLanguage(db, rows, context.locale),
      total: counted.total,
      unplaced: counted.unplaced,
      page,
      pages: Math.max(1, Math.ceil(counted.total / size)),
      facets: choices(asked, counted, context.locale),
      readAs,
      asOf: asks.asOf ?? asked.today,
    };
  },
});

/** Understands the words as typed; when they find nothing, as what was probably meant (SLIP-3). */
export async function ask(
  db: Db,
  viewer: Viewer,
  asks: Question,
  context: Context,
): Promise<{ asked: Asked; counted: Counted; readAs: string | null }> {
  const asked: Asked = { question: asks, viewer, today: context.today() };
  const counted = await keptCounts(db, asked);
  const asTyped = { asked, counted, readAs: null };
  if (counted.total > 0 || tokensOf(asks.words).length === 0) return asTyped;
  const respelled = await keptReading(db, asked);
  if (respelled === null) return asTyped;
  const meant: Asked = { ...asked, question: { ...asks, words: respelled.words } };
  const countedMeant = await keptCounts(db, meant);
  if (countedMeant.total === 0) return asTyped;
  return { asked: meant, counted: countedMeant, readAs: respelled.written };
}

/** Above this many matches the weight of words says little, and names decide. */
const RANKED_MAX = 2000;
export const BY_NAME = sql`d.sort_name collate "C", d.entry_id`;

/** One page of the matches. Without words by name; with words the very name first, then names that begin so, then by weight. */
async function listed(
  db: Db,
  asked: Asked,
  total: number,
  size: number,
  offset: number,
): Promise<readonly Found[]> {
  const tokens = tokensOf(asked.question.words);
  const rows = (
    more: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
    limit: number,
    skip: number,
  ) =>
    sql<Found>`select ${foundColumns} from search_document d where ${matches(asked)} ${more}
      order by ${order} limit ${limit} offset ${skip}`
      .execute(db)
      .then((answer) => answer.rows);
  if (tokens.length === 0) return rows(sql``, BY_NAME, size, offset);
  const start = tokens.join(' ');
  if (total <= RANKED_MAX)
    return rows(
      sql``,
      sql`(d.sort_name = ${fold(asked.question.words ?? '').trim()}) desc, starts_with(d.sort_name, ${start}) desc,
        ts_rank(d.words, ${textQuery(tokens)}) desc, ${BY_NAME}`,
      size,
      offset,
    );
  const begins = sql`d.sort_name collate "C" like ${`${start}%`}`;
  const named = await rows(sql`and ${begins}`, BY_NAME, size, offset);
  if (named.length === size) return named;
  const before = named.length > 0 || offset === 0 ? offset : await countNamed(db, asked, begins);
  const rest = await rows(
    sql`and not (${begins})`,
    BY_NAME,
    size - named.length,
    Math.max(0, offset - before),
  );
  return [...named, ...rest];
}

/** How many matches have a name that begins so: the others come after them. */
async function countNamed(db: Db, asked: Asked, begins: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from search_document d where ${matches(asked)} and ${begins}`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

const collators = new Map<string, Intl.Collator>();

/** Made once for each language of the house. */
function collatorOf(locale: string): Intl.Collator {
  const known = collators.get(locale);
  if (known !== undefined) return known;
  const collator = new Intl.Collator(locale);
  collators.set(locale, collator);
  return collator;
}

/** What can be chosen: in each facet what is chosen already, then what most entries carry. */
function choices({ question }: Asked, counted: Counted, locale: string): Record<Facet, Choice[]> {
  const { compare } = collatorOf(locale);
  const order = (a: Choice, b: Choice) =>
    Number(b.chosen) - Number(a.chosen) || b.count - a.count || compare(a.label, b.label);
  return Object.fromEntries(
    FACETS.map((facet) => {
      const mine = question.facets?.[facet] ?? [];
      const counts = counted.facets[facet];
      const absent = mine.filter((chosen) => !counts.some(({ code }) => code === chosen));
      const all = [...counts, ...absent.map((code) => ({ code, count: 0, name: null }))];
      const list = all.map(({ code, count, name }) => ({
        code,
        label: name ?? label(facet, code, locale),
        count,
        chosen: mine.includes(code),
      }));
      return [facet, list.sort(order)];
    }),
  ) as Record<Facet, Choice[]>;
}

function label(facet: Facet, code: string, locale: string): string {
  return facet in SCHEMES ? labelOf(facet as Scheme, code, locale) : code.replaceAll('-', ' ');
}
