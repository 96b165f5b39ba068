import { describe, expect, test } from 'vitest';
import {
  codesFor,
  essglobalUri,
  LINK_SUBTYPES,
  LINK_TYPES,
  labelOf,
  linkPhrase,
  linkType,
  matchOf,
  ORGANIZATION_KINDS,
  SCHEMES,
} from './index.ts';

describe('every list', () => {
  test.each(Object.entries(SCHEMES))(
    '%s has no code twice and words in both languages',
    (scheme, list) => {
      const codes = list.map((term) => term.code);
      if (scheme !== 'kind') expect(new Set(codes).size).toBe(codes.length);
      for (const { code, label } of list) {
        if (code === 'exact' && scheme === 'qualifier') continue;
        expect(label.en, code).toMatch(/\S/);
        expect(label.es, code).toMatch(/\S/);
      }
    },
  );

  test('a kind that stands in two lists has the same words in both', () => {
    const words = new Map<string, string>();
    for (const { code, label } of SCHEMES.kind) {
      const both = `${label.en}|${label.es}`;
      expect(words.get(code) ?? both).toBe(both);
      words.set(code, both);
    }
  });
});

describe('links', () => {
  test('about twenty types, every subtype belongs to one of them', () => {
    expect(LINK_TYPES.length).toBeLessThanOrEqual(24);
    for (const { code, type } of LINK_SUBTYPES) expect(linkType(type), code).toBeDefined();
    expect(new Set(LINK_SUBTYPES.map(({ code }) => code)).size).toBe(LINK_SUBTYPES.length);
  });

  test('every link and subtype is said both ways in both languages', () => {
    for (const { label, inverse } of [...LINK_TYPES, ...LINK_SUBTYPES])
      for (const words of [label.en, label.es, inverse.en, inverse.es]) expect(words).toMatch(/\S/);
  });

  test.each([
    ['hauls_for', 'collects-organics-from', 'from', 'en', 'collects food waste from'],
    ['hauls_for', 'collects-organics-from', 'to', 'es', 'entrega restos de comida a'],
    ['grew_out_of', 'incubated', 'from', 'en', 'was incubated by'],
    ['grew_out_of', 'incubated', 'to', 'en', 'incubated'],
    ['supplies', null, 'to', 'en', 'buys from'],
    ['supplies', null, 'from', 'pt-BR', 'supplies'],
  ] as const)('%s/%s seen from %s in %s: %s', (type, subtype, end, locale, words) => {
    expect(linkPhrase(type, subtype, end, locale)).toBe(words);
  });
});

describe('crosswalk', () => {
  test('kinds find their codes elsewhere and the way back', () => {
    expect(matchOf('kind', 'worker-cooperative', 'essglobal')).toEqual({
      code: 'OS60',
      broader: false,
    });
    expect(matchOf('kind', 'community-land-trust', 'essglobal')).toEqual({
      code: 'OS20',
      broader: true,
    });
    expect(codesFor('kind', ORGANIZATION_KINDS, 'essglobal', 'OS60')).toEqual([
      'worker-cooperative',
    ]);
    expect(codesFor('kind', ORGANIZATION_KINDS, 'essglobal', 'OS200')[0]).toBe(
      'chamber-of-cooperatives',
    );
    expect(essglobalUri('OS60')).toMatch(/organisational-structure\/OS60$/);
  });

  test('every code that is named can be addressed', () => {
    for (const scheme of ['kind', 'sector', 'base'] as const)
      for (const { code } of SCHEMES[scheme]) {
        const match = matchOf(scheme, code, 'essglobal');
        if (match) expect(essglobalUri(match.code)).toContain(match.code);
      }
  });

  test('a word that no list has is shown as it is', () => {
    expect(labelOf('sector', 'beekeeping-and-honey', 'es')).toBe('beekeeping and honey');
  });
});
