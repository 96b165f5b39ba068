import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stranger } from '#house/access/viewer.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import { answered, seeded } from '../testing/seeded.ts';
import { findEntries } from './find-entries.ts';
import { findNetwork } from './find-network.ts';
import { findPoints } from './find-points.ts';
import { refreshSearch } from './refresh-search.ts';

withDatabases([members, atlas], (it) => {
  seeded(it);
  const viewer = stranger;
  const find = async (input: object, locale = 'en') =>
    answered(await it.house.ask(findEntries, { size: 200, ...input }, { viewer, locale }));
  const names = async (input: object) => (await find(input)).items.map(({ name }) => name);

  describe('words', () => {
    test.each([
      ['CERO', 'CERO'],
      ['cero', 'CERO'],
      ['composting', 'CERO'],
      ['Dorchster Food', 'Dorchester Food Co-op'],
      ['enraizada', 'Comunidades Enraizadas'],
      ['Ujimah', 'Boston Ujima Project'],
      ['cooperativa de trabajo', 'CERO'],
      ['dorch', 'Dorchester Food Co-op'],
      ['DSNI', 'Dudley Street Neighborhood Initiative'],
      ['City Life Vida Urbana', 'City Life/Vida Urbana'],
    ])('%s finds %s', async (words, name) => {
      expect(await names({ words, facets: { layer: ['fact'] } })).toContain(name);
    });

    test.each([
      ['Dorchster', 'dorchester'],
      ['nieghborhood', 'neighborhood'],
      ['Dorchester', null],
      ['Dorchster Food', 'dorchester food'],
      ['cooperatva', 'cooperativa'],
      ['cooperatíva de trabjo', 'cooperativa de trabajo'],
      ['Ujimah', 'ujima'],
      ['xqzvw', null],
    ])('%s is read as %s, and the page can say so', async (words, read) => {
      expect((await find({ words })).readAs).toBe(read);
    });

    test(
      'a word that only hidden entries hold is not told',
      it.undone(async (tx) => {
        const context = it.house.context();
        const { id } = await tx
          .selectFrom('entry')
          .select('id')
          .where('slug', '=', 'boston-ujima-project')
          .executeTakeFirstOrThrow();
        const ujima = { facets: { entry_kind: ['organization'] }, words: 'Ujimha' };
        const ask = async () =>
          answered(await it.house.ask(findEntries, ujima, { viewer }, tx)).readAs;
        expect(await ask()).toBe('ujima');
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
        await refreshSearch(tx, context.today(), [id]);
        expect(await ask()).toBeNull();
      }),
    );

    test(
      'with its last entry a word is forgotten',
      it.undone(async (tx) => {
        const knows = async () =>
          (await tx.selectFrom('search_word').select('word').where('word', '=', 'cero').execute())
            .length;
        expect(await knows()).toBe(1);
        await tx.deleteFrom('entry').where('slug', 'like', '%cero%').execute();
        expect(await knows()).toBe(0);
        expect(
          await tx.selectFrom('search_word').select('word').where('word', '=', 'boston').execute(),
        ).toHaveLength(1);
      }),
    );

    test('a name that begins with the words comes first', async () => {
      expect(
        (await names({ words: 'boston workers', facets: { entry_kind: ['organization'] } }))[0],
      ).toBe('Boston Workers Alliance');
    });

    test('whatever is typed, the answer is a list', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (words) => {
          const answer = await it.house.ask(findEntries, { words }, { viewer });
          if (answer.ok) expect(answer.value?.items.length).toBeLessThanOrEqual(24);
          else expect(answer.refusal.code).toBe('input_wrong');
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('facets', () => {
    test('each count is what choosing it gives', async () => {
      const all = await find({ words: 'boston' });
      for (const facet of ['kind', 'entry_kind', 'place', 'network'] as const)
        for (const { code, count } of all.facets[facet].slice(0, 4)) {
          const chosen = await find({ words: 'boston', facets: { [facet]: [code] } });
          expect(chosen.total, `${facet}:${code}`).toBe(count);
          expect(chosen.facets[facet].find((choice) => choice.code === code)?.chosen).toBe(true);
        }
    });

    test('a second code in a facet widens, a code in another facet narrows', async () => {
      const one = await find({ facets: { kind: ['worker-cooperative'], layer: ['fact'] } });
      const two = await find({
        facets: { kind: ['worker-cooperative', 'community-land-trust'], layer: ['fact'] },
      });
      const both = await find({
        facets: {
          kind: ['worker-cooperative', 'community-land-trust'],
          place: ['boston-s-chinatown', 'bostons-chinatown'],
          layer: ['fact'],
        },
      });
      expect(one.items.map(({ slug }) => slug)).toEqual(['cero', 'co-everything']);
      expect(two.total).toBeGreaterThan(one.total);
      expect(both.items.map(({ name }) => name)).toEqual(['Chinatown Community Land Trust']);
    });

    test('labels are in the language asked for', async () => {
      const { facets } = await find({ words: 'CERO' }, 'es');
      expect(facets.kind.find(({ code }) => code === 'worker-cooperative')?.label).toBe(
        'cooperativa de trabajo',
      );
    });
  });

  test('summaries are in the reader’s language where somebody has put them into it', async () => {
    const first = async (locale: string) => (await find({ words: 'CERO' }, locale)).items[0];
    expect(await first('en')).toMatchObject({ summaryLanguage: 'en' });
    expect(await first('es')).toMatchObject({
      summaryLanguage: 'es',
      summary: expect.stringContaining('compost'),
    });
    expect(await first('vi')).toMatchObject({ summaryLanguage: 'en' });
  });

  test('list, map, network and table agree', async () => {
    for (const asks of [
      {},
      { words: 'land' },
      { facets: { sector: ['food'] } },
      { asOf: '2014-06-01' },
      { bounds: { west: -71.1, south: 42.28, east: -71.04, north: 42.36 } },
    ]) {
      const list = answered(await it.house.ask(findEntries, { size: 200, ...asks }, { viewer }));
      const rest = list.total > 200 ? (await find({ ...asks, page: 2 })).items : [];
      const items = [...list.items, ...rest];
      const map = answered(await it.house.ask(findPoints, asks, { viewer }));
      const network = answered(await it.house.ask(findNetwork, asks, { viewer }));
      expect(items.length).toBe(Math.min(list.total, 400));
      expect(map.total).toBe(list.total);
      expect(network.total).toBe(list.total);
      expect(map.points.map(({ id }) => id).sort()).toEqual(
        items
          .filter(({ latitude }) => latitude !== null)
          .map(({ id }) => id)
          .sort(),
      );
      expect(map.points.length + map.unplaced).toBe(list.total);
      expect(network.nodes.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    }
  });

  describe('as of a year', () => {
    test('CERO stands in 2014 and not in 2013', async () => {
      const asOf = (year: number) =>
        names({
          words: 'CERO',
          asOf: `${year}-07-01`,
          facets: { entry_kind: ['organization'], layer: ['fact'] },
        });
      expect(await asOf(2013)).not.toContain('CERO');
      expect(await asOf(2014)).toContain('CERO');
    });
  });

  describe('hostile input is refused', () => {
    test.each([
      [{ words: 'x'.repeat(201) }],
      [{ words: 'a\u202Eb' }],
      [{ words: 'a\u0000b' }],
      [{ asOf: '0044-03-15' }],
      [{ asOf: 'today' }],
      [{ bounds: { west: 0, south: -91, east: 1, north: 1 } }],
      [{ facets: { kind: ["x' or 1=1 --"] } }],
      [{ facets: { secret: ['x'] } }],
      [{ page: 0 }],
      [{ size: 100_000 }],
    ])('%j', async (input) => {
      const answer = await it.house.ask(findEntries, input, { viewer });
      expect(answer.ok ? 'answered' : answer.refusal.code).toBe('input_wrong');
    });
  });
});
