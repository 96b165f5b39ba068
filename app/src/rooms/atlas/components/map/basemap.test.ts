import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCredit } from './basemap.ts';

describe('a credit', () => {
  it.each([
    [
      '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>',
      [{ text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' }],
    ],
    ['Made by <b>us</b> &amp; you', [{ text: 'Made by ' }, { text: 'us' }, { text: ' & you' }]],
    ['<a href="javascript:alert(1)">us</a>', [{ text: 'us' }]],
    ['<a href=&#106;avascript:x>us</a>', [{ text: 'us' }]],
    ['<script src="https://evil.example"></script>', []],
    ['', []],
  ])('%s', (html, parts) => {
    expect(readCredit(html)).toEqual(parts);
  });

  it('is words and web addresses, whatever an archive says', () => {
    const piece = fc.constantFrom(
      '<a href="',
      'https://x.example',
      '"',
      '>',
      '</a>',
      '<',
      '&lt;',
      'us',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { text, href } of readCredit(pieces.join(''))) {
          expect(text.trim()).not.toBe('');
          if (href !== undefined) expect(href).toMatch(/^https?:/);
        }
      }),
    );
  });
});
