import { z } from 'zod';
import { defineQuery } from '../command/query.ts';

/** How long the house keeps what: printed from the very list that the purge works through. */
export const listHoldings = defineQuery({
  name: 'house.listHoldings',
  says: 'How long the house keeps what, table by table.',
  input: z.strictObject({}),
  run: async (_db, _viewer, _input, context) =>
    context.retention.map(({ table, keeps }) => ({ table, keeps })),
});
