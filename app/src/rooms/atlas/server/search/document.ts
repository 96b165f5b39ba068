import { activeOn, type Interval, intersect, stretches } from '@ownhouse/basics';
import { labelOf, SCHEMES, type Scheme } from '@ownhouse/vocabulary';
import { fold, shownDays } from '#rooms/members/server/index.ts';
import { existence } from './existence.ts';
import type { Gathered } from './gather.ts';
import { type NamedPlace, namedPlaces, publicPoint } from './public-point.ts';

/** Ends of time in the index, so that every stretch has both and one comparison answers. */
export const DAWN = '0001-01-01';
export const DUSK = '9999-12-31';

/** One row of the index as it is sent to the database, where its words become lexemes. */
export interface DocumentRow {
  entry_id: string;
  valid_from: string;
  valid_to: string;
  kind: string;
  layer: string;
  slug: string;
  name: string;
  sort_name: string;
  summary: string | null;
  summary_language: string | null;
  facets: string[];
  /** The words by which it can be found with a slip of the hand, as they are written. */
  spelled: string;
  names: string;
  labels: string;
  body: string;
  latitude: number | null;
  longitude: number | null;
  precision: string;
  town: string | null;
  public_from: string | null;
  public_to: string | null;
  house_from: string | null;
  house_to: string | null;
}

/** Carried by every row without a point, so that one count answers the total, the unplaced and all facets. */
export const UNPLACED = 'point:none';

const SUMMARY_MAX = 240;
const FACET_SCHEMES = ['kind', 'sector', 'activity', 'base', 'language', 'status', 'strand'];

type Dated = { valid_from: Temporal.PlainDate | null; valid_to: Temporal.PlainDate | null };
const days = ({ valid_from, valid_to }: Dated): Interval => ({ from: valid_from, to: valid_to });

/** The rows of one entry: one for each stretch of days in which nothing about it changes. */
export function documentRows(
  entry: Gathered['entries'][number],
  all: Gathered,
  places: ReadonlyMap<string, NamedPlace>,
  today: Temporal.PlainDate,
): DocumentRow[] {
  const { id, kind } = entry;
  const names = all.names.get(id) ?? [];
  const terms = all.terms.get(id) ?? [];
  const addresses = all.addresses.get(id) ?? [];
  const networks = all.networks.get(id) ?? [];
  const { from, closed } = existence(
    kind,
    all.claims.get(id) ?? [],
    all.events.get(id)?.[0]?.date_from,
  );
  const stands: Interval = { from, to: null };
  const open: Interval = { from: null, to: closed };
  const changes = [...names, ...terms, ...addresses, ...networks].map(days);
  const consents = (all.consents.get(id) ?? []).map((row) => ({ ...row, ...days(row) }));
  const publicDays = shownDays(entry.shown_by, consents, 'public', today);
  const houseDays = shownDays(entry.shown_by, consents, 'house', today);
  const texts = all.texts.get(id) ?? [];
  const description = texts.find(({ purpose }) => purpose === 'description');

  return stretches([stands, open, ...changes]).flatMap((stretch) => {
    const held = intersect(stretch, stands);
    if (held === null) return [];
    const day = held.from ?? held.to?.subtract({ days: 1 }) ?? today;
    const holds = (row: Dated) => activeOn(days(row), day);
    const name = nameOn(names, day);
    if (name === null || entry.slug === null) return [];
    const held_terms = terms.filter(holds);
    const address = addresses.filter(holds).sort(byPrecision)[0];
    const line = address
      ? namedPlaces(address, places)
      : kind === 'place'
        ? namedPlaces({ precision: 'exact', place_id: id }, places)
        : [];
    const point = address ? publicPoint(address, places) : pointOfPlace(all, id);
    const facets = facetsOf(kind, entry.layer, held_terms, line, networks.filter(holds));
    if (closed !== null && !activeOn(open, day)) facets.push('status:closed');
    else if (kind === 'organization' && !facets.some((facet) => facet.startsWith('status:')))
      facets.push('status:active');
    if (point === null) facets.push(UNPLACED);
    const allNames = names.map((row) => row.name).join(' · ');
    const labels = facets
      .map(labelsOf)
      .concat(line.map((place) => place.name))
      .join(' · ');
    return [
      {
        entry_id: id,
        valid_from: held.from?.toString() ?? DAWN,
        valid_to: held.to?.toString() ?? DUSK,
        kind,
        layer: entry.layer,
        slug: entry.slug,
        name,
        // A name in brackets or quotation marks stands where its first letter belongs.
        sort_name: fold(name).replace(/^[^\p{L}\p{N}]+/u, ''),
        summary: description ? shorten(description.body) : null,
        summary_language: description?.language ?? null,
        facets: [...new Set(facets)].sort(),
        spelled: `${allNames} · ${labels}`,
        names: fold(allNames),
        labels: fold(labels),
        body: fold(texts.map((text) => `${text.body} ${text.translated ?? ''}`).join(' ')),
        latitude: point?.latitude ?? null,
        longitude: point?.longitude ?? null,
        precision: address?.precision ?? (point ? 'neighborhood' : 'none'),
        town: line[0]?.name ?? null,
        ...shownColumns('public', publicDays),
        ...shownColumns('house', houseDays),
      } as DocumentRow,
    ];
  });
}

