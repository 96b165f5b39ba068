import { describe, expect, it } from 'vitest';
import { refuseWrite } from './cross-site.ts';

const house = 'https://house.example';

function write(headers: Record<string, string>, method = 'POST', body: string | null = '{}') {
  return new Request(`${house}/api/v1/x`, { method, headers, body });
}
const json = { 'content-type': 'application/json' };

describe('a request that writes', () => {
  it('is taken from the house itself, and from a program that brings no cookie', () => {
    expect(refuseWrite(write({ ...json, origin: house }), house, true)).toBeNull();
    expect(refuseWrite(write({ ...json, origin: house, cookie: 'a=1' }), house, true)).toBeNull();
    expect(refuseWrite(write(json), house, true)).toBeNull();
    expect(
      refuseWrite(write({ ...json, 'sec-fetch-site': 'same-origin', cookie: 'a=1' }), house, true),
    ).toBeNull();
    expect(
      refuseWrite(
        write({ 'content-type': 'application/merge-patch+json; charset=utf-8' }),
        house,
        true,
      ),
    ).toBeNull();
    expect(refuseWrite(write({}, 'DELETE', null), house, true)).toBeNull();
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://house.example.evil.example' }],
    [{ origin: 'http://house.example' }],
    [{ origin: 'https://house.example:8443' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ cookie: 'ownhouse.session_token=x' }],
  ])('is refused with %j', (headers) => {
    expect(refuseWrite(write({ ...json, ...headers } as Record<string, string>), house, true)).toBe(
      'cross_site',
    );
  });

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/jsonp'],
    ['text/json'],
    [''],
  ])('is refused by the API as %j', (type) => {
    expect(refuseWrite(write({ 'content-type': type, origin: house }), house, true)).toBe(
      'body_not_json',
    );
  });

  it('leaves reading alone', () => {
    const read = new Request(house, { headers: { origin: 'https://evil.example' } });
    expect(refuseWrite(read, house, true)).toBeNull();
  });
});
