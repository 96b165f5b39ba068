import { labelOf } from '@ownhouse/vocabulary';
import { entryHref } from '../../components/entry/href.ts';
import type { Found } from '../search/find-entries.ts';

/** One found entry as open data: codes for programs beside words for people. */
export interface ExportRow {
  name: string;
  url: string;
  entry_kind: string;
  kind: string;
  kind_words: string;
  sectors: string;
  place: string;
  latitude: number | null;
  longitude: number | null;
  /** How closely the place is known or may be shown. */
  precision: string;
  summary: string;
  summary_language: string;
  /** `fact` or `example`: the two never mix unmarked. */
  layer: string;
}

/** The columns of a spreadsheet, in order. */
export const exportColumns = [
  'name',
  'url',
  'entry_kind',
  'kind',
  'kind_words',
  'sectors',
  'place',
  'latitude',
  'longitude',
  'precision',
  'summary',
  'summary_language',
  'layer',
] as const satisfies readonly (keyof ExportRow)[];

/** A found entry as a row of open data, in the words of `locale`. */
export function exportRow(found: Found, origin: string, locale: string): ExportRow {
  const codes = (facet: string) =>
    found.facets.flatMap((each) =>
      each.startsWith(`${facet}:`) ? [each.slice(facet.length + 1)] : [],
    );
  const [kind = ''] = codes('kind');
  return {
    name: found.name,
    url: `${origin}${entryHref(found)}`,
    entry_kind: found.kind,
    kind,
    kind_words:
      kind === '' ? labelOf('entry_kind', found.kind, locale) : labelOf('kind', kind, locale),
    sectors: codes('sector').join('; '),
    place: found.town ?? '',
    latitude: found.latitude,
    longitude: found.longitude,
    precision: found.precision,
    summary: found.summary ?? '',
    summary_language: found.summaryLanguage ?? '',
    layer: found.layer,
  };
}
