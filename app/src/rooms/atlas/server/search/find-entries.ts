import { labelOf, SCHEMES, type Scheme } from '@ownhouse/vocabulary';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '#house/access/viewer.ts';
import { defineQuery } from '#house/command/query.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { fold } from '#rooms/members/server/index.ts';
import { countFacets } from './count-facets.ts';
import { type Asked, matches, type Spelling, textQuery, tokensOf } from './match.ts';
import { FACETS, type Facet, pageOf, type Question, question } from './question.ts';

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
    const { rows } = await sql<Found>`
      select ${COLUMNS} from search_document d where ${matches(asked)}
      order by ${order(asked)} limit ${size} offset ${(page - 1) * size}`.execute(db);
    return {
      items: rows,
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

/** With words: the very name, then names that begin so, then by weight; without: by name. */
function order({ question: { words } }: Asked) {
  const tokens = tokensOf(words);
  if (tokens.length === 0) return sql`d.sort_name, d.entry_id`;
  const start = tokens.join(' ');
  return sql`(d.sort_name = ${fold(words?.trim() ?? '')}) desc, starts_with(d.sort_name, ${start}) desc, ts_rank(d.words, ${textQuery(tokens)}) desc, d.sort_name, d.entry_id`;
}

const CHOICES_MAX = 40;

async function choices(
  db: Db,
  asked: Asked,
  counts: ReadonlyMap<string, number>,
  locale: string,
): Promise<Record<Facet, Choice[]>> {
  const names = await namesOfSlugs(db, counts);
  const chosen = asked.question.facets ?? {};
  return Object.fromEntries(
    FACETS.map((facet) => {
      const mine = chosen[facet] ?? [];
      const codes = [...counts.keys()]
        .filter((key) => key.startsWith(`${facet}:`))
        .map((key) => key.slice(facet.length + 1));
      const list = [...new Set([...mine, ...codes])].map((code) => ({
        code,
        label: names.get(code) ?? label(facet, code, locale),
        count: counts.get(`${facet}:${code}`) ?? 0,
        chosen: mine.includes(code),
      }));
      const fullest = (a: Choice, b: Choice) =>
        Number(b.chosen) - Number(a.chosen) ||
        b.count - a.count ||
        a.label.localeCompare(b.label, locale);
      return [facet, list.sort(fullest).slice(0, CHOICES_MAX)];
    }),
  ) as Record<Facet, Choice[]>;
}

function label(facet: Facet, code: string, locale: string): string {
  return facet in SCHEMES ? labelOf(facet as Scheme, code, locale) : code.replaceAll('-', ' ');
}

/** Places and networks are chosen by their slug and shown by their name. */
async function namesOfSlugs(
  db: Db,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, string>> {
  const slugs = [...counts.keys()]
    .filter((key) => key.startsWith('place:') || key.startsWith('network:'))
    .map((key) => key.slice(key.indexOf(':') + 1));
  if (slugs.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_document')
    .select(['slug', 'name'])
    .where('slug', 'in', slugs)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
