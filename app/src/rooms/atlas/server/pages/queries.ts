import { z } from 'zod';
import { defineQuery } from '#house/command/query.ts';
import { entryPage } from './entry.ts';
import { flowsOn } from './flows.ts';
import { numbersOf } from './numbers.ts';
import { timelineOf } from './timeline.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);
const strand = z.enum(['build', 'resist', 'care', 'culture']);
/** Days outside history are slips of the hand. */
const day = z.iso.date().refine((text) => text >= '1600-01-01' && text < '2200-01-01');

export const entry = defineQuery({
  name: 'atlas.entry',
  says: 'Everything the house says of one entry, with its sources.',
  input: z.object({ slug }),
  run: (db, viewer, input, context) => entryPage(db, viewer, input.slug, context),
});

export const timeline = defineQuery({
  name: 'atlas.timeline',
  says: 'What happened, oldest first, by strand or by who took part.',
  input: z.object({ strand: strand.optional(), of: slug.optional() }),
  run: (db, viewer, input, context) =>
    timelineOf(db, viewer, { strand: input.strand, slug: input.of }, context),
});

export const flows = defineQuery({
  name: 'atlas.flows',
  says: 'Who supplies, hauls and composts for whom on a day, and the rings that close.',
  input: z.object({ asOf: day.optional() }),
  run: (db, viewer, input, context) =>
    flowsOn(
      db,
      viewer,
      input.asOf ? Temporal.PlainDate.from(input.asOf) : context.today(),
      context,
    ),
});

export const numbers = defineQuery({
  name: 'atlas.numbers',
  says: 'Every number that a source gives, with its unit, year and source.',
  input: z.object({}),
  run: (db, viewer, _input, context) => numbersOf(db, viewer, context),
});
