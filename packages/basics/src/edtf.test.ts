import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { compareEdtf, intervalBetween } from './edtf-order.ts';

function read(text: string | null, part?: 'early' | 'mid' | 'late'): EdtfDate {
  const result = parseEdtf(text, part);
  if (!result.ok) throw new Error(`${text}: ${result.refusal.code}`);
  return result.value;
}

describe('reading', () => {
  test.each([
    ['198X', '1980-01-01', '1989-12-31', 'decade'],
    ['19XX', '1900-01-01', '1999-12-31', 'century'],
    ['2015', '2015-01-01', '2015-12-31', 'year'],
    ['2014~', '2014-01-01', '2014-12-31', 'year'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2020-03-17', '2020-03-17', '2020-03-17', 'day'],
    ['2015/..', '2015-01-01', undefined, 'interval'],
    ['../2019-05', undefined, '2019-05-31', 'interval'],
    ['2014/2016-06', '2014-01-01', '2016-06-30', 'interval'],
    ['', undefined, undefined, 'unknown'],
    [null, undefined, undefined, 'unknown'],
  ])('%s', (text, earliest, latest, precision) => {
    const date = read(text);
    expect(date.earliest?.toString()).toBe(earliest);
    expect(date.latest?.toString()).toBe(latest);
    expect(date.precision).toBe(precision);
  });

  test('the late 1980s are 1985 to 1989', () => {
    const date = read('198X', 'late');
    expect([date.earliest?.toString(), date.latest?.toString()]).toEqual([
      '1985-01-01',
      '1989-12-31',
    ]);
  });

  test('marks of doubt are kept', () => {
    expect(read('2014~')).toMatchObject({ approximate: true, uncertain: false });
    expect(read('2014?')).toMatchObject({ approximate: false, uncertain: true });
    expect(read('2014%')).toMatchObject({ approximate: true, uncertain: true });
  });
});

describe('refusing', () => {
  test.each([
    ['yesterday', 'date_not_understood'],
    ['2021-02-29', 'date_not_understood'],
    ['2020-13', 'date_not_understood'],
    ['198X-05', 'date_not_understood'],
    ['2014/2015/2016', 'date_not_understood'],
    ['../..', 'date_not_understood'],
    ['0044', 'date_outside_history'],
    ['9999', 'date_outside_history'],
    ['2016/2014', 'date_runs_backwards'],
    ['2020-03-17\u202E', 'date_not_understood'],
    ['２０２０', 'date_not_understood'],
  ])('%j', (text, code) => {
    const result = parseEdtf(text);
    expect(result.ok ? 'accepted' : result.refusal.code).toBe(code);
  });

  test('nothing that can be typed makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseEdtf(text)));
  });
});

const year = fc.integer({ min: 1000, max: 2199 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const written = fc.oneof(
  year,
  year.map((y) => `${y.slice(0, 3)}X`),
  fc.tuple(year, two(12)).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, two(12), two(28)).map(([y, m, d]) => `${y}-${m}-${d}`),
  fc.tuple(year, fc.constantFrom('~', '?', '%')).map(([y, mark]) => y + mark),
);

test('agrees with the reference library on first and last day', () => {
  fc.assert(
    fc.property(written, (text) => {
      const date = read(text);
      const other = edtf(text);
      const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
      expect(date.earliest?.toString()).toBe(day(other.min));
      expect(date.latest?.toString()).toBe(day(other.max));
    }),
  );
});

test('order on a timeline is total and stable', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (texts) => {
      const order = (all: string[]) => all.map((t) => read(t)).sort(compareEdtf);
      expect(order(texts)).toEqual(order(texts.toReversed()));
    }),
  );
  expect(
    ['', '2015', '198X', '2015-01', '2015/..']
      .map((t) => read(t))
      .sort(compareEdtf)
      .map((d) => d.text),
  ).toEqual(['198X', '2015-01', '2015', '2015/..', '']);
});

test('INT-5: what began in 2014 and ended in May 2019 holds from the first to the last day', () => {
  const held = intervalBetween(read('2014'), read('2019-05'));
  expect([held.from?.toString(), held.to?.toString()]).toEqual(['2014-01-01', '2019-06-01']);
});