function shownColumns(audience: 'public' | 'house', shown: Interval | null) {
  return {
    [`${audience}_from`]: shown === null ? null : (shown.from?.toString() ?? DAWN),
    [`${audience}_to`]: shown?.to?.toString() ?? (shown === null ? null : DUSK),
  };
}

/** The common name on a day; of several, the one that began last. */
export function nameOn(
  names: readonly (Dated & { use: string; name: string })[],
  day: Temporal.PlainDate,
): string | null {
  const common = names.filter(({ use }) => use === 'common');
  const held = common.filter((row) => activeOn(days(row), day));
  const latest = (a: Dated, b: Dated) =>
    Temporal.PlainDate.compare(b.valid_from ?? DAWN, a.valid_from ?? DAWN);
  return (held.sort(latest)[0] ?? common.sort(latest).at(-1))?.name ?? null;
}

const FINEST = ['exact', 'block', 'neighborhood', 'town', 'none'];

function byPrecision(a: { precision: string }, b: { precision: string }): number {
  return FINEST.indexOf(a.precision) - FINEST.indexOf(b.precision);
}

function pointOfPlace(all: Gathered, id: string) {
  const place = all.places.get(id)?.[0];
  if (!place || place.latitude === null || place.longitude === null) return null;
  return { latitude: place.latitude, longitude: place.longitude };
}

function facetsOf(
  kind: string,
  layer: string,
  terms: readonly { scheme: string; code: string }[],
  line: readonly NamedPlace[],
  networks: readonly { slug: string | null }[],
): string[] {
  return [
    `entry_kind:${kind}`,
    `layer:${layer}`,
    ...terms
      .filter(({ scheme }) => FACET_SCHEMES.includes(scheme))
      .map(({ scheme, code }) => `${scheme}:${code}`),
    ...line.map(({ slug }) => `place:${slug}`),
    ...networks.map(({ slug }) => `network:${slug}`),
  ];
}

/** The words of a facet in both complete languages, so that either finds it. */
function labelsOf(facet: string): string {
  const [scheme = '', code = ''] = facet.split(':');
  if (!(scheme in SCHEMES) || scheme === 'layer') return '';
  const words = (locale: string) => labelOf(scheme as Scheme, code, locale);
  return `${words('en')} ${words('es')}`;
}

/** A text cut at a word for lists. */
export function shorten(text: string): string {
  if (text.length <= SUMMARY_MAX) return text;
  return `${text.slice(0, text.lastIndexOf(' ', SUMMARY_MAX))} …`;
}
