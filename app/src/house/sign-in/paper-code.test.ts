import { describe, expect, it } from 'vitest';
import { hashPaperCode, makePaperCode, readPaperCode } from './paper-code.ts';

describe('codes on paper', () => {
  it('are twelve signs in groups of four, never the same twice', () => {
    const codes = new Set(Array.from({ length: 5_000 }, makePaperCode));
    expect(codes.size).toBe(5_000);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readPaperCode(code)).toBe(code.replaceAll('-', ''));
    }
  });

  it.each([
    ['k7qm-2xtr-9fhd'],
    ['K7QM 2XTR 9FHD'],
    ['  k7qm2xtr9fhd\n'],
    ['K7QM–2XTR—9FHD'],
    ['Ｋ７ＱＭ-2XTR-9FHD'],
  ])('%j is read as it was meant', (typed) => {
    expect(readPaperCode(typed)).toBe('K7QM2XTR9FHD');
  });

  it('forgives the letters that look like digits', () => {
    expect(readPaperCode('oil0-0000-0000')).toBe('011000000000');
  });

  it.each([
    [''],
    ['K7QM-2XTR-9FH'],
    ['K7QM-2XTR-9FHDD'],
    ['K7QM-2XTR-9FHU'],
    ['*'.repeat(12)],
    ['0'.repeat(10_000)],
  ])('%j cannot be a code', (typed) => {
    expect(readPaperCode(typed)).toBeNull();
  });

  it('are kept as a keyed hash that says nothing without the key', () => {
    const code = 'K7QM2XTR9FHD';
    expect(hashPaperCode(code, 'one')).not.toContain(code);
    expect(hashPaperCode(code, 'one')).not.toBe(hashPaperCode(code, 'two'));
    expect(hashPaperCode(code, 'one')).toBe(hashPaperCode(code, 'one'));
  });
});
