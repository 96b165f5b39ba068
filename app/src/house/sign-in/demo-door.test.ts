import { describe, expect, it } from 'vitest';
import { type DemoFacts, demoDoor, isLoopbackAddress, isLoopbackAuthority } from './demo-door.ts';

const atHome: DemoFacts = {
  demo: 'on',
  boundHost: '127.0.0.1',
  origin: null,
  peer: '127.0.0.1',
  host: 'localhost:3000',
  from: 'http://localhost:3000',
  httpVersion: '1.1',
  headerNames: ['host', 'accept', 'user-agent', 'cookie'],
};

describe('the demo door', () => {
  it('opens to a visitor at this machine', () => {
    expect(demoDoor(atHome)).toBe('open');
    expect(demoDoor({ ...atHome, host: '[::1]:3000', peer: '::1', boundHost: '::1' })).toBe('open');
    expect(demoDoor({ ...atHome, peer: '::ffff:127.0.0.1' })).toBe('open');
    expect(demoDoor({ ...atHome, from: null })).toBe('open');
    expect(demoDoor({ ...atHome, origin: 'http://localhost:3000' })).toBe('open');
  });

  it('stays shut when it is off, even on this machine', () => {
    expect(demoDoor({ ...atHome, demo: 'off' })).toBe('off');
  });

  it('opens to everyone only by the word public', () => {
    const away = { ...atHome, boundHost: '0.0.0.0', peer: '203.0.113.9', host: 'demo.example' };
    expect(demoDoor({ ...away, demo: 'public' })).toBe('open');
    expect(demoDoor({ ...away, demo: 'on' })).toBe('not_this_machine');
  });

  const tricks: readonly (readonly [string, Partial<DemoFacts>])[] = [
    ['the server listens on every address', { boundHost: '0.0.0.0' }],
    ['the server listens on every IPv6 address', { boundHost: '::' }],
    ['the house has a public address', { origin: 'https://house.example' }],
    [
      'the house has an address that only looks local',
      { origin: 'https://localhost.evil.example' },
    ],
    ['the visitor is on another machine', { peer: '192.168.1.20' }],
    ['the socket is gone', { peer: null }],
    ['the Host header names another house (DNS rebinding)', { host: 'evil.example:3000' }],
    ['the Host header begins like this machine', { host: 'localhost.evil.example' }],
    ['the Host header ends like this machine', { host: 'evil-localhost' }],
    ['the Host header hides a name behind an @', { host: 'localhost@evil.example' }],
    ['the Host header has two names', { host: 'localhost, evil.example' }],
    ['the Host header is missing', { host: null }],
    ['the Host header looks like a loopback number', { host: '127.evil.example' }],
    ['the form comes from elsewhere', { from: 'https://evil.example' }],
    ['the form comes from a page without an origin', { from: 'null' }],
    ['a proxy says for whom it asks', { headerNames: ['host', 'x-forwarded-for'] }],
    ['a proxy says where it was asked', { headerNames: ['host', 'x-forwarded-host'] }],
    ['a proxy speaks in the standard way', { headerNames: ['host', 'forwarded'] }],
    ['an old proxy gives nothing away but its HTTP version', { httpVersion: '1.0' }],
  ];
  it.each(tricks)('stays shut when %s', (_, change) => {
    expect(demoDoor({ ...atHome, ...change })).toBe('not_this_machine');
  });

  it('knows loopback addresses from names and from strange spellings', () => {
    for (const address of [
      '127.0.0.1',
      '127.8.9.10',
      '::1',
      '::ffff:127.0.0.1',
      '::FFFF:127.0.0.1',
    ])
      expect(isLoopbackAddress(address), address).toBe(true);
    for (const address of [
      'localhost',
      '127.1',
      '0127.0.0.1',
      '127.0.0.256',
      '127.0.0.1.',
      '0.0.0.0',
      '::',
      '10.127.0.1',
      '',
    ])
      expect(isLoopbackAddress(address), address).toBe(false);
    for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1:3000', '[::1]', '[::1]:3000'])
      expect(isLoopbackAuthority(host), host).toBe(true);
    for (const host of [
      '::1',
      'localhost:',
      'localhost:3000/x',
      'localhost:3000@evil',
      '[::1',
      'local host',
    ])
      expect(isLoopbackAuthority(host), host).toBe(false);
  });
});
