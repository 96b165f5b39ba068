import type { Kysely } from 'kysely';
import {
  hashPaperCode,
  makePaperCode,
  readPaperCode,
  sheetCodes,
  sheetDays,
} from './paper-code.ts';
import type { SignInTables } from './schema.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A sheet as it is printed, once: afterwards the house knows the hashes only. */
export interface PaperSheet {
  readonly sheetId: string;
  readonly codes: readonly string[];
  readonly expiresAt: Date;
}

export interface SheetParts {
  readonly db: Kysely<SignInTables>;
  readonly accountId: string;
  readonly secret: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** Prints ten new codes for an account. Unused codes of earlier sheets stop working: a lost sheet is replaced, not doubled. */
export async function printPaperSheet(parts: SheetParts): Promise<PaperSheet> {
  const { db, accountId, secret, now, newId } = parts;
  const sheetId = newId();
  const expiresAt = new Date(now.getTime() + sheetDays * dayMs);
  const codes = Array.from({ length: sheetCodes }, makePaperCode);

  await db
    .deleteFrom('account_paper_code')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
  await db
    .insertInto('account_paper_code')
    .values(
      codes.map((code) => ({
        id: newId(),
        account_id: accountId,
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
  db: Kysely<SignInTables>,
  typed: string,
  secret: string,
  now: Date,
): Promise<string | null> {
  const signs = readPaperCode(typed);
  if (signs === null) return null;
  const used = await db
    .updateTable('account_paper_code')
    .set({ used_at: now })
    .where('code_hash', '=', hashPaperCode(signs, secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst();
  return used?.account_id ?? null;
}
