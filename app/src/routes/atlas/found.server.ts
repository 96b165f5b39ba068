import { labelOf } from '@ownhouse/vocabulary';
import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { entryHref } from '#rooms/atlas/components/entry/href.ts';
import { FACETS, type FindAddress, readAddress } from '#rooms/atlas/components/find/address.ts';
import { markOf } from '#rooms/atlas/components/find/marks.ts';
import type { Found, FoundEntry } from '#rooms/atlas/components/find/shapes.ts';
import type { Bounds } from '#rooms/atlas/components/map/places.ts';
import { findEntries, type Found as Row } from '#rooms/atlas/server/index.ts';

const PAGE_SIZE = 24;

/** What an address asks of the atlas, as a query takes it. A year is seen as on its last day. */
export function questionOf(address: FindAddress): Record<string, unknown> {
  const facets = Object.fromEntries(
    Object.entries(address.chosen).filter(([, codes]) => codes.length > 0),
  );
  return {
    ...(address.words === '' ? {} : { words: address.words }),
    ...(Object.keys(facets).length === 0 ? {} : { facets }),
    ...(address.year === null ? {} : { asOf: `${address.year}-12-31` }),
    ...(address.box === null ? {} : { bounds: boundsOfBox(address.box) }),
  };
}

/** A box as queries take it. */
export function boundsOfBox([west, south, east, north]: Bounds) {
  return { west, south, east, north };
}

/** One result with its address, as the list, the table and the frame round every view need it. */
export async function loadFound({ url, locals }: { url: URL; locals: App.Locals }) {
  const address = readAddress(url);
  const answer = await theHouse().ask(
    findEntries,
    { ...questionOf(address), page: address.page, size: PAGE_SIZE },
    locals,
  );
  if (!answer.ok) error(400, answer.refusal.code);
  const { items, total, unplaced, page, pages, facets, readAs } = answer.value;
  const found: Found = {
    entries: items.map((row) => entryOf(row, locals.locale)),
    total,
    withoutPlace: unplaced,
    facets: FACETS.map((facet) => ({ facet, options: facets[facet] })),
    readAs,
    from: (page - 1) * PAGE_SIZE + 1,
    hasMore: page < pages,
  };
  return { address, found };
}

/** A row in the words of the reader's language. */
export function entryOf(row: Row, locale: string): FoundEntry {
  const kind = codeOf(row, 'kind');
  const status = codeOf(row, 'status');
  return {
    href: entryHref(row),
    name: row.name,
    mark: markOf(row.kind, kind),
    kind: kind === null ? labelOf('entry_kind', row.kind, locale) : labelOf('kind', kind, locale),
    place: row.town,
    summary: row.summary,
    summaryLanguage: row.summaryLanguage,
    isExample: row.layer === 'example',
    ended: status === 'closed' ? labelOf('status', status, locale) : null,
  };
}

function codeOf(row: Row, facet: string): string | null {
  const found = row.facets.find((each) => each.startsWith(`${facet}:`));
  return found === undefined ? null : found.slice(facet.length + 1);
}
