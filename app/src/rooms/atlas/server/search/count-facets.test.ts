import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { stranger, type Viewer } from '#house/access/viewer.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import { seeded } from '../testing/seeded.ts';
import { countFacets } from './count-facets.ts';
import { type Asked, matches } from './match.ts';
import { FACETS, type Question } from './question.ts';
import { refreshSearch } from './refresh-search.ts';

withDatabases([members, atlas], (it) => {
  seeded(it);
  const somebody: Viewer = { kind: 'person', accountId: 'a', personId: crypto.randomUUID() };

  /** COUNT-1 as it is defined: each code of each matching row, one by one, from the index that lists are made of. */
  async function countedSlowly(asked: Asked) {
    const count = async (of: Asked) => {
      const { rows } = await sql<{ code: string; count: bigint }>`
        select code, count(*) from search_document d, unnest(d.facets) code where ${matches(of)} group by code`.execute(
        it.house.db,
      );
      return new Map(rows.map(({ code, count }) => [code, Number(count)]));
    };
    const whole = await count(asked);
    const facets: Record<string, Map<string, number>> = {};
    for (const facet of FACETS) {
      const { [facet]: chosen, ...others } = asked.question.facets ?? {};
      const open = { ...asked, question: { ...asked.question, facets: others } };
      const counts = chosen?.length ? await count(open) : whole;
      facets[facet] = new Map([...counts].filter(([code]) => code.startsWith(`${facet}:`)));
    }
    return { unplaced: whole.get('point:none') ?? 0, facets };
  }

  describe('COUNT-1: counting by sets is counting one by one', () => {
    const questions: Question[] = [
      {},
      { words: 'boston' },
      { words: 'land' },
      { words: 'no such word' },
      { asOf: Temporal.PlainDate.from('2014-06-01') },
      { facets: { kind: ['worker-cooperative'] } },
      { facets: { kind: ['worker-cooperative', 'coalition'], layer: ['fact'] } },
      { words: 'food', facets: { place: ['dorchester'], sector: ['food'], layer: ['fact'] } },
      { facets: { network: ['boston-ujima-project'] } },
      { facets: { network: ['boston-ujima-project'], place: ['boston'], kind: ['coalition'] } },
      { facets: { kind: ['nothing-is-of-this-kind'] } },
      { bounds: { west: -71.1, south: 42.28, east: -71.04, north: 42.36 } },
    ];
    for (const viewer of [stranger, somebody]) {
      test.each(questions)(`${viewer.kind}: %j`, async (question) => {
        const asked: Asked = { question, viewer, today: it.house.context().today() };
        const counted = await countFacets(it.house.db, asked);
        const slowly = await countedSlowly(asked);
        const { rows } = await sql<{ count: bigint }>`
          select count(*) from search_document d where ${matches(asked)}`.execute(it.house.db);
        expect(counted.total).toBe(Number(rows[0]?.count));
        expect(counted.unplaced).toBe(slowly.unplaced);
        for (const facet of FACETS) {
          const all = slowly.facets[facet] ?? new Map();
          const told = counted.facets[facet];
          for (const { code, count } of told)
            expect(count, `${facet}:${code}`).toBe(all.get(`${facet}:${code}`) ?? 0);
          const least = told.at(-1)?.count ?? 0;
          const untold = [...all].filter(
            ([code]) => !told.some((each) => `${facet}:${each.code}` === code),
          );
          expect(told.length + untold.length).toBeGreaterThanOrEqual(all.size);
          if (told.length < 40) expect(untold).toEqual([]);
          for (const [, count] of untold) expect(count).toBeLessThanOrEqual(least);
        }
      });
    }
  });

  test(
    'a network that may not be seen is neither named nor chosen by',
    it.undone(async (tx) => {
      const context = it.house.context();
      const asked = (question: Question): Asked => ({
        question,
        viewer: stranger,
        today: context.today(),
      });
      const first = (await countFacets(tx, asked({}))).facets.network[0];
      if (first === undefined) throw new Error('the example has networks');
      const chosen = asked({ facets: { network: [first.code] } });
      expect((await countFacets(tx, chosen)).total).toBe(first.count);
      const { id } = await tx
        .selectFrom('entry')
        .select('id')
        .where('slug', '=', first.code)
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
      await refreshSearch(tx, context.today(), [id]);
      const codes = (await countFacets(tx, asked({}))).facets.network.map(({ code }) => code);
      expect(codes).not.toContain(first.code);
      expect((await countFacets(tx, chosen)).total).toBe(0);
    }),
  );

  test(
    'what the steps of the tables made of an older index is what the house makes of it',
    it.undone(async (tx) => {
      const narrow = () =>
        sql`select m.*, t.codes as of_terms, p.codes as of_places from search_match m
          join search_facet_set t on t.id = m.terms join search_facet_set p on p.id = m.places
          order by entry_id, valid_from`
          .execute(tx)
          .then(({ rows }) => JSON.stringify(rows));
      const now = await narrow();
      for (const command of [
        'drop view search_counted',
        'drop function facet_set_id',
        'drop table search_match, search_facet_set, search_word, search_spelling',
        'drop function near_words, forget_words, forget_facet_sets',
        'alter table search_document add column folded text',
        "update search_document set folded = lower(name) || ' ' || coalesce(lower(town), '')",
      ])
        await sql.raw(command).execute(tx);
      for (const { name, up } of atlas.migrations) if (/-000[34]-/.test(name)) await up(tx);
      expect(await narrow()).toBe(now);
      const known = await tx
        .selectFrom('search_word')
        .selectAll()
        .where('word', '=', 'boston')
        .execute();
      expect(known).toMatchObject([{ written: 'boston' }]);
    }),
  );
});
