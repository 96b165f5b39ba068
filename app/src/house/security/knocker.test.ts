import { describe, expect, it } from 'vitest';
import { knockerOf, visitorAddress } from './knocker.ts';

describe('who knocks', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is counted as %s', (address, knocker) => {
    expect(knockerOf(address)).toBe(knocker);
  });

  it('believes only as many proxies as are ours', () => {
    const told = '6.6.6.6, 203.0.113.9, 10.0.0.2';
    expect(visitorAddress('127.0.0.1', told, 0)).toBe('127.0.0.1');
    expect(visitorAddress('127.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(visitorAddress('127.0.0.1', told, 2)).toBe('203.0.113.9');
    expect(visitorAddress('127.0.0.1', undefined, 2)).toBe('127.0.0.1');
    expect(visitorAddress('127.0.0.1', '203.0.113.9', 2)).toBe('127.0.0.1');
  });
});
