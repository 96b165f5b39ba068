import { beforeAll, describe, expect, test } from 'vitest';
import { stranger } from '#house/access/viewer.ts';
import { transact } from '#house/db/transact.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { rooms } from '#rooms/index.ts';
import { entry, entryJsonLd, flows, numbers, timeline } from '../index.ts';

withDatabases(rooms, (it) => {
  beforeAll(async () => {
    for (const room of rooms) {
      const { seed } = room;
      if (seed) await transact(it.house.db, (tx) => seed(tx, it.house.context()));
    }
  });

  async function pageOf(slug: string, locale = 'en') {
    const answer = await it.house.ask(entry, { slug }, { viewer: stranger, locale });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  }

  describe('the page of an entry', () => {
    test('says whom CERO composts for and what it grew out of', async () => {
      const page = await pageOf('cero');
      const composts = page?.links.find(({ type }) => type === 'composts_for');
      expect(composts?.isOutward).toBe(true);
      expect(composts?.citations.length).toBeGreaterThan(0);
      expect(page?.links.some(({ type }) => type === 'grew_out_of')).toBe(true);
    });

    test('keeps both years in which the initiative began, each with its source, in one dispute', async () => {
      const page = await pageOf('solidarity-economy-initiative');
      const years = page?.claims.filter(
        ({ dateText }) => dateText === '2014' || dateText === '2015',
      );
      expect(new Set(years?.map(({ dateText }) => dateText))).toEqual(new Set(['2014', '2015']));
      for (const claim of years ?? []) {
        expect(claim.citations.length).toBeGreaterThan(0);
        expect(claim.disputeIds.length).toBeGreaterThan(0);
      }
      expect(page?.disputes.some(({ title }) => title.includes('2014'))).toBe(true);
    });

    test('is not found for a slug that nobody has', async () => {
      const answer = await it.house.ask(entry, { slug: 'nobody' }, { viewer: stranger });
      expect(answer.ok ? answer.value : answer.refusal.code).toBe('not_found');
    });

    test('gives search engines no more than it shows', async () => {
      const page = await pageOf('cero');
      const data = page && entryJsonLd(page, 'https://house.example');
      expect(data?.['@type']).toBe('Cooperative');
      expect(data?.['@id']).toBe('https://house.example/o/cero');
      expect(JSON.stringify(data)).not.toContain('null');
    });
  });

  test('the timeline begins in the late 1980s and loses nothing', async () => {
    const answer = await it.house.ask(timeline, {}, { viewer: stranger });
    const items = (answer.ok && answer.value) || [];
    const facts = items.filter(({ layer }) => layer === 'fact');
    expect(facts).toHaveLength(25);
    expect(facts[0]?.dateText).toBe('198X');
    expect(facts[0]?.datePart).toBe('late');
    expect(facts.at(-1)?.dateText).toBeNull();
    expect(facts.some(({ kind }) => kind === 'closure')).toBe(true);
  });

  test(
    'the timeline of somebody who may not be seen says nothing',
    it.undone(async (tx) => {
      const of = async () => {
        const answer = await it.house.ask(timeline, { of: 'cero' }, { viewer: stranger }, tx);
        return (answer.ok && answer.value?.length) || 0;
      };
      expect(await of()).toBeGreaterThan(0);
      const context = it.house.context();
      const { id } = await tx
        .selectFrom('entry')
        .select('id')
        .where('slug', '=', 'cero')
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('consent')
        .values({
          id: context.newId(),
          entry_id: id,
          answer: 'no',
          audience: 'public',
          given_by_id: null,
          valid_from: context.today(),
          valid_to: null,
          recorded_at: context.now(),
        })
        .execute();
      expect(await of()).toBe(0);
    }),
  );

  test('the food loop of the documents shows as a closed ring', async () => {
    const answer = await it.house.ask(flows, {}, { viewer: stranger });
    const rings = (answer.ok && answer.value?.rings) || [];
    const factRing = rings.find((ring) => ring.every(({ layer }) => layer === 'fact'));
    expect(factRing?.map(({ type }) => type).sort()).toEqual([
      'composts_for',
      'hauls_for',
      'supplies',
    ]);
    expect(factRing?.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  test('numbers keep their unit, source and dispute', async () => {
    const answer = await it.house.ask(numbers, {}, { viewer: stranger });
    const all = (answer.ok && answer.value?.numbers) || [];
    expect(all.filter(({ citations }) => citations.length > 0).length).toBeGreaterThanOrEqual(32);
    expect(all.some(({ unit, number }) => unit === 'USD' && Number(number) === 2_000_000)).toBe(
      true,
    );
  });
});
