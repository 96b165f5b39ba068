import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/**
 * What is known between two entries: the links, and the memberships of organizations in organizations, which are links of
 * the type `member_of` whose class is their note. Memberships of people are never in it.
 */
export const knownLink = {
  name: 'members-0006-known-link',
  async up(db: Tx): Promise<void> {
    await sql`
      create view known_link as
      select id, from_id, to_id, type, subtype, basis, qualifier, quantity, unit, period, date_text, as_of, note, layer,
        valid_from, valid_to
      from link
      union all
      select m.id, m.member_id, m.organization_id, 'member_of', null, 'stated', null, null, null, null, null, null,
        m.class, e.layer, m.valid_from, m.valid_to
      from membership m join entry e on e.id = m.member_id where e.kind in ('organization', 'group')`.execute(
      db,
    );
  },
};
