import { matchOf } from '@ownhouse/vocabulary';
import { stringify } from 'csv-stringify/sync';
import { type ExportRow, exportColumns } from './rows.ts';

/** A format in which a result can be taken along. */
export interface ExportFormat {
  type: string;
  write(rows: readonly ExportRow[]): string;
}

/** A spreadsheet: cells that a spreadsheet program would run as a formula are written as text. */
function writeCsv(rows: readonly ExportRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...exportColumns],
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: true,
  });
}

/** RFC 7946. Entries without a place have a null geometry: they are found too. */
function writeGeoJson(rows: readonly ExportRow[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map(({ latitude, longitude, ...properties }) => ({
      type: 'Feature',
      geometry:
        latitude === null || longitude === null
          ? null
          : { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    })),
  });
}

/** Schema.org's ItemList. */
function writeJsonLd(rows: readonly ExportRow[]): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: rows.length,
    itemListElement: rows.map((row) => ({
      '@type':
        matchOf('kind', row.kind, 'schema')?.code ??
        matchOf('entry_kind', row.entry_kind, 'schema')?.code ??
        'Thing',
      '@id': row.url,
      url: row.url,
      name: row.name,
      ...(row.summary === '' ? {} : { description: row.summary }),
    })),
  });
}

/** Every format, by the ending of the file. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  geojson: { type: 'application/geo+json', write: writeGeoJson },
  json: { type: 'application/json', write: (rows) => JSON.stringify(rows) },
  jsonld: { type: 'application/ld+json', write: writeJsonLd },
};
