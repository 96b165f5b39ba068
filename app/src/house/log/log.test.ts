import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { scrub } from './scrub.ts';

function listen() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', { write: (line) => void lines.push(line) }) };
}

describe('the log', () => {
  it('writes one JSON object per line, with the level in words and the moment', () => {
    const { lines, log } = listen();
    log.info({ request: 'abc', route: '/me', status: 200, ms: 4 }, 'answered');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      route: '/me',
      msg: 'answered',
    });
    expect(JSON.parse(lines[0] ?? '').time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(lines[0]).not.toMatch(/pid|hostname/);
  });

  it('withholds personal fields even when a whole object is logged', () => {
    const { lines, log } = listen();
    const person = { name: 'Ana Rivera', email: 'ana@house.example', phone: '617 555 0100' };
    log.warn({ ...person, person, ip: '203.0.113.9', headers: { cookie: 'x=1' } }, 'careless');
    expect(lines.join()).not.toMatch(/Ana|ana@|555|203\.0|x=1/);
  });

  it('keeps the place of an error and not the person in its message', () => {
    const { lines, log } = listen();
    const cause = new Error('Key (email)=(ana@house.example) already exists.');
    log.error(
      { err: new Error('no account for ana@house.example at 203.0.113.9', { cause }) },
      'failed',
    );
    const line = lines.join();
    expect(line).not.toMatch(/ana@|203\.0\.113/);
    expect(JSON.parse(line).err.stack).toContain('log.test.ts');
    expect(JSON.parse(line).err.message).toBe('no account for [mail] at [address]');
  });
});

describe('scrub', () => {
  it.each([
    ['connect ECONNREFUSED 10.0.0.7:5432', 'connect ECONNREFUSED [address]:5432'],
    ['no route to 2001:db8::8a2e:370:7334', 'no route to [address]'],
    ['cannot reach postgres://own:own@db.example/house', 'cannot reach [address]'],
    [
      'invalid input syntax for type uuid: "Ana Rivera"',
      'invalid input syntax for type uuid: [value]',
    ],
    ['call +1 (617) 555-0100', 'call [number]'],
    ['code K7QM-2XTR-9FHD was used', 'code [code] was used'],
    ['token hOjvlNSUGypilQNKJxCdGiJuSHESQOet', 'token [token]'],
    ['relation "account" does not exist', 'relation "account" does not exist'],
    ['Cannot read properties of undefined', 'Cannot read properties of undefined'],
  ])('%s', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('lets no mail address and no IPv4 address through', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.ipV4(), (words, mail, address) => {
        const clean = scrub(`${words} ${mail} ${address} ${words.slice(0, 40)}`);
        expect(clean).not.toContain(mail);
        expect(clean.includes(address) && !words.includes(address)).toBe(false);
      }),
    );
  });

  it('is quick on long input', () => {
    const start = performance.now();
    for (const sign of ['a', '1', '@', ':', '-', ' ', '"', '1.', '::']) scrub(sign.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
