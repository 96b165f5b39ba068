import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#house/db/database.ts';
import { UNPLACED } from './document.ts';
import { type Asked, all, codesOf, isShown, stands, textQuery, tokensOf } from './match.ts';
import { FACETS, type Facet } from './question.ts';

/** One code of a facet, with how many entries carry it. */
export interface Count {
  readonly code: string;
  readonly count: number;
  /** What a place or a network is called; the other codes have words of their own. */
  readonly name: string | null;
}

export interface Counted {
  readonly total: number;
  readonly unplaced: number;
  /** What most entries carry first, and every chosen code. */
  readonly facets: Readonly<Record<Facet, readonly Count[]>>;
}

interface Row {
  readonly code: string;
  readonly name: string | null;
  /** With everything chosen, then with each facet open in which something is chosen. */
  readonly counts: readonly number[];
}

/** Of the codes in a facet, no more are told. */
const TOLD_MAX = 40;

/**
 * COUNT-1. Counts the matching entries and what could be chosen next, in one question to the database. In a facet in which
 * something is chosen already, the counts are those without that choice, so that a second code can be added. Places and networks are
 * named only where the viewer may see them.
 */
export async function countFacets(db: Db, asked: Asked): Promise<Counted> {
  const chosen = FACETS.filter((facet) => (asked.question.facets?.[facet]?.length ?? 0) > 0);
  const { rows } = await counting(asked, chosen).execute(db);
  const byFacet = Map.groupBy(rows, ({ code }) => code.slice(0, code.indexOf(':')));
  const facets = FACETS.map((facet) => {
    const isChosen = new Set(asked.question.facets?.[facet]);
    const which = chosen.indexOf(facet) + 1;
    const counts = (byFacet.get(facet) ?? [])
      .map(({ code, name, counts }) => ({
        code: code.slice(facet.length + 1),
        count: counts[which] ?? 0,
        name,
      }))
      .filter(({ count, code }) => count > 0 || isChosen.has(code))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    const told = counts.filter(({ code }, i) => i < TOLD_MAX || isChosen.has(code));
    return [facet, told] as const;
  });
  const whole = (prefix: string) =>
    rows
      .filter(({ code }) => code.startsWith(prefix))
      .reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0);
  return {
    // Every entry is of exactly one kind.
    total: whole('entry_kind:'),
    unplaced: whole(UNPLACED),
    facets: Object.fromEntries(facets) as Record<Facet, Count[]>,
  };
}

/**
 * The rows are read once; each is marked with the chosen facets that it fits, and one that fails two of them counts nowhere.
 * Sets are counted by the set, and their codes afterwards.
 */
function counting(asked: Asked, chosen: readonly Facet[]): RawBuilder<Row> {
  const fits = chosen.map((facet) => sql`(${fitsFacet(asked, facet)})`);
  const marks = chosen.map((_, i) => sql.ref(`fits_${i}`));
  const marked = fits.map((fit, i) => sql`, ${fit} as ${marks[i]}`);
  const tokens = tokensOf(asked.question.words);
  const conditions = [
    stands(asked),
    ...(tokens.length > 0 ? [sql`d.words @@ ${textQuery(tokens)}`] : []),
    ...failingAtMostOne(fits),
  ];
  const allBut = (open: number) => all([sql`true`, ...marks.filter((_, i) => i !== open)]);
  const counts = sql`array[${sql.join(
    [-1, ...chosen.keys()].map((open) => sql`count(*) filter (where ${allBut(open)})`),
  )}]::integer[]`;
  const width = chosen.length + 1;
  return sql<Row>`
    with matched as materialized (
      select d.terms, d.places, d.networks ${sql.join(marked, sql``)} from search_match d where ${all(conditions)}
    ),
    by_set as (
      select terms as id, ${counts} as counts from matched group by terms
      union all
      select places, ${counts} from matched group by places
    ),
    of_set as (
      select code, array[${sql.join(
        Array.from({ length: width }, (_, i) => sql`sum(counts[${sql.lit(i + 1)}])`),
      )}]::integer[] as counts
      from by_set join search_facet_set s on s.id = by_set.id, unnest(s.codes) code group by code
    ),
    of_network as materialized (
      select code, ${counts} as counts from matched, unnest(networks) code group by code
    ),
    told as (
      select * from of_set
      union all
      select * from (${most(asked, chosen)}) network
    )
    select told.code, told.counts, named.name
    from told left join lateral (${nameOf(asked)}) named on true
    where told.code !~ '^(place|network):' or named.name is not null`;
}

/** With two chosen facets and more, a row that fails two of them counts nowhere. */
function failingAtMostOne(fits: readonly RawBuilder<unknown>[]): RawBuilder<unknown>[] {
  if (fits.length < 2) return [];
  const sum = sql.join(
    fits.map((fit) => sql`${fit}::integer`),
    sql` + `,
  );
  return [sql`${sum} >= ${sql.lit(fits.length - 1)}`];
}

/** The condition on `search_match as d` that `matches` is on the index itself. */
export function fitting(asked: Asked): RawBuilder<boolean> {
  const chosen = FACETS.filter((facet) => (asked.question.facets?.[facet]?.length ?? 0) > 0);
  const tokens = tokensOf(asked.question.words);
  return all([
    stands(asked),
    ...chosen.map((facet) => fitsFacet(asked, facet)),
    ...(tokens.length > 0 ? [sql`d.words @@ ${textQuery(tokens)}`] : []),
  ]);
}

/** Whether a narrow row fits what is chosen in a facet. */
function fitsFacet(asked: Asked, facet: Facet): RawBuilder<unknown> {
  const codes = codesOf(asked, facet);
  if (facet === 'network') return sql`d.networks && ${codes}`;
  const set = sql.ref(facet === 'place' ? 'd.places' : 'd.terms');
  return sql`${set} in (select id from search_facet_set where codes && ${codes})`;
}

/** The networks that most matches belong to, and those that are chosen. */
function most({ question }: Asked, chosen: readonly Facet[]): RawBuilder<unknown> {
  // In SQL the first place of a list is 1, and stands for everything chosen.
  const which = sql.lit(chosen.indexOf('network') + 2);
  const codes = (question.facets?.network ?? []).map((code) => `network:${code}`);
  return sql`
    (select * from of_network order by counts[${which}] desc, code collate "C" limit ${sql.lit(TOLD_MAX)})
    union select * from of_network where code = any(${codes}::text[])`;
}

/** Places and networks are chosen by their slug and shown by their last name. */
function nameOf({ viewer, today }: Asked): RawBuilder<unknown> {
  return sql`
    select shown.name from search_document shown
    where told.code ~ '^(place|network):' and shown.slug = split_part(told.code, ':', 2)
      and ${isShown('shown', viewer, today)}
    order by shown.valid_from desc limit 1`;
}
