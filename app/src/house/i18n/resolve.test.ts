import { describe, expect, it } from 'vitest';
import { acceptedTags, nearestLocale, resolveLocale } from './resolve.ts';

describe('nearestLocale', () => {
  it.each([
    ['es', 'es'],
    ['es-DO', 'es'],
    ['ES-419', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['vi-VN', 'vi'],
    ['fr', null],
    ['', null],
    ['*', null],
    ['../../etc', null],
  ])('answers %j with %j', (tag, locale) => {
    expect(nearestLocale(tag)).toBe(locale);
  });
});

describe('acceptedTags', () => {
  it('orders by weight, then as written, and leaves out what is refused', () => {
    expect(acceptedTags('en;q=0.5, es-DO, ht;q=0.9, fr;q=0, pt')).toEqual([
      'es-DO',
      'pt',
      'ht',
      'en',
    ]);
  });
});

describe('resolveLocale', () => {
  const wish = { address: null, cookie: undefined, accepted: null };
  it('prefers the address, then the cookie, then the browser, then English', () => {
    const all = { address: 'ar', cookie: 'vi', accepted: 'ht' };
    expect(resolveLocale(all)).toBe('ar');
    expect(resolveLocale({ ...all, address: null })).toBe('vi');
    expect(resolveLocale({ ...wish, accepted: 'fr, ht;q=0.3' })).toBe('ht');
    expect(resolveLocale(wish)).toBe('en');
  });
  it('passes over what the house does not speak', () => {
    expect(resolveLocale({ address: 'tlh', cookie: 'zz', accepted: 'fr' })).toBe('en');
  });
});
