import { activeOn, type Interval } from '@ownhouse/basics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stranger, type Viewer } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { members } from '../index.ts';
import { maySee } from './may-see.ts';
import { type Consent, isShown } from './shown-days.ts';
import { standingOf } from './standing.ts';

const day = fc
  .integer({ min: -20, max: 20 })
  .map((n) => Temporal.PlainDate.from('2026-03-02').add({ days: n }));
/** What the tables allow: an end on or after the beginning. */
const interval: fc.Arbitrary<Interval & { from: Temporal.PlainDate }> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }))
  .map(([from, length]) => ({ from, to: length === null ? null : from.add({ days: length }) }));
const consent: fc.Arbitrary<Consent> = fc
  .tuple(
    interval,
    fc.constantFrom('yes' as const, 'no' as const),
    fc.constantFrom('public' as const, 'house' as const),
  )
  .map(([held, answer, audience]) => ({ ...held, answer, audience }));

withDatabases([members], (it) => {
  async function put(tx: Tx, kind: 'organization' | 'person', shown_by: 'document' | 'consent') {
    const { newId, now } = it.house.context();
    const id = newId();
    await tx
      .insertInto('entry')
      .values({ id, kind, layer: 'fact', slug: null, shown_by, origin: null, created_at: now() })
      .execute();
    await tx.insertInto(kind).values({ id }).execute();
    return id;
  }

  test(
    'the gate in SQL is SIGHT-1, for strangers and for everybody signed in',
    it.undone(async (tx) => {
      const context = it.house.context();
      const somebody = await put(tx, 'person', 'consent');
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('document' as const, 'consent' as const),
          fc.array(consent, { maxLength: 4 }),
          async (shownBy, consents) => {
            const id = await put(tx, 'organization', shownBy);
            for (const { answer, audience, from, to } of consents)
              await tx
                .insertInto('consent')
                .values({
                  id: context.newId(),
                  entry_id: id,
                  answer,
                  audience,
                  given_by_id: null,
                  valid_from: from ?? context.today(),
                  valid_to: to,
                  recorded_at: context.now(),
                })
                .execute();
            const signedIn: Viewer = { kind: 'person', accountId: somebody, personId: somebody };
            for (const [viewer, audience] of [
              [stranger, 'public'],
              [signedIn, 'house'],
            ] as const) {
              const seen = await tx
                .selectFrom('entry')
                .select('id')
                .where('id', '=', id)
                .where(maySee('entry', viewer, context.today()))
                .executeTakeFirst();
              expect(seen !== undefined).toBe(
                isShown(shownBy, consents, audience, context.today()),
              );
            }
          },
        ),
        { numRuns: 40 },
      );
    }),
  );

  test(
    'STAND-1: standing on a day is activeOn of its intervals, whatever they are',
    it.undone(async (tx) => {
      const context = it.house.context();
      await fc.assert(
        fc.asyncProperty(fc.array(interval, { maxLength: 3 }), async (held) => {
          const personId = await put(tx, 'person', 'consent');
          const organizationId = await put(tx, 'organization', 'document');
          for (const { from, to } of held)
            await tx
              .insertInto('organization_key')
              .values({
                id: context.newId(),
                organization_id: organizationId,
                person_id: personId,
                given_by_id: null,
                valid_from: from,
                valid_to: to,
                recorded_at: context.now(),
              })
              .execute();
          const viewer: Viewer = { kind: 'person', accountId: personId, personId };
          const standing = await standingOf(tx, viewer, organizationId, context);
          expect(standing.keyHolder).toBe(held.some((one) => activeOn(one, context.today())));
          expect(standing.member).toBe(false);
        }),
        { numRuns: 40 },
      );
    }),
  );
});
