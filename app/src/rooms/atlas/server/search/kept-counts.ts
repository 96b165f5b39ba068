import type { Db } from '#house/db/database.ts';
import { type Counted, countFacets } from './count-facets.ts';
import type { Asked } from './match.ts';

const keptMax = 300;

/** Counts already made, by database; thrown away when the index has changed since. */
const kept = new WeakMap<object, { version: bigint; answers: Map<string, Counted> }>();

/** Counts as `countFacets` does, or remembers what it counted while neither the index nor the day has changed. */
export async function keptCounts(
  db: Db,
  asked: Asked,
  known?: { readonly version: bigint },
): Promise<Counted> {
  const version = known?.version ?? (await indexVersion(db));
  let memory = kept.get(db);
  if (memory?.version !== version) {
    memory = { version, answers: new Map() };
    kept.set(db, memory);
  }
  const { answers } = memory;
  const key = keyOf(asked);
  const remembered = answers.get(key);
  if (remembered) return remembered;
  const counted = await countFacets(db, asked);
  if (answers.size >= keptMax) answers.delete(answers.keys().next().value ?? '');
  answers.set(key, counted);
  return counted;
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
