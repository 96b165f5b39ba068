import { labelOf, SCHEMES, type Scheme } from '@ownhouse/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '#house/access/viewer.ts';
import { defineQuery } from '#house/command/query.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { fold } from '#rooms/members/server/index.ts';
import { type Counts, countFacets } from './count-facets.ts';
import { type Asked, matches, type Spelling, textQuery, tokensOf } from './match.ts';
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
  /** `facet:code`. */
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
  /** `near`: nothing was spelled so, and this is what is spelled nearly so. */
  readonly spelling: Spelling;
  /** The day for which the picture is drawn. */
  readonly asOf: Temporal.PlainDate;
}

const COLUMNS = sql`d.entry_id as id, d.slug, d.kind, d.layer, d.name, d.summary,
  d.summary_language as "summaryLanguage", d.town, d.latitude, d.longitude, d.precision, d.facets`;

/** The list with its facets. */
export const findEntries = defineQuery({
  name: 'atlas.findEntries',
  says: 'Entries that match words and facets on a day, with what could be chosen next.',
  input: z.object({ ...question, ...pageOf }),
  async run(db, viewer, { page, size, ...asks }, context): Promise<FoundEntries> {
    const { asked, counted } = await ask(db, viewer, asks, context);
    const rows = await listed(db, asked, counted.total, size, (page - 1) * size);
    return {
      items: await inReadersLanguage(db, rows, context.locale),
      total: counted.total,
      unplaced: counted.unplaced,
      page,
      pages: Math.max(1, Math.ceil(counted.total / size)),
      facets: await choices(db, asked, counted.counts, context.locale),
      spelling: asked.spelling,
      asOf: asks.asOf ?? asked.today,
    };
  },
});

/** Understands the words as typed; when that finds nothing, as something spelled nearly so. */
export async function ask(db: Db, viewer: Viewer, asks: Question, context: Context) {
  const today = context.today();
  const asked: Asked = { question: asks, viewer, today, spelling: 'exact' };
  const counted = await countFacets(db, asked);
  if (counted.total > 0 || tokensOf(asks.words).length === 0) return { asked, counted };
  const near: Asked = { ...asked, spelling: 'near' };
  const countedNear = await countFacets(db, near);
  return countedNear.total > 0 ? { asked: near, counted: countedNear } : { asked, counted };
}

/** Above this many matches the weight of words says little, and names decide. */
const RANKED_MAX = 2000;
const BY_NAME = sql`d.sort_name collate "C", d.entry_id`;

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
    sql<Found>`select ${COLUMNS} from search_document d where ${matches(asked)} ${more}
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

const CHOICES_MAX = 40;

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
async function choices(
  db: Db,
  asked: Asked,
  counts: Counts,
  locale: string,
): Promise<Record<Facet, Choice[]>> {
  const kept = FACETS.map((facet) => [facet, fullest(facet, asked, counts)] as const);
  const names = await namesOfSlugs(
    db,
    kept.flatMap(([facet, codes]) => (facet === 'place' || facet === 'network' ? codes : [])),
  );
  const { compare } = collatorOf(locale);
  return Object.fromEntries(
    kept.map(([facet, codes]) => {
      const mine = asked.question.facets?.[facet] ?? [];
      const list = codes.map((code) => ({
        code,
        label: names.get(code) ?? label(facet, code, locale),
        count: counts[facet]?.get(code) ?? 0,
        chosen: mine.includes(code),
      }));
      const order = (a: Choice, b: Choice) =>
        Number(b.chosen) - Number(a.chosen) || b.count - a.count || compare(a.label, b.label);
      return [facet, list.sort(order)];
    }),
  ) as Record<Facet, Choice[]>;
}

function fullest(facet: Facet, { question }: Asked, counts: Counts): string[] {
  const most = counts[facet]?.keys().take(CHOICES_MAX) ?? [];
  return [...new Set([...(question.facets?.[facet] ?? []), ...most])];
}

function label(facet: Facet, code: string, locale: string): string {
  return facet in SCHEMES ? labelOf(facet as Scheme, code, locale) : code.replaceAll('-', ' ');
}

/** Places and networks are chosen by their slug and shown by their name. */
async function namesOfSlugs(db: Db, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_document')
    .select(['slug', 'name'])
    .where('slug', 'in', [...slugs])
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
