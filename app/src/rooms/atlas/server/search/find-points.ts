import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#house/command/query.ts';
import { ask, type Found } from './find-entries.ts';
import { matches } from './match.ts';
import { question } from './question.ts';

/** A point of the map: no more than is drawn. */
export type FoundPoint = Pick<
  Found,
  'id' | 'slug' | 'kind' | 'layer' | 'name' | 'town' | 'precision'
> & {
  readonly latitude: number;
  readonly longitude: number;
};

const POINTS_MAX = 20_000;

/** The map: every match that has a place, by the same question as the list. */
export const findPoints = defineQuery({
  name: 'atlas.findPoints',
  says: 'Where the matching entries are, as exactly as each allows; those without a place are counted.',
  input: z.object({ ...question, most: z.int().min(1).max(POINTS_MAX).default(POINTS_MAX) }),
  async run(db, viewer, { most, ...asks }, context) {
    const { asked, counted, readAs } = await ask(db, viewer, asks, context);
    const { rows } = await sql<FoundPoint>`
      select d.entry_id as id, d.slug, d.kind, d.layer, d.name, d.town, d.precision, d.latitude, d.longitude
      from search_document d where ${matches(asked)} and d.latitude is not null
      order by d.sort_name collate "C", d.entry_id limit ${most}`.execute(db);
    return {
      points: rows,
      total: counted.total,
      unplaced: counted.unplaced,
      readAs,
      asOf: asks.asOf ?? asked.today,
    };
  },
});
