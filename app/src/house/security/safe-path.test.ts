import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('where a person goes after signing in', () => {
  it.each([
    ['/', '/'],
    ['/me', '/me'],
    ['/atlas?q=caf%C3%A9&as-of=2014#list', '/atlas?q=caf%C3%A9&as-of=2014#list'],
    ['/o/cero', '/o/cero'],
  ])('%s stays in the house', (wish, path) => {
    expect(safePath(wish)).toBe(path);
  });

  it.each([
    [null],
    [''],
    ['https://evil.example'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['\t//evil.example'],
    ['javascript:alert(1)'],
    ['me'],
    ['/.//evil.example'],
    ['/x/..//evil.example'],
    ['/%09/../\\evil.example'],
    [`/${'a'.repeat(3_000)}`],
  ])('%j leads home instead', (wish) => {
    expect(safePath(wish)).toBe('/');
  });

  it('never leaves the origin, whatever is asked', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      'evil.example',
      'http',
      '\t',
      '\n',
      '\u0000',
      '%2f',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const path = safePath(parts.join(''));
        expect(new URL(path, 'https://house.example/sign-in').origin).toBe('https://house.example');
      }),
      { numRuns: 2_000 },
    );
  });
});
