import type { Context } from '#house/context.ts';
import type { Tx } from '#house/db/database.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { landDiscrepancies } from './land-disputes.ts';
import { landRelationships, landTold } from './land-links.ts';
import { landGroups, landMovements, landOrganizations } from './land-organizations.ts';
import { landPeople } from './land-people.ts';
import { landPlaces } from './land-places.ts';
import {
  landEvents,
  landInvolvement,
  landNumbers,
  landStatements,
  landThemes,
} from './land-story.ts';
import { landWork, linkWork } from './land-work.ts';
import { startLanding } from './landing.ts';
import { type SeedFile, seedFile } from './records.ts';
import { idOf, type Seeding } from './seeding.ts';

/**
 * Puts every record of the seed file into the house, as facts with their sources. A record that is already there is left
 * alone, so the import can be run again at any time. Answers how many records landed.
 *
 * @throws when the file holds a field, a word or a reference that the house does not know: nothing is dropped in silence
 */
export async function importSeed(tx: Tx, context: Context, file: unknown): Promise<number> {
  const seed = seedFile.parse(file);
  const seeding = await startSeeding(tx, context, seed);
  const { sources: _, ...collections } = seed;
  const origins = Object.values(collections).flatMap((list) => list.map(({ id }) => id));
  const count = origins.filter((id) => !seeding.known.has(id)).length;
  if (count === 0) return 0;
  landPlaces(seeding, seed.places);
  landOrganizations(seeding, seed.organizations);
  landGroups(seeding, seed.unnamedGroups);
  landMovements(seeding, seed.movements);
  landPeople(seeding, seed.people);
  landThemes(seeding, seed.themes);
  landWork(seeding, seed);
  landEvents(seeding, seed.events);
  landNumbers(seeding, seed.numbers);
  landStatements(seeding, seed.statements);
  landRelationships(seeding, seed.relationships);
  linkWork(seeding, seed);
  landTold(seeding, seed);
  landInvolvement(seeding, seed.events);
  landDiscrepancies(seeding, seed);
  describeSources(seeding, seed);
  await seeding.landing.flush(tx);
  await refreshSearch(tx, context.today());
  return count;
}

async function startSeeding(tx: Tx, context: Context, seed: SeedFile): Promise<Seeding> {
  const landing = startLanding('fact', context);
  const before = await tx
    .selectFrom('seed_record')
    .select(['origin', 'record_id'])
    .where('layer', '=', 'fact')
    .execute();
  const went = new Map(before.map(({ origin, record_id }) => [origin, record_id]));
  const known = await tx
    .selectFrom('source')
    .select(['id', 'origin'])
    .where('layer', '=', 'fact')
    .execute();
  const sources = new Map(known.map(({ id, origin }) => [origin ?? '', id]));
  for (const { id } of seed.sources) if (!sources.has(id)) sources.set(id, landing.newId());
  return { landing, went, sources, known: new Set(went.keys()) };
}

/** The documents themselves, S1 to S3 in their order in the file. */
function describeSources(seeding: Seeding, seed: SeedFile): void {
  if (seeding.known.size > 0) return;
  seed.sources.forEach((record, i) => {
    const publication = seed.publications.find(({ id }) => id === record.publicationId);
    seeding.landing.put('source', {
      id: seeding.sources.get(record.id) ?? seeding.landing.newId(),
      code: `S${i + 1}`,
      kind: record.kind,
      title: publication?.title ?? record.id,
      note: record.note,
      url: null,
      entry_id: idOf(seeding, record.publicationId),
      about_id: idOf(seeding, record.about),
      layer: 'fact',
      origin: record.source,
      recorded_at: seeding.landing.now,
    });
  });
}
