import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { type Claimed, type ClaimRow, claimColumns } from './claims.ts';
import { readPage } from './read-page.ts';
import type { Citation, DisputeView, EntryRef } from './words.ts';

/** A number that a source gives, with what it counts and when. */
export interface NumberView extends Claimed {
  subject: EntryRef;
  /** A decimal string: amounts pass 2^53. */
  number: string;
  citations: readonly Citation[];
  disputeIds: readonly string[];
}

export interface NumbersView {
  numbers: readonly NumberView[];
  disputes: readonly DisputeView[];
}

/** Every standing number whose subject the viewer may see. A newer figure stands beside an older one, never in its place. */
export async function numbersOf(db: Db, viewer: Viewer, context: Context): Promise<NumbersView> {
  const { lists, refs, citationsOf, disputes, disputeIdsOf } = await readPage(db, viewer, context, {
    lists: { claims: numberRows },
    named: sql`select entry_id from claims`,
    sourced: sql`select id from claims`,
    disputed: sql`select id from claims`,
  });
  const numbers = lists.claims.flatMap((row): NumberView[] => {
    const { entry_id, text: _, number, isDoubtful: __, isWithdrawn: ___, ...claimed } = row;
    const subject = refs.get(entry_id);
    if (!subject || number === null) return [];
    const { id } = claimed;
    return [
      { ...claimed, subject, number, citations: citationsOf(id), disputeIds: disputeIdsOf(id) },
    ];
  });
  const shown = new Set(numbers.flatMap(({ disputeIds }) => disputeIds));
  return { numbers, disputes: disputes.filter(({ id }) => shown.has(id)) };
}

const numberRows: RawBuilder<ClaimRow> = sql`
  select ${claimColumns} from claim where value_number is not null and withdrawn_at is null
  order by unit, value_number desc, id`;
