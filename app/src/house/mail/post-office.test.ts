import { describe, expect, it as test } from 'vitest';
import { transact } from '../db/transact.ts';
import { withDatabases } from '../testing/with-databases.ts';
import { readOutbox } from './outbox.ts';
import { openPostOffice } from './post-office.ts';

const letter = {
  kind: 'trial',
  to: 'ana@house.example',
  subject: 'Su enlace para entrar',
  text: 'Hola',
  language: 'es',
};

withDatabases([], (it) => {
  const parts = (isOutside = false) => ({
    isOutside,
    now: () => Temporal.Now.instant(),
    newId: it.house.context().newId,
  });

  describe('without a mail server', () => {
    test('letters lie in the outbox, the last two hundred of them', async () => {
      const office = openPostOffice(parts());
      expect(office.isOutside).toBe(false);
      for (let i = 1; i <= 205; i++)
        await office.post(it.house.db, { ...letter, subject: `Letter ${i}` });
      const letters = await readOutbox(it.house.db);
      expect(letters).toHaveLength(200);
      expect(letters[0]?.subject).toBe('Letter 205');
      expect(letters.at(-1)?.subject).toBe('Letter 6');
    });

    test('letters older than a week are taken away', async () => {
      const longAgo = () => Temporal.Now.instant().subtract({ hours: 8 * 24 });
      await openPostOffice({ ...parts(), now: longAgo }).post(it.house.db, {
        ...letter,
        subject: 'old',
      });
      await openPostOffice(parts()).post(it.house.db, { ...letter, subject: 'new' });
      expect((await readOutbox(it.house.db)).map(({ subject }) => subject)).not.toContain('old');
    });
  });

  describe('with a mail server', () => {
    test('MAIL-1: a letter goes with its transaction, or not at all', async () => {
      const office = openPostOffice(parts(true));
      expect(office.isOutside).toBe(true);
      const { db } = it.house;
      const waiting = () => db.selectFrom('letter').select(['subject', 'kind', 'tries']).execute();
      await expect(
        transact(db, async (tx) => {
          await office.post(tx, letter);
          throw new Error('what the letter was about did not happen');
        }),
      ).rejects.toThrow('did not happen');
      expect(await waiting()).toEqual([]);
      await transact(db, (tx) => office.post(tx, letter));
      expect(await waiting()).toEqual([{ subject: letter.subject, kind: 'trial', tries: 0 }]);
    });

    test('what would write further headers is not written down', async () => {
      const office = openPostOffice(parts(true));
      const forged = { ...letter, to: 'ana@house.example, eve@evil.example' };
      await expect(office.post(it.house.db, forged)).rejects.toThrow();
    });
  });
});
