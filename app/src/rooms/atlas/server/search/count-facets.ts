import { sql } from 'kysely';
import type { Db } from '#house/db/database.ts';
import { UNPLACED } from './document.ts';
import { type Asked, matches } from './match.ts';
import { FACETS, type Facet } from './question.ts';

/** The codes of each facet with how many entries carry them, what most carry first. */
export type Counts = Readonly<Record<string, ReadonlyMap<string, number>>>;

interface Counted {
  readonly total: number;
  readonly unplaced: number;
  readonly counts: Counts;
}

const KEPT_MAX = 300;

/** Counts already made, by database; thrown away when the index has changed since. */
const kept = new WeakMap<object, { version: bigint; answers: Map<string, Counted> }>();

/**
 * Counts the matching entries and what could be chosen next. In a facet in which something is chosen already, the counts
 * are those without that choice, so that a second code can be added.
 *
 * Counting everything reads the whole index once; the answers are kept until the index changes or the day does.
 */
export async function countFacets(db: Db, asked: Asked): Promise<Counted> {
  const answers = await keptAnswers(db);
  const chosen = FACETS.filter((facet) => (asked.question.facets?.[facet]?.length ?? 0) > 0);
  const whole = await countOnce(db, asked, undefined, answers);
  if (chosen.length === 0) return whole;
  const counts = { ...whole.counts };
  for (const facet of chosen) {
    const open = await countOnce(db, asked, facet, answers);
    counts[facet] = open.counts[facet] ?? new Map();
  }
  return { ...whole, counts };
}

async function keptAnswers(db: Db): Promise<Map<string, Counted>> {
  const { version } = await db
    .selectFrom('search_version')
    .select('version')
    .executeTakeFirstOrThrow();
  const before = kept.get(db);
  if (before?.version === version) return before.answers;
  const answers = new Map<string, Counted>();
  kept.set(db, { version, answers });
  return answers;
}

async function countOnce(
  db: Db,
  asked: Asked,
  without: Facet | undefined,
  answers: Map<string, Counted>,
): Promise<Counted> {
  const key = keyOf(asked, without);
  const known = answers.get(key);
  if (known) return known;
  const { rows } = await sql<{ code: string; count: bigint }>`
    select code, count(*) as count
    from search_document d, unnest(d.facets) as code where ${matches(asked, without)} group by code
    order by count(*) desc, code collate "C"`.execute(db);
  const counts: Record<string, Map<string, number>> = {};
  let unplaced = 0;
  for (const { code, count } of rows) {
    const [facet = '', value = ''] = code.split(':');
    counts[facet] ??= new Map();
    counts[facet].set(value, Number(count));
    if (code === UNPLACED) unplaced = Number(count);
  }
  const counted: Counted = {
    // Every entry is of exactly one kind.
    total: counts.entry_kind?.values().reduce((sum, count) => sum + count, 0) ?? 0,
    unplaced,
    counts,
  };
  if (answers.size >= KEPT_MAX) answers.delete(answers.keys().next().value ?? '');
  answers.set(key, counted);
  return counted;
}

function keyOf({ question, viewer, today, spelling }: Asked, without: Facet | undefined): string {
  const facets = Object.entries(question.facets ?? {}).filter(([facet]) => facet !== without);
  return JSON.stringify([{ ...question, facets }, viewer.kind, today, spelling]);
}
