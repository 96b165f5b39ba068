import { ok, refuse } from '@ownhouse/basics';
import { ORGANIZATION_KINDS, SECTORS } from '@ownhouse/vocabulary';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { language, latitude, longitude, webAddress } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { startLanding } from '../seed/landing.ts';
import { putAddress, putEntry, putTerm, putText } from '../seed/put-down.ts';

const ROWS_MAX = 1000;
const kinds = ORGANIZATION_KINDS.map(({ code }) => code);
const sectors = SECTORS.map(({ code }) => code);

const row = z.strictObject({
  /** Its id where it comes from; with the source's mark it stays its origin here for ever. */
  originId: text({ max: 200 }),
  name: text({ max: 200 }),
  description: text({ max: 2000, lines: true }).optional(),
  kind: z.enum(kinds).default('other'),
  sectors: z.array(z.enum(sectors)).max(10).default([]),
  /** A named place of the house, such as `dorchester`. */
  place: z.string().max(120).optional(),
  latitude: latitude().optional(),
  longitude: longitude().optional(),
});

/**
 * Brings in organizations from an open directory. Each keeps its origin, so that the same file can be sent again: what is
 * here already is left as it is. Points are shown by their block unless the steward says that the directory names
 * premises open to the public.
 */
export const importPlaces = defineCommand({
  verb: 'atlas.importPlaces',
  says: 'Bring in organizations from an open directory, each with its origin and the source’s licence.',
  input: z.strictObject({
    /** A short mark of the directory, which begins every origin: `uk-coops`. */
    mark: z.string().regex(/^[a-z0-9-]{2,30}$/, { message: 'field_wrong' }),
    title: text({ max: 200 }),
    address: webAddress().optional(),
    licence: text({ max: 200 }),
    language: language(),
    precision: z.enum(['exact', 'block', 'neighborhood', 'town', 'none']).default('block'),
    rows: z.array(row).min(1).max(ROWS_MAX),
  }),
  load: () => ({ organizationId: null }),
  async run(tx, { input, context }) {
    const origins = input.rows.map(({ originId }) => `${input.mark}:${originId}`);
    if (new Set(origins).size < origins.length) return refuse('origin_twice');
    const known = await tx
      .selectFrom('entry')
      .select('origin')
      .where('layer', '=', 'fact')
      .where('origin', 'in', origins)
      .execute();
    const here = new Set(known.map(({ origin }) => origin));
    const places = await tx
      .selectFrom('place as p')
      .innerJoin('entry as e', 'e.id', 'p.id')
      .select(['p.id', 'e.slug'])
      .execute();
    const placeIds = new Map(places.map(({ id, slug }) => [slug, id]));
    const landing = startLanding('fact', context);
    const sourceId = await sourceOf(tx, landing.newId(), input, landing.now);
    for (const [i, one] of input.rows.entries()) {
      const origin = origins[i] ?? '';
      if (here.has(origin)) continue;
      const id = putEntry(landing, {
        kind: 'organization',
        name: one.name,
        origin,
        language: input.language,
      });
      putTerm(landing, id, 'kind', one.kind);
      for (const sector of one.sectors) putTerm(landing, id, 'sector', sector);
      if (one.description) putText(landing, id, 'description', input.language, one.description);
      const hasPoint = one.latitude !== undefined && one.longitude !== undefined;
      const placeId = one.place === undefined ? undefined : placeIds.get(one.place);
      if (hasPoint || placeId !== undefined)
        putAddress(landing, {
          entry_id: id,
          place_id: placeId ?? null,
          latitude: hasPoint ? (one.latitude ?? null) : null,
          longitude: hasPoint ? (one.longitude ?? null) : null,
          precision: hasPoint ? input.precision : placeId ? 'town' : 'none',
        });
      landing.put('citation', {
        id: landing.newId(),
        record_id: id,
        source_id: sourceId,
        lines: [i + 1],
      });
    }
    await freeSlugs(tx, landing.rows('entry'));
    await landing.flush(tx);
    const added = landing.rows('entry').map(({ id }) => id);
    await refreshSearch(tx, context.today(), added);
    return ok({ added: added.length, known: here.size });
  },
  act: ({ input, output }) => ({
    facts: { mark: input.mark, licence: input.licence, added: output.added, known: output.known },
    isPublic: true,
  }),
});

/** One source for each directory; sent again, the same one. */
async function sourceOf(
  tx: Parameters<typeof refreshSearch>[0],
  id: string,
  input: { mark: string; title: string; address?: string | undefined; licence: string },
  now: Temporal.Instant,
): Promise<string> {
  const kept = await tx
    .insertInto('source')
    .values({
      id,
      code: `D:${input.mark}`,
      kind: 'open directory',
      title: input.title,
      note: `Licence: ${input.licence}`,
      url: input.address ?? null,
      entry_id: null,
      about_id: null,
      layer: 'fact',
      origin: input.mark,
      recorded_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['layer', 'code']).doUpdateSet({ origin: input.mark }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return kept.id;
}

/** Addresses that are taken in the house get the entry's own mark at their end. */
async function freeSlugs(
  tx: Parameters<typeof refreshSearch>[0],
  entries: readonly { id: string; slug?: string | null }[],
): Promise<void> {
  const slugs = entries.flatMap(({ slug }) => slug ?? []);
  if (slugs.length === 0) return;
  const rows = await tx.selectFrom('entry').select('slug').where('slug', 'in', slugs).execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  for (const entry of entries)
    if (entry.slug && taken.has(entry.slug)) entry.slug = `${entry.slug}-${entry.id.slice(-6)}`;
}
