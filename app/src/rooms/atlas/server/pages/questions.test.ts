import { expect, test } from 'vitest';
import { stranger } from '#house/access/viewer.ts';
import { countQuestions } from '#house/testing/count-questions.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { members } from '#rooms/members/server/index.ts';
import { atlas } from '../index.ts';
import { answered, seeded } from '../testing/seeded.ts';
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
});
