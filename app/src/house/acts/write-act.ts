import type { Standing, Viewer } from '../access/viewer.ts';
import { organizationOf } from '../command/command.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { markEdition } from '../db/edition.ts';
import type { ActDraft, Authority } from './act.ts';

interface Done {
  readonly verb: string;
  readonly viewer: Viewer;
  readonly standing: Standing;
  readonly facts: object;
  readonly draft: ActDraft;
  readonly context: Context;
}

/** Writes the line of a command, marks the house as changed (EDITION-1), and answers the line's id. Called by the gate, and by nothing else. */
export async function writeAct(tx: Tx, done: Done): Promise<string> {
  const { verb, viewer, draft, facts, context } = done;
  const id = context.newId();
  const who = viewer.kind === 'person' && draft.isNameless !== true ? viewer : null;
  await tx
    .insertInto('act')
    .values({
      id,
      at: context.now(),
      verb,
      account_id: who === null ? null : who.accountId,
      person_id: who === null ? null : who.personId,
      organization_id: draft.organizationId ?? organizationOf(facts),
      authority: draft.authority ?? authorityOf(done),
      authority_id:
        draft.authorityId ?? (viewer.kind === 'person' ? viewer.staff?.id : null) ?? null,
      subject_kind: draft.subject?.[0] ?? null,
      subject_id: draft.subject?.[1] ?? null,
      reference: referenceOf(id),
      facts: JSON.stringify(draft.facts ?? {}),
      is_public: draft.isPublic ?? false,
    })
    .execute();
  await markEdition(tx);
  return id;
}

function authorityOf({ viewer, standing, facts }: Done): Authority {
  if (viewer.kind === 'stranger') return 'self';
  if (viewer.staff !== undefined) return 'steward';
  if (organizationOf(facts) === null) return 'self';
  return standing.keyHolder ? 'keys' : standing.member ? 'membership' : 'self';
}

/** Digits and letters that cannot be mistaken for each other when read aloud (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten characters of an act's chance bits, in two groups: `7k3mt-94hxa`. */
export function referenceOf(id: string): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(19)}`) & ((1n << 50n) - 1n);
  let text = '';
  for (let i = 0; i < 10; i++) {
    text = letters[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}
