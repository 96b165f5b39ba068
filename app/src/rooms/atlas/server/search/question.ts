import { z } from 'zod';
import { day, latitude, longitude } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';

/** The facets by which entries can be narrowed, in the order in which pages show them. */
export const FACETS = [
  'entry_kind',
  'kind',
  'sector',
  'activity',
  'base',
  'place',
  'language',
  'status',
  'network',
  'strand',
  'layer',
] as const;

export type Facet = (typeof FACETS)[number];

const code = z.string().regex(/^[\p{L}\p{N}-]{1,120}$/u, { message: 'field_wrong' });
const chosen = z.array(code).max(30);

/**
 * What is asked of the atlas. Within a facet any of the chosen codes will do; between facets all must hold.
 * The same question feeds list, map, network and table, which is why they always agree.
 */
export const question = {
  words: text({ max: 200 }).optional(),
  facets: z.partialRecord(z.enum(FACETS), chosen).optional(),
  /** The day on which the picture is taken; today when it is left out. */
  asOf: day().optional(),
  bounds: z
    .strictObject({
      west: longitude(),
      south: latitude(),
      east: longitude(),
      north: latitude(),
    })
    .optional(),
};

export const pageOf = {
  page: z.int().min(1).max(10_000).default(1),
  size: z.int().min(1).max(200).default(24),
};

export type Question = z.output<z.ZodObject<typeof question>>;
