import { ok, refuse } from '@ownhouse/basics';
import type { z } from 'zod';
import { checkWho, shutToStrangers } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Db } from '../db/database.ts';
import type { House } from '../house.ts';
import type { Answer } from './gate-code.ts';
import { parseInput } from './parse-input.ts';
import type { Query } from './query.ts';

/** The one way to look: parses, asks the access table, and answers what this viewer may see. */
export async function askQuery<Schema extends z.ZodType, Output>(
  house: House,
  query: Query<Schema, Output>,
  rawInput: unknown,
  { viewer, locale }: { readonly viewer: Viewer; readonly locale?: string | undefined },
  db: Db = house.db,
): Promise<Answer<Output>> {
  if (shutToStrangers(house.accessRow(query.name), viewer)) return refuse('sign_in_needed');
  const parsed = parseInput(query.input, rawInput);
  if (!parsed.ok) return parsed;
  const context = house.context(locale);
  const { who } = house.accessRow(query.name);
  if (who !== 'stranger') {
    const organizationId = (await query.organizationOf?.(db, parsed.value, viewer)) ?? null;
    const no = checkWho(who, viewer, await house.standing(db, viewer, organizationId, context));
    if (no !== undefined) return refuse(no);
  }
  const output = await query.run(db, viewer, parsed.value, context);
  return output === null ? refuse('not_found') : ok(output);
}
