import type { Db } from '../db/database.ts';
import {
  hashPaperCode,
  makePaperCode,
  readPaperCode,
  sheetCodes,
  sheetDays,
} from './paper-code.ts';

/** A sheet as it is printed, once: afterwards the house knows the hashes only. */
export interface PaperSheet {
  readonly sheetId: string;
  readonly codes: readonly string[];
  readonly expiresAt: Temporal.Instant;
}

export interface SheetParts {
  readonly db: Db;
  readonly accountId: string;
  readonly secret: string;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
}

/** Makes sure that an account can be come in by: somebody without mail has no login until they first need one. */
export async function makeLogin(db: Db, accountId: string, now: Temporal.Instant): Promise<void> {
  const made = { id: accountId, email: null, email_verified: false, name: '' };
  await db
    .insertInto('login')
    .values({ ...made, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Prints ten new codes for an account. Unused codes of earlier sheets stop working: a lost sheet is replaced, not doubled. */
export async function printPaperSheet(parts: SheetParts): Promise<PaperSheet> {
  const { db, accountId, secret, now, newId } = parts;
  const sheetId = newId();
  const expiresAt = now.add({ hours: sheetDays * 24 });
  const codes = Array.from({ length: sheetCodes }, makePaperCode);

  await db
    .deleteFrom('login_paper_code')
    .where('login_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
  await db
    .insertInto('login_paper_code')
    .values(
      codes.map((code) => ({
        id: newId(),
        login_id: accountId,
        sheet_id: sheetId,
        code_hash: hashPaperCode(readPaperCode(code) ?? code, secret),
        created_at: now,
        expires_at: expiresAt,
        used_at: null,
      })),
    )
    .execute();
  return { sheetId, codes, expiresAt };
}

/**
 * Uses up a code and names the account it opens, or null when there is no such code, it was used, or it
 * has expired; which of them is not told. One statement: of two people typing the same code at the same
 * moment one gets in.
 */
export async function usePaperCode(
  db: Db,
  typed: string,
  secret: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const signs = readPaperCode(typed);
  if (signs === null) return null;
  const used = await db
    .updateTable('login_paper_code')
    .set({ used_at: now })
    .where('code_hash', '=', hashPaperCode(signs, secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('login_id')
    .executeTakeFirst();
  return used?.login_id ?? null;
}
