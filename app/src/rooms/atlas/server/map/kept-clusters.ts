import { sql } from 'kysely';
import type { Db } from '#house/db/database.ts';
import { editionOf } from '#house/db/edition.ts';
import { Clusters, type Spot } from '../../components/map/clusters.ts';
import { type Asked, audienceOf, matches } from '../search/match.ts';

/** About 50 MB: a spot with its share of the clusters takes some 500 bytes. */
const SPOTS_MAX = 100_000;
const QUESTIONS_MAX = 40;

interface Kept {
  readonly state: string;
  /** In the order in which they were last asked for. */
  readonly answers: Map<string, Promise<Clusters>>;
}

/** By open database: a process may hold several in tests. */
const kept = new WeakMap<object, Kept>();

/**
 * Where the answer to a question stands, gathered for every zoom (CLUSTER-1): made from the rows that this audience may see and from
 * nothing else, and kept for that audience alone, until the house changes (EDITION-1) or the day does. The question asked
 * for longest ago goes first; the last one stays, however large.
 */
export async function clustersOf(db: Db, asked: Asked): Promise<Clusters> {
  const answers = await answersOf(db, asked.today);
  const key = JSON.stringify([audienceOf(asked.viewer), asked.question]);
  const known = answers.get(key);
  const made = known ?? readSpots(db, asked).then((spots) => new Clusters(spots));
  answers.delete(key);
  answers.set(key, made);
  try {
    const clusters = await made;
    if (known === undefined) await forgetOldest(answers);
    return clusters;
  } catch (fault) {
    answers.delete(key);
    throw fault;
  }
}

async function answersOf(db: Db, today: Temporal.PlainDate): Promise<Kept['answers']> {
  const state = `${await editionOf(db)} ${today}`;
  const before = kept.get(db);
  if (before?.state === state) return before.answers;
  const answers: Kept['answers'] = new Map();
  kept.set(db, { state, answers });
  return answers;
}

async function forgetOldest(answers: Kept['answers']): Promise<void> {
  let spots = 0;
  let questions = 0;
  for (const [key, made] of [...answers].reverse()) {
    spots += (await made.catch(() => undefined))?.spots ?? 0;
    questions += 1;
    if (questions > 1 && (spots > SPOTS_MAX || questions > QUESTIONS_MAX)) answers.delete(key);
  }
}

/** Every point once, with how many entries stand there: a town's middle may stand for hundreds. */
async function readSpots(db: Db, asked: Asked): Promise<readonly Spot[]> {
  const { rows } = await sql<Spot>`
    select d.longitude as lon, d.latitude as lat, count(*)::int as count, min(d.town) as town
    from search_document d where ${matches(asked)} and d.latitude is not null
    group by d.longitude, d.latitude order by d.longitude, d.latitude`.execute(db);
  return rows;
}
