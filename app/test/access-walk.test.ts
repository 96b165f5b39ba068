import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../src/house/access/print-access.ts';
import { type Answer, Caller } from './stage/ask.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { stepInside } from './stage/step-inside.ts';

const app = join(import.meta.dirname, '..');
const routesFolder = join(app, 'src/routes');

/** What somebody meets at an address: the page, the way to the door, a refusal, nothing at all, or the way onwards. */
type Met = 'open' | 'door' | 'refused' | 'missing' | 'onwards';

const visitors = [
  'stranger',
  'Walter Fenn',
  'Rosa Quintero',
  'Amara Okoye',
  'Teo Brandão',
] as const;
type Visitor = (typeof visitors)[number];

/** The rows of the addresses in the committed access.md. */
const table = new Map(
  readFileSync(join(app, '../access.md'), 'utf8')
    .split('## Addresses')[1]
    ?.split('\n')
    .flatMap((line) => {
      const [, address, who] = /^\| `([^`]+)`\s*\| ([a-z -]+?)\s*\|/.exec(line) ?? [];
      return address && who ? [[address, who] as const] : [];
    }),
);

/** Where a rule says more than who: the sentence in access.md, or what the address is for. */
const byRule: Readonly<Record<string, (visitor: Visitor) => Met>> = {
  '/ui': () => 'missing',
  '/atlas/map/basemap.pmtiles': () => 'missing',
  '/sign-in': (visitor) => (visitor === 'stranger' ? 'open' : 'onwards'),
  '/house/appoint': (visitor) =>
    visitor === 'stranger' ? 'door' : visitor === 'Teo Brandão' ? 'onwards' : 'refused',
  '/me/passkey/begin': (visitor) => (visitor === 'stranger' ? 'refused' : 'open'),
  '/me/passkey/finish': () => 'refused',
  '/sign-in/passkey/finish': () => 'refused',
};

/** Addresses that are spoken to by a page's script, and answer to nothing else. */
const ceremonies = /\/passkey\/(begin|finish)$/;

let house: RunningHouse;
let inside: Map<Visitor, Caller>;
let parts: Readonly<Record<string, string>>;

beforeAll(async () => {
  house = await startHouse({ env: { OWNHOUSE_DEMO: '1', OWNHOUSE_TURNS: 'off' } });
  inside = new Map();
  for (const visitor of visitors) {
    const caller = new Caller(house.url);
    if (visitor !== 'stranger') await stepInside(caller, visitor);
    inside.set(visitor, caller);
  }
  parts = {
    '/o/[slug]': await firstLink('/atlas?q=Marigold', /href="(\/o\/[^"/?#]+)"/),
    '/e/[slug]': await firstLink('/atlas?q=Wei-Lin%20Tsao', /href="(\/e\/[^"/?#]+)"/),
  };
});
afterAll(async () => {
  await house?.stop();
  house?.remove();
});

async function firstLink(path: string, pattern: RegExp): Promise<string> {
  const href = pattern.exec((await new Caller(house.url).get(path)).text)?.[1];
  if (href === undefined) throw new Error(`nothing like ${pattern} at ${path}`);
  return href;
}

/** A route with its dynamic parts filled from the example. */
function pathOf(route: string): string {
  const path = Object.entries(parts)
    .reduce((filled, [from, to]) => filled.replace(from, to), route)
    .replace('download.[format]', 'download.csv')
    .replace('data.[format]', 'data.json')
    .replace('[...path]', 'house/list-holdings');
  expect(path, 'a dynamic part that nobody filled').not.toContain('[');
  return path;
}

function callerOf(visitor: Visitor): Caller {
  const caller = inside.get(visitor);
  if (caller === undefined) throw new Error(`${visitor} is not here`);
  return caller;
}

function knock(visitor: Visitor, route: string): Promise<Answer> {
  const caller = callerOf(visitor);
  if (!ceremonies.test(route)) return caller.get(pathOf(route));
  return caller.ask(route, { method: 'POST', json: {}, headers: { origin: house.url } });
}

function met({ status, headers }: Answer): Met | number {
  const toDoor = headers.location?.startsWith('/sign-in') === true;
  if (status === 200) return 'open';
  if (status >= 300 && status < 400) return toDoor ? 'door' : 'onwards';
  if (status === 404) return 'missing';
  return [400, 401, 403, 422].includes(status) ? 'refused' : status;
}

function promised(route: string, visitor: Visitor): Met {
  const rule = byRule[route];
  if (rule) return rule(visitor);
  return table.get(route) !== 'stranger' && visitor === 'stranger' ? 'door' : 'open';
}

describe('the table of addresses', () => {
  it('has a row for every route, and a route for every row', () => {
    expect([...table.keys()].sort()).toEqual(routes(routesFolder).toSorted());
    expect(table.size).toBeGreaterThan(30);
  });

  it('names only those whom this walk can be', () => {
    expect([...new Set(table.values())].sort()).toEqual(['signed-in', 'steward', 'stranger']);
    for (const route of Object.keys(byRule)) expect([...table.keys()]).toContain(route);
  });
});

describe.each([...table.keys()])('%s', (route) => {
  it.each(visitors)('is to %s what its row says', async (visitor) => {
    const answer = await knock(visitor, route);
    expect(met(answer), answer.text.slice(0, 300)).toBe(promised(route, visitor));
  });
});

describe('forms without anybody signed in', () => {
  const shut = [...table].filter(([, who]) => who !== 'stranger').map(([route]) => route);
  const forms = shut.flatMap((route) => actionsOf(route).map((action) => `${route}${action}`));

  it('are found where they are written', () => {
    expect(forms).toContain('/me?/endSession');
    expect(forms).toContain('/me/forget');
    expect(forms).toContain('/house?/endStewardship');
    expect(forms).toContain('/house/appoint?/appoint');
  });

  it.each(forms)('%s is refused or led to the door', async (form) => {
    const answer = await new Caller(house.url).post(form, { sure: 'forget me' });
    const harmless = form === '/me?/signOut' ? 'onwards' : 'door';
    expect(['refused', harmless], answer.text.slice(0, 300)).toContain(met(answer));
  });
});

describe('what is not theirs', () => {
  it.each(visitors)('is refused to %s, or is not there', async (visitor) => {
    const caller = callerOf(visitor);
    const nobody = '01900000-0000-7000-8000-000000000000';
    const sheet = await caller.post('/me/print', { organization: nobody, person: nobody });
    expect(met(sheet)).toBe(visitor === 'stranger' ? 'door' : 'refused');
    for (const path of ['/o/nobody-here', '/e/nobody-here', `${pathOf('/o/[slug]')}/data.xls`])
      expect((await caller.get(path)).status, path).toBe(404);
    const directory = { mark: 'probe', title: 'x', licence: 'x', language: 'en' };
    const brought = await caller.ask('/api/v1/atlas/import-places', {
      method: 'POST',
      json: { ...directory, rows: [{ originId: '1', name: 'x' }] },
      headers: { origin: house.url },
    });
    const reasons = new Map<Visitor, string>([
      ['stranger', 'sign_in_needed'],
      ['Teo Brandão', 'staff_mode_needed'],
    ]);
    expect(JSON.parse(brought.text)).toMatchObject({
      error: { code: reasons.get(visitor) ?? 'stewards_only' },
    });
    expect(brought.status).toBe(visitor === 'stranger' ? 401 : 403);
  });
});

describe('a house that is no demo and sends its letters', () => {
  it('has neither the chooser nor the outbox', async () => {
    const real = await startHouse({
      env: { OWNHOUSE_DEMO: '0', OWNHOUSE_TURNS: 'off', SMTP_URL: 'smtp://127.0.0.1:9' },
    });
    try {
      const caller = new Caller(real.url);
      for (const path of ['/step-inside', '/outbox'])
        expect((await caller.get(path)).status, path).toBe(404);
      expect((await caller.post('/step-inside', { account: 'anybody' })).status).toBe(404);
    } finally {
      await real.stop();
      real.remove();
    }
  });
});

/** The form actions of a route, as its file names them: `''` for the only one, `?/name` for each of several. */
function actionsOf(route: string): string[] {
  let source: string;
  try {
    source = readFileSync(join(routesFolder, route, '+page.server.ts'), 'utf8');
  } catch {
    return [];
  }
  const written = source.split('export const actions')[1] ?? '';
  return [...written.matchAll(/^ {2}(\w+): async/gm)].map(([, name]) =>
    name === 'default' ? '' : `?/${name}`,
  );
}
