import { expect, test } from 'vitest';
import { stranger } from '#house/access/viewer.ts';
import { countQuestions } from '#house/testing/count-questions.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { members } from '#rooms/members/server/index.ts';
import { atlas } from '../index.ts';
import { findEntries } from '../search/find-entries.ts';
import { answered, seeded } from '../testing/seeded.ts';
import { homeOf } from './home.ts';
import { entry, flows, numbers, timeline } from './queries.ts';

/** PAGE-1: how often each page asks the database. A page that grows by a question fails here. */
withDatabases([members, atlas], (it) => {
  seeded(it);
  const who = { viewer: stranger, locale: 'en' };

  test.each([
    ['an organization', entry, { slug: 'boston-ujima-project' }],
    ['a place', entry, { slug: 'dorchester' }],
    ['the timeline', timeline, {}],
    ['the timeline of one', timeline, { of: 'cero' }],
    ['the flows', flows, {}],
    ['the numbers', numbers, {}],
  ])('%s: one question', async (_, query, input) => {
    const { db, asked } = countQuestions(it.house.db);
    answered(await it.house.ask(query as typeof entry, input as never, who, db));
    expect(asked()).toBe(1);
  });

  test.each([
    ['en', 2],
    ['es', 3],
  ])('the front page in %s, once it has been counted', async (locale, most) => {
    const { db, asked } = countQuestions(it.house.db);
    const home = () =>
      homeOf(
        db,
        stranger,
        ['worker-cooperative', 'community-land-trust'],
        it.house.context(locale),
      );
    await home();
    const before = asked();
    const { guide, latest, disputes } = await home();
    expect([guide.length, latest.length, disputes.length]).toEqual([3, 4, 2]);
    expect(asked() - before).toBeLessThanOrEqual(most);
  });

  test.each([
    ['everything', {}, 2],
    ['words', { words: 'boston' }, 2],
    ['words and facets', { words: 'boston', facets: { kind: ['coalition'] } }, 2],
    ['a slip of the hand', { words: 'bostno' }, 4],
  ])('a list of %s, once it has been counted', async (_, input, most) => {
    const { db, asked } = countQuestions(it.house.db);
    await it.house.ask(findEntries, input, who, db);
    const before = asked();
    await it.house.ask(findEntries, input, who, db);
    expect(asked() - before).toBeLessThanOrEqual(most);
  });
});
