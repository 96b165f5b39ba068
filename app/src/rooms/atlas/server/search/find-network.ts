import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#house/command/query.ts';
import { ask, type Found } from './find-entries.ts';
import { matches } from './match.ts';
import { question } from './question.ts';

export type FoundNode = Pick<Found, 'id' | 'slug' | 'kind' | 'layer' | 'name' | 'facets'>;

export interface FoundLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly subtype: string | null;
  readonly basis: string;
  readonly date: string | null;
}

const NODES_MAX = 5_000;

/** The network: every match, and the links between two matches that hold on the day. */
export const findNetwork = defineQuery({
  name: 'atlas.findNetwork',
  says: 'The matching entries and the links among them that hold on the day.',
  input: z.object({ ...question, linkTypes: z.array(z.string().max(40)).max(40).optional() }),
  async run(db, viewer, { linkTypes, ...asks }, context) {
    const { asked, counted, readAs } = await ask(db, viewer, asks, context);
    const nodes = await sql<FoundNode>`
      select d.entry_id as id, d.slug, d.kind, d.layer, d.name, d.facets
      from search_document d where ${matches(asked)}
      order by d.sort_name collate "C", d.entry_id limit ${NODES_MAX}`.execute(db);
    const on = asks.asOf ?? asked.today;
    const ids = nodes.rows.map(({ id }) => id);
    const ofType = linkTypes === undefined ? sql`true` : sql`type = any(${linkTypes}::text[])`;
    const links = await sql<FoundLink>`
      select id, from_id as "from", to_id as "to", type, subtype, basis, date_text as date
      from known_link
      where from_id = any(${ids}::uuid[]) and to_id = any(${ids}::uuid[]) and ${ofType}
        and (valid_from is null or valid_from <= ${on}) and (valid_to is null or valid_to > ${on})
      order by id`.execute(db);
    return {
      nodes: nodes.rows,
      links: links.rows,
      total: counted.total,
      readAs,
      asOf: on,
    };
  },
});
