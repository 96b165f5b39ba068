import { describe, expect, it as test } from 'vitest';
import { readMailAddress } from './mail.ts';

describe('a mail address', () => {
  test.each([
    ['ana@house.example', 'ana@house.example'],
    ['  Ana.Rivera+co-op@House.Example ', 'ana.rivera+co-op@house.example'],
  ])('%j', (typed, address) => {
    expect(readMailAddress(typed)).toBe(address);
  });

  test.each([
    ['ana'],
    ['ana@house'],
    ['ana@house.example, eve@evil.example'],
    ['Ana <ana@house.example>'],
    ['ana@house.example\nBcc: eve@evil.example'],
    ['ana@house.example\r\n\r\nhello'],
    ['ana\u0000@house.example'],
    ['"ana rivera"@house.example'],
    [`${'a'.repeat(260)}@house.example`],
    [null],
    [17],
  ])('%j is none', (typed) => {
    expect(readMailAddress(typed)).toBeNull();
  });
});
