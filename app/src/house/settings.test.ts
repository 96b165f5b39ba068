import { describe, expect, it } from 'vitest';
import { publicOrigin, readSettings, type Settings } from './settings.ts';

function read(environment: Record<string, string>): Settings {
  const answer = readSettings(environment, '/house');
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

describe('settings', () => {
  it('open an embedded demo house for this machine only when nothing is said', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: null,
      dataFolder: '/house/data',
      databaseUrl: null,
      demo: 'on',
      smtpUrl: null,
      mailFrom: null,
      proxies: 0,
      logLevel: 'warn',
      bodyBytesMax: 1_048_576,
      graceSeconds: 15,
    });
    expect(publicOrigin(read({}))).toBe('http://localhost:3000');
  });

  it('never turn the demo on by themselves for a house on PostgreSQL', () => {
    const databaseUrl = 'postgres://own:own@db.example/house';
    expect(read({ DATABASE_URL: databaseUrl }).demo).toBe('off');
    expect(read({ DATABASE_URL: databaseUrl, OWNHOUSE_DEMO: '' }).demo).toBe('off');
    expect(read({ DATABASE_URL: databaseUrl, OWNHOUSE_DEMO: '1' }).demo).toBe('on');
    expect(read({ OWNHOUSE_DEMO: '0' }).demo).toBe('off');
    expect(read({ OWNHOUSE_DEMO: 'public' }).demo).toBe('public');
  });

  it('take the address from ORIGIN, and it must be one', () => {
    expect(read({ ORIGIN: 'https://house.example/' }).origin).toBe('https://house.example');
    expect(publicOrigin(read({ ORIGIN: 'https://house.example' }))).toBe('https://house.example');
    expect(publicOrigin(read({ HOST: '::1', PORT: '80' }))).toBe('http://[::1]:80');
    expect(publicOrigin(read({ HOST: '0.0.0.0' }))).toBe('http://localhost:3000');
  });

  it.each([
    [{ PORT: '70000' }, 'not_a_port'],
    [{ PORT: 'http' }, 'not_a_port'],
    [{ PORT: '-1' }, 'not_a_port'],
    [{ ORIGIN: 'house.example' }, 'not_an_origin'],
    [{ ORIGIN: 'https://house.example/under/a/path' }, 'not_an_origin'],
    [{ ORIGIN: 'ftp://house.example' }, 'not_an_origin'],
    [{ ORIGIN: 'https://user:word@house.example' }, 'not_an_origin'],
    [{ DATABASE_URL: 'mysql://db' }, 'not_a_database'],
    [{ SMTP_URL: 'https://mail.example' }, 'not_a_mail_server'],
    [{ OWNHOUSE_DEMO: 'maybe' }, 'not_a_demo'],
    [{ OWNHOUSE_PROXIES: 'two' }, 'not_a_number'],
    [{ LOG_LEVEL: 'loud' }, 'not_a_log_level'],
  ])('refuse %j', (environment, code) => {
    const answer = readSettings(environment as Record<string, string>, '/house');
    expect(answer.ok ? 'accepted' : answer.refusal.code).toBe(code);
  });

  it('never repeat a secret in a refusal', () => {
    const answer = readSettings({ DATABASE_URL: 'mysql://own:secret@db' }, '/house');
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
