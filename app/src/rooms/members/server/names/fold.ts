/**
 * Text as the search compares it: small letters without marks, `ø`, `ß` and the like spelled out, apostrophes gone.
 * Documents and questions are folded alike, so "organizacion" finds "Organización".
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'ʼ`]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd');
}
