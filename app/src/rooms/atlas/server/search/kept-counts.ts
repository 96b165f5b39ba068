import type { Db } from '#house/db/database.ts';
import { type Counted, countFacets } from './count-facets.ts';
import type { Asked } from './match.ts';
import { type Respelled, respell } from './respell.ts';

const keptMax = 300;

/** What has been found out already, by database; thrown away when the index has changed since. */
const kept = new WeakMap<object, { version: bigint; answers: Map<string, Promise<unknown>> }>();

/** Counts as `countFacets` does, or remembers what it counted while neither the index nor the day has changed. */
export function keptCounts(
  db: Db,
  asked: Asked,
  known?: { readonly version: bigint },
): Promise<Counted> {
  return recall(db, `counted ${keyOf(asked)}`, () => countFacets(db, asked), known?.version);
}

/** What `respell` makes of the words, or made of them before. */
export function keptReading(db: Db, asked: Asked): Promise<Respelled | null> {
  return recall(db, `read ${keyOf(asked)}`, () => respell(db, asked));
}

async function recall<Answer>(
  db: Db,
  key: string,
  make: () => Promise<Answer>,
  known?: bigint,
): Promise<Answer> {
  const version = known ?? (await indexVersion(db));
  let memory = kept.get(db);
  if (memory?.version !== version) {
    memory = { version, answers: new Map() };
    kept.set(db, memory);
  }
  const { answers } = memory;
  const remembered = answers.get(key) as Promise<Answer> | undefined;
  if (remembered) return remembered;
  if (answers.size >= keptMax) answers.delete(answers.keys().next().value ?? '');
  const made = make();
  answers.set(key, made);
  // A question that failed is asked again.
  made.catch(() => answers.delete(key));
  return made;
}

async function indexVersion(db: Db): Promise<bigint> {
  const { version } = await db
    .selectFrom('search_version')
    .select('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Everybody signed in is shown the same. */
function keyOf({ question, viewer, today }: Asked): string {
  return JSON.stringify([question, viewer.kind, today]);
}
