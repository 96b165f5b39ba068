import { LINK_SUBTYPES } from '@ownhouse/vocabulary';
import { expect, test } from 'vitest';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import spanish from '../../data/descriptions-es.json' with { type: 'json' };
import seed from '../../data/seed-ecosystem.json' with { type: 'json' };
import { importSeed } from './import-seed.ts';

const COLLECTIONS = Object.entries(seed.counts);

test('the vocabulary has a subtype for each of the 60 relations of the file, in the same words', () => {
  expect(seed.vocabulary.relationshipTypes).toHaveLength(60);
  for (const relation of seed.vocabulary.relationshipTypes) {
    const subtype = LINK_SUBTYPES.find(({ code }) => code === relation.id);
    expect(subtype?.label.en).toBe(relation.label);
    expect(subtype?.inverse.en).toBe(relation.inverseLabel);
  }
});

test('a description in Spanish belongs to a record, and every named organization has one', () => {
  const origins = new Set(
    Object.values(seed).flatMap((list) =>
      Array.isArray(list) ? list.map((record: { id: string }) => record.id) : [],
    ),
  );
  for (const origin of Object.keys(spanish)) expect(origins).toContain(origin);
  for (const { id } of [...seed.organizations, ...seed.events, ...seed.unnamedGroups])
    expect(Object.keys(spanish)).toContain(id);
});

withDatabases([members, atlas], (it) => {
  test(
    'every one of the 418 records lands, and a second import changes nothing',
    it.undone(async (tx) => {
      const context = it.house.context();
      expect(await importSeed(tx, context, seed)).toBe(418);
      const rows = await tx.selectFrom('seed_record').selectAll().execute();
      for (const [collection, count] of COLLECTIONS)
        expect(
          rows.filter((row) => row.collection === collection),
          collection,
        ).toHaveLength(count);
      expect(rows).toHaveLength(418);
      expect(await importSeed(tx, context, seed)).toBe(0);
      const again = await tx.selectFrom('seed_record').selectAll().execute();
      expect(again).toHaveLength(418);
    }),
  );
});
