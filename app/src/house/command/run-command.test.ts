import { ok, refuse } from '@ownhouse/basics';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineAccess } from '../access/access.ts';
import { stranger, type Viewer } from '../access/viewer.ts';
import { defineRoom } from '../room.ts';
import { withDatabases } from '../testing/with-databases.ts';
import { defineCommand } from './command.ts';
import { defineQuery } from './query.ts';

const access = defineAccess({
  'probe.addNote': { who: 'signed-in', says: 'Anybody signed in.' },
  'probe.lockNote': { who: ['key-holder', 'steward'], says: 'Holders of keys, and stewards.' },
  'probe.listNotes': { who: 'stranger', says: 'Everybody.' },
});
declare module '../access/access.ts' {
  interface AccessTables {
    probe: typeof access;
  }
}

const mailed: string[] = [];

const addNote = defineCommand({
  verb: 'probe.addNote',
  says: 'Writes a note.',
  input: z.strictObject({ id: z.uuid(), words: z.string().min(1).max(20) }),
  load: () => ({}),
  rule: ({ facts }) => (facts.input.words === 'forbidden' ? 'word_forbidden' : undefined),
  async run(tx, { input, later }) {
    await sql`insert into note values (${input.id}, ${input.words})`.execute(tx);
    if (input.words === 'too many') return refuse('too_many');
    later(async () => void mailed.push(input.words));
    return ok({ id: input.id });
  },
  act: ({ input }) => ({ subject: ['note', input.id] }),
});

const lockNote = defineCommand({
  verb: 'probe.lockNote',
  says: 'Locks a note.',
  input: z.strictObject({ id: z.uuid() }),
  async load(tx, { id }) {
    const { rows } = await sql`select id from note where id = ${id} for update`.execute(tx);
    return rows.length === 0 ? null : { organizationId: id };
  },
  run: async () => ok(null),
  act: () => ({}),
});

const listNotes = defineQuery({
  name: 'probe.listNotes',
  says: 'All notes.',
  input: z.strictObject({}),
  async run(db) {
    return (await sql<{ words: string }>`select words from note`.execute(db)).rows;
  },
});

const probe = defineRoom({
  name: 'probe',
  migrations: [
    {
      name: 'probe-0001-note',
      async up(tx) {
        await sql`create table note (id uuid primary key, words text not null)`.execute(tx);
      },
    },
  ],
  access,
  commands: [addNote, lockNote],
  queries: [listNotes],
  standing: async (_db, viewer) => ({
    member: false,
    keyHolder: viewer.kind === 'person' && viewer.accountId === 'keys',
    steward: viewer.kind === 'person' && viewer.accountId === 'steward',
  }),
});

const rosa: Viewer = {
  kind: 'person',
  accountId: 'rosa',
  personId: '01900000-0000-7000-8000-000000000001',
};
const noteId = '01900000-0000-7000-8000-00000000000a';

withDatabases([probe], (at) => {
  test(
    'a command writes its row and its line, then what waited',
    at.undone(async (tx) => {
      mailed.length = 0;
      const answer = await at.house.run(addNote, { id: noteId, words: 'hi' }, { viewer: rosa }, tx);
      expect(answer).toEqual(ok({ id: noteId }));
      expect(mailed).toEqual(['hi']);
      const act = await tx.selectFrom('act').selectAll().executeTakeFirstOrThrow();
      expect(act).toMatchObject({
        verb: 'probe.addNote',
        person_id: rosa.personId,
        account_id: 'rosa',
        authority: 'self',
        subject_kind: 'note',
        subject_id: noteId,
      });
      expect(act.at.toString()).toBe('2026-03-02T15:00:00Z');
      expect(act.reference).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    }),
  );

  test(
    'a refusal leaves nothing behind',
    at.undone(async (tx) => {
      mailed.length = 0;
      const sent = { viewer: rosa };
      const input = { id: noteId, words: 'too many' };
      expect(await at.house.run(addNote, input, sent, tx)).toEqual(refuse('too_many'));
      expect(await at.house.ask(listNotes, {}, sent, tx)).toEqual(ok([]));
      expect(await tx.selectFrom('act').selectAll().execute()).toEqual([]);
      expect(mailed).toEqual([]);
    }),
  );

  test(
    'who is asked before the rule, and the rule before anything is written',
    at.undone(async (tx) => {
      const input = { id: noteId, words: 'forbidden' };
      expect(await at.house.run(addNote, input, { viewer: stranger }, tx)).toEqual(
        refuse('sign_in_needed'),
      );
      expect(await at.house.run(addNote, input, { viewer: rosa }, tx)).toEqual(
        refuse('word_forbidden'),
      );
    }),
  );

  test(
    'what is not there is not found; what is there asks for keys',
    at.undone(async (tx) => {
      const lock = (accountId: string) =>
        at.house.run(lockNote, { id: noteId }, { viewer: { ...rosa, accountId } }, tx);
      expect(await lock('keys')).toEqual(refuse('not_found'));
      await at.house.run(addNote, { id: noteId, words: 'hi' }, { viewer: rosa }, tx);
      expect(await lock('rosa')).toEqual(refuse('keys_needed'));
      expect(await lock('keys')).toEqual(ok(null));
      expect(await lock('steward')).toEqual(refuse('staff_mode_needed'));
      const until = at.clock().add({ hours: 1 });
      const staff = { id: noteId, until, reason: 'to look after it' };
      const onDuty: Viewer = { ...rosa, accountId: 'steward', staff };
      expect(await at.house.run(lockNote, { id: noteId }, { viewer: onDuty }, tx)).toEqual(
        ok(null),
      );
      const act = tx.selectFrom('act').select(['authority', 'authority_id']).orderBy('id', 'desc');
      expect(await act.executeTakeFirst()).toEqual({ authority: 'steward', authority_id: noteId });
    }),
  );

  test(
    'sent again with its key, a command answers the same and does nothing twice',
    at.undone(async (tx) => {
      const sent = { viewer: rosa, key: 'k1' };
      const input = { id: noteId, words: 'hi' };
      expect(await at.house.run(addNote, input, sent, tx)).toEqual(ok({ id: noteId }));
      expect(await at.house.run(addNote, input, sent, tx)).toEqual(ok({ id: noteId }));
      expect(await at.house.ask(listNotes, {}, sent, tx)).toEqual(ok([{ words: 'hi' }]));
      expect(await tx.selectFrom('act').selectAll().execute()).toHaveLength(1);
      expect(await at.house.run(addNote, { ...input, words: 'ho' }, sent, tx)).toEqual(
        refuse('key_reused'),
      );
    }),
  );

  test('wrong input is refused field by field', async () => {
    const answer = await at.house.run(addNote, { id: 7, x: 1 }, { viewer: rosa });
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'input_wrong',
        fields: [
          { path: 'id', code: 'field_wrong_type' },
          { path: 'words', code: 'field_missing' },
          { path: 'x', code: 'field_unknown' },
        ],
      },
    });
  });

  test('a query that leaves its transaction throws instead of waiting for ever', async () => {
    const leaving = at.undone(async () => {
      await at.house.ask(listNotes, {}, { viewer: rosa });
    });
    await expect(leaving()).rejects.toThrow('outside it');
  });
});

test('a command without a row in an access table does not compile', () => {
  defineCommand({
    // @ts-expect-error: there is no such row
    verb: 'probe.burnNote',
    says: '',
    input: z.object({}),
    load: () => ({}),
    run: async () => ok(null),
    act: () => ({}),
  });
});
