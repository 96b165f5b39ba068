import { describe, expect, it } from 'vitest';
import { formatDay, formatList, formatMoney, formatNumber } from './format.ts';
import { formatEdtf } from './format-date.ts';

describe('formatEdtf', () => {
  it.each([
    ['198X', 'late', 'late 1980s', 'finales de la década de 1980'],
    ['198X', undefined, '1980s', 'década de 1980'],
    ['19XX', undefined, '1900s', 'siglo de 1900'],
    ['2015', undefined, '2015', '2015'],
    ['2014~', undefined, 'about 2014', 'hacia 2014'],
    ['2014?', undefined, 'perhaps 2014', 'quizá 2014'],
    ['2015/..', undefined, 'since 2015', 'desde 2015'],
    ['../2016-06', undefined, 'until June 2016', 'hasta junio de 2016'],
    ['1976/2008', undefined, '1976 to 2008', 'de 1976 a 2008'],
    ['2020-03-17', undefined, 'March 17, 2020', '17 de marzo de 2020'],
    [null, undefined, 'date not stated', 'fecha no indicada'],
    ['before the flood', undefined, 'before the flood', 'before the flood'],
  ] as const)('says %j %s as "%s" and "%s"', (text, part, english, spanish) => {
    expect(formatEdtf(text, 'en', part)).toBe(english);
    expect(formatEdtf(text, 'es', part)).toBe(spanish);
  });
});

describe('numbers, money, lists, days', () => {
  it('writes as the language does', () => {
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
    expect(formatNumber(1234567, 'es')).toBe('1.234.567');
    expect(formatMoney(200000000n, 'USD', 'en')).toBe('$2,000,000');
    expect(formatMoney(-1250n, 'USD', 'en')).toBe('-$12.50');
    expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
    expect(formatDay('2026-11-22', 'pt-BR')).toBe('22 de novembro de 2026');
  });
  it('keeps every cent of amounts beyond safe integers', () => {
    expect(formatMoney(9_007_199_254_740_993_01n, 'USD', 'en')).toBe('$9,007,199,254,740,993.01');
  });
});
