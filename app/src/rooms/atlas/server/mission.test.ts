import { beforeAll, describe, expect, test } from 'vitest';
import { stranger, type Viewer } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import { importPlaces } from './commands/import-places.ts';
import { entry, flows, numbers, timeline } from './pages/queries.ts';
import { findEntries } from './search/find-entries.ts';
import { findNetwork } from './search/find-network.ts';
import { findPoints } from './search/find-points.ts';
import { answered, seeded } from './testing/seeded.ts';

/** The acceptance examples of MISSION.md that this room answers for: facts on the seeded house, acts on its example. */
withDatabases([members, atlas], (it) => {
  seeded(it);
  const viewer = stranger;
  const find = async (input: object) =>
    answered(await it.house.ask(findEntries, { size: 200, ...input }, { viewer }));
  const page = async (slug: string, locale = 'en') =>
    answered(await it.house.ask(entry, { slug }, { viewer, locale }));
  const said = (value: unknown) => JSON.stringify(value);

  describe('row 9: every number is a claim with its source, its year and its disputes', () => {
    test('the wealth gap of 2015 shows both figures with publisher, year and note', async () => {
      const found = answered(await it.house.ask(numbers, {}, { viewer }));
      const text = said(found);
      for (const words of [
        'Average net worth, Black household',
        'Average net worth, White household',
        '250000',
        '2015',
      ])
        expect(text).toContain(words);
      const report = await page('2015-report-on-the-racial-wealth-gap-untitled-in-text');
      expect(said(report)).toContain('Federal Reserve Bank of Boston');
      expect(said(report)).toContain('almost');
    });

    test('every one of the 32 numbers of the documents stands there with a source and its lines', async () => {
      const rows = await it.house.db
        .selectFrom('claim')
        .innerJoin('citation', 'citation.record_id', 'claim.id')
        .innerJoin('source', 'source.id', 'citation.source_id')
        .select(['claim.id', 'source.code', 'citation.lines'])
        .where('claim.field', '=', 'number')
        .where('claim.layer', '=', 'fact')
        .execute();
      expect(new Set(rows.map(({ id }) => id)).size).toBe(32);
      for (const row of rows) {
        expect(row.code).toMatch(/^S[123]$/);
        expect(row.lines.length).toBeGreaterThan(0);
      }
    });

    test('a newer figure adds a point and overwrites nothing', async () => {
      const grocery = await page('marigold-grocery');
      expect(said(grocery)).toContain('1046');
      expect(said(grocery)).toContain('1112');
    });
  });

  describe('rows 10 and 36: sources that disagree both stand', () => {
    test('the initiative has two founding years, each with its source, and a dispute', async () => {
      const text = said(await page('solidarity-economy-initiative'));
      for (const words of ['2014', '2015', 'S2', 'S3', 'SEI’s start year'.replace('’', "'")])
        expect(text).toContain(words);
    });

    test('six co-ops stand beside seven trades', async () => {
      const text = said(await page('center-for-cooperative-development-and-solidarity'));
      expect(text).toContain('Six co-ops, seven fields');
    });

    test('all fourteen discrepancies are disputes about something that can be seen', async () => {
      const disputes = await it.house.db
        .selectFrom('dispute as d')
        .innerJoin('dispute_item as i', 'i.dispute_id', 'd.id')
        .select(['d.id', 'i.record_id'])
        .where('d.layer', '=', 'fact')
        .execute();
      const shown = await it.house.db.selectFrom('search_document').select('entry_id').execute();
      const seen = new Set(shown.map(({ entry_id }) => entry_id));
      const byDispute = Map.groupBy(disputes, ({ id }) => id);
      expect(byDispute.size).toBe(14);
      for (const items of byDispute.values())
        expect(items.some(({ record_id }) => seen.has(record_id))).toBe(true);
    });
  });

  describe('row 12: fifteen partners, in 2017 and today', () => {
    const partners = [
      'Alternatives for Community & Environment',
      'Black Economic Justice Institute',
      'Boston Workers Alliance',
      "Brazilian Women's Group",
      'Center for Cooperative Development and Solidarity',
      'Centro Presente',
      'Chelsea Collaborative',
      'Chinese Progressive Association',
      'City Life/Vida Urbana',
      'Dudley Street Neighborhood Initiative',
      'Ex-Prisoners and Prisoners Organizing for Community Advancement',
      'Matahari Women Workers Center',
      'Neighbor to Neighbor Massachusetts',
      'Neighbors United for a Better East Boston',
      'New England United for Justice',
    ];

    test.each(['2017-06-30', undefined])('as of %s', async (asOf) => {
      const found = await find({
        facets: { network: ['solidarity-economy-initiative'], entry_kind: ['organization'] },
        ...(asOf === undefined ? {} : { asOf }),
      });
      const names = found.items.map(({ name }) => name.replaceAll('’', "'"));
      expect(names).toEqual(expect.arrayContaining(partners));
    });

    test('each partner has a page of its own', async () => {
      for (const name of partners) {
        const found = await find({
          words: name,
          facets: { layer: ['fact'], entry_kind: ['organization'] },
        });
        const slug = found.items.find((item) => item.name.replaceAll('’', "'") === name)?.slug;
        expect(said(await page(slug ?? '')), name).toContain('community-partner-of');
      }
    });

    test('what has closed stays, marked closed, with its story', async () => {
      const fact = await find({ words: 'Two coalition members that closed' });
      expect(fact.items[0]?.facets).toContain('status:closed');
      const closed = (asOf: string) => find({ words: 'Tidepool Toy Library', asOf });
      expect((await closed('2018-01-01')).items[0]?.facets).toContain('status:active');
      expect((await closed('2026-01-01')).items[0]?.facets).toContain('status:closed');
      expect((await closed('2011-06-01')).items.map(({ name }) => name)).not.toContain(
        'Tidepool Toy Library',
      );
      expect(said(await page('tidepool-toy-library'))).toContain('the toys went to three schools');
    });

    test('a name of earlier years is found and shown for its years', async () => {
      const asOf = async (day: string) =>
        (await find({ words: 'Brightwater', asOf: day, facets: { layer: ['example'] } })).items.map(
          ({ name }) => name,
        );
      expect(await asOf('2018-01-01')).toContain('Limpieza Aguas Claras');
      expect(await asOf('2020-01-01')).toContain('Brightwater Cleaning Cooperative');
    });
  });

  test('row 14: a healing circle is listed beside a loan fund, with equal weight', async () => {
    const found = await find({ facets: { activity: ['care', 'finance'], layer: ['example'] } });
    const names = found.items.map(({ name }) => name);
    expect(names).toEqual(['Kindling Fund', 'Quiet Hours Healing Circle']);
    const [fund, circle] = found.items;
    expect(Object.keys(fund ?? {})).toEqual(Object.keys(circle ?? {}));
    const counts = found.facets.activity.filter(({ chosen }) => chosen).map(({ count }) => count);
    expect(counts).toEqual([1, 1]);
  });

  describe('row 24: an open directory comes in with its origin', () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({
      originId: `R${String(i).padStart(6, '0')}`,
      name: `Directory Co-op ${i}`,
      kind: i % 2 === 0 ? 'worker-cooperative' : 'housing-cooperative',
      latitude: 42.3 + i / 10_000,
      longitude: -71.07123456,
    }));
    const input = {
      mark: 'test-directory',
      title: 'A directory of co-ops',
      licence: 'CC0 1.0',
      language: 'en',
      rows,
    };
    const steward = async (tx: Tx): Promise<Viewer> => {
      const row = await tx
        .selectFrom('house_steward')
        .innerJoin('account', 'account.person_id', 'house_steward.person_id')
        .select(['account.id as accountId', 'account.person_id as personId'])
        .executeTakeFirstOrThrow();
      const until = it.house.context().now().add({ hours: 1 });
      return {
        kind: 'person',
        ...row,
        staff: { id: row.accountId, until, reason: 'to look after it' },
      };
    };

    test(
      '200 places keep their origin, are cited, shown by their block, and come in once',
      it.undone(async (tx) => {
        const by = { viewer: await steward(tx) };
        const first = await it.house.run(importPlaces, input, by, tx);
        expect(first).toEqual({ ok: true, value: { added: 200, known: 0 } });
        const again = await it.house.run(importPlaces, input, by, tx);
        expect(again).toEqual({ ok: true, value: { added: 0, known: 200 } });
        const kept = await tx
          .selectFrom('entry')
          .innerJoin('citation', 'citation.record_id', 'entry.id')
          .innerJoin('source', 'source.id', 'citation.source_id')
          .select(['entry.origin', 'source.note'])
          .where('entry.origin', 'like', 'test-directory:%')
          .orderBy('entry.origin')
          .execute();
        expect(kept.map(({ origin }) => origin)).toEqual(
          rows.map(({ originId }) => `test-directory:${originId}`),
        );
        expect(kept[0]?.note).toContain('CC0');
        const map = answered(
          await it.house.ask(findPoints, { words: 'Directory' }, { viewer: stranger }, tx),
        );
        expect(map.points).toHaveLength(200);
        for (const { longitude } of map.points) expect(longitude).toBe(-71.071);
      }),
    );

    test(
      'only stewards may, and a list with an origin twice is refused whole',
      it.undone(async (tx) => {
        expect(await it.house.run(importPlaces, input, { viewer: stranger }, tx)).toMatchObject({
          refusal: { code: 'sign_in_needed' },
        });
        const twice = { ...input, rows: [rows[0], rows[0]] };
        expect(
          await it.house.run(importPlaces, twice, { viewer: await steward(tx) }, tx),
        ).toMatchObject({
          refusal: { code: 'origin_twice' },
        });
      }),
    );
  });

  describe('row 27: the workers’ alliance is the ancestor of a co-op and of a question', () => {
    test('its page links to CERO and to “build our own house” as what grew out of it', async () => {
      const { links } = await page('boston-workers-alliance');
      const grew = links.filter(({ type, isOutward }) => type === 'grew_out_of' && !isOutward);
      expect(grew.map(({ other }) => other.name.text).sort()).toEqual([
        "Building one's own house",
        'CERO',
      ]);
      for (const link of grew) expect(link.basis).toBe('inferred');
    });

    test('and theirs link back', async () => {
      const { links } = await page('cero');
      const roots = links.filter(({ type, isOutward }) => type === 'grew_out_of' && isOutward);
      expect(roots.map(({ other }) => other.name.text)).toContain('Boston Workers Alliance');
    });
  });

  describe('row 32: the loop', () => {
    let rings: string[][] = [];
    beforeAll(async () => {
      const found = answered(await it.house.ask(flows, {}, { viewer }));
      rings = found.rings.map((ring) => ring.map(({ from }) => from.name.text));
    });
    const around = (ring: readonly string[] | undefined, start: string) => {
      const at = ring?.indexOf(start) ?? -1;
      return at < 0 ? [] : [...(ring ?? []).slice(at), ...(ring ?? []).slice(0, at)];
    };

    test('the documents’ food loop closes: grocery, compost, farms', () => {
      const ring = rings.find((names) => names.includes('CERO'));
      expect(around(ring, 'Dorchester Food Co-op')).toEqual([
        'Dorchester Food Co-op',
        'CERO',
        "Urban farms that grow for the co-op and use CERO's compost",
      ]);
    });

    test('four dated flows of the example close a ring', () => {
      const ring = rings.find((names) => names.includes('Wheelbarrow Haulers'));
      expect(around(ring, 'Long Furrow Farm')).toEqual([
        'Long Furrow Farm',
        'Marigold Grocery',
        'Wheelbarrow Haulers',
        'Second Spring Compost',
      ]);
    });

    test('before its last flow began the ring was open', async () => {
      const then = answered(await it.house.ask(flows, { asOf: '2017-01-01' }, { viewer }));
      expect(said(then.rings)).not.toContain('Wheelbarrow');
    });
  });

  test('the stranger of the issue: finds CERO, sees for whom it composts, goes to 2014, asks in Spanish', async () => {
    const found = await find({ words: 'cero' });
    expect(found.items[0]?.name).toBe('CERO');
    const { links } = await page('cero');
    expect(links.find(({ type }) => type === 'composts_for')?.other.name.text).toContain(
      'Urban farms',
    );
    const then = await find({ words: 'cero', asOf: '2014-12-31' });
    expect(then.items[0]?.name).toBe('CERO');
    const spanish = answered(
      await it.house.ask(
        findEntries,
        { words: 'cooperativas de trabajo' },
        { viewer, locale: 'es' },
      ),
    );
    expect(spanish.facets.kind[0]?.label).toBe('cooperativa de trabajo');
  });

  test('a page says in Spanish what it is, and that a machine translated it', async () => {
    const text = said(await page('cero', 'es'));
    expect(text).toContain('recoge restos de comida');
    expect(text).toContain('machine');
    expect((await find({ words: 'restos de comida' })).items.map(({ name }) => name)).toContain(
      'CERO',
    );
  });

  test('the network of 2014 has fewer links than that of today', async () => {
    const at = async (asOf: string) =>
      answered(
        await it.house.ask(findNetwork, { facets: { layer: ['example'] }, asOf }, { viewer }),
      ).links.length;
    expect(await at('2014-01-01')).toBeLessThan(await at('2026-01-01'));
  });

  test('the timeline goes from the late 1980s on, on four strands, endings included', async () => {
    const text = said(answered(await it.house.ask(timeline, {}, { viewer })));
    for (const words of [
      '198X',
      'Two coalition members close',
      'build',
      'resist',
      'care',
      'culture',
    ])
      expect(text).toContain(words);
  });
});
