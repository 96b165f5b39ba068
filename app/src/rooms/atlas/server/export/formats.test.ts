import { describe, expect, test } from 'vitest';
import { exportFormats } from './formats.ts';
import { type ExportRow, exportRow } from './rows.ts';

const row: ExportRow = {
  name: 'CERO',
  url: 'https://house.example/o/cero',
  entry_kind: 'organization',
  kind: 'worker-cooperative',
  kind_words: 'worker co-op',
  sectors: 'food',
  place: 'Boston',
  latitude: 42.36,
  longitude: -71.06,
  precision: 'town',
  summary: 'Collects food waste.',
  summary_language: 'en',
  layer: 'fact',
};

describe('taking a result along', () => {
  test('a spreadsheet never gets a formula out of a name', () => {
    for (const name of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx']) {
      const cell = exportFormats.csv?.write([{ ...row, name }]).split('\r\n')[1] ?? '';
      expect(cell.replace(/^"/, '')).toMatch(/^'/);
    }
  });

  test('commas, quotes and line ends stay in their cell', () => {
    const text = exportFormats.csv?.write([{ ...row, name: 'A "b", c\nd' }]) ?? '';
    expect(text).toContain('"A ""b"", c\nd"');
  });

  test('GeoJSON says longitude first and keeps what has no place', () => {
    const text = exportFormats.geojson?.write([row, { ...row, latitude: null, longitude: null }]);
    const { features } = JSON.parse(text ?? '{}');
    expect(features[0].geometry.coordinates).toEqual([-71.06, 42.36]);
    expect(features[1].geometry).toBeNull();
    expect(features[1].properties.name).toBe('CERO');
  });

  test('JSON-LD names a co-op a co-op', () => {
    const data = JSON.parse(exportFormats.jsonld?.write([row]) ?? '{}');
    expect(data.itemListElement[0]).toMatchObject({ '@type': 'Cooperative', name: 'CERO' });
  });

  test('a row has the words of the language asked for', () => {
    const found = {
      id: '1',
      slug: 'cero',
      kind: 'organization',
      layer: 'fact' as const,
      name: 'CERO',
      summary: null,
      summaryLanguage: null,
      town: null,
      latitude: null,
      longitude: null,
      precision: 'none',
      facets: ['kind:worker-cooperative', 'sector:food', 'sector:land'],
    };
    expect(exportRow(found, 'https://house.example', 'es')).toMatchObject({
      url: 'https://house.example/o/cero',
      kind_words: 'cooperativa de trabajo',
      sectors: 'food; land',
    });
  });
});
