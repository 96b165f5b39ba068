import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchBrowser } from '../../../tools/machine/chromium.ts';
import type { FileFault } from '../src/files/fault.ts';
import { type RecountRequest, recount } from '../src/recount.ts';
import type { WorkerAnswer, WorkerRequest } from '../src/worker.ts';
import { electionsFolder } from './shared-data.ts';

const chromium = findChromium();
if (!chromium)
  console.warn('SKIPPED: there is no Chromium, the recount in a browser is not tested.');

const entry = fileURLToPath(new URL('./worker-page.ts', import.meta.url));
const shell = '<!doctype html><title>recount</title><script type="module" src="/page.js"></script>';
const utf8 = new TextEncoder();
const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Seeded votes on twelve projects: enough for long fractions and for ties. */
function street(): string {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const projects = Array.from({ length: 12 }, (_, i) => `p${i};${100 + next(900)}`);
  const votes = Array.from({ length: 500 }, (_, i) => {
    const picks = new Set(Array.from({ length: next(5) }, () => `p${next(12)}`));
    return `v${i};${[...picks].join(',')}`;
  });
  return `META\nkey;value\nbudget;3000\nvote_type;approval\nPROJECTS\nproject_id;cost\n${projects.join('\n')}\nVOTES\nvoter_id;vote\n${votes.join('\n')}\n`;
}
const ward = '4 2\n14 1 2 3 0\n9 2 3 0\n7 3 2 0\n5 4 1 0\n0\n"A"\n"B"\n"C"\n"D"\n"Ward"\n';
const pb = utf8.encode(street());
const blt = utf8.encode(ward);

const requests: [string, RecountRequest][] = [
  [
    'equal shares',
    {
      kind: 'budget',
      file: 'a.pb',
      bytes: pb,
      options: { rule: 'equal-shares', completion: 'add1' },
    },
  ],
  ['phragmen', { kind: 'budget', file: 'a.pb', bytes: pb, options: { rule: 'phragmen' } }],
  [
    'a packed file',
    {
      kind: 'budget',
      file: 'a.pb.gz',
      bytes: Uint8Array.from(gzipSync(pb)),
      options: { rule: 'greedy' },
    },
  ],
  ['meek', { kind: 'election', file: 'w.blt', bytes: blt, options: { rule: 'meek' } }],
  ['scottish', { kind: 'election', file: 'w.blt', bytes: blt, options: { rule: 'scottish-stv' } }],
  ['schulze', { kind: 'election', file: 'w.blt', bytes: blt, options: { rule: 'schulze' } }],
  [
    'reserved seats with ties by lot',
    {
      kind: 'election',
      file: 'w.blt',
      bytes: blt,
      options: {
        rule: 'scottish-stv',
        groups: { quay: [3, 4] },
        reserved: { quay: 1 },
        ties: { lot: { seed: 'seed', beacon: 'beacon' } },
      },
    },
  ],
  [
    'a countback',
    {
      kind: 'election',
      file: 'w.blt',
      bytes: blt,
      options: { rule: 'scottish-stv', vacated: 1, contesting: [3, 4] },
    },
  ],
  [
    'a budget with ties by lot',
    {
      kind: 'budget',
      file: 'a.pb',
      bytes: pb,
      options: { rule: 'equal-shares', ties: ['lot'], lotSeed: 'seed', lotBeacon: 'beacon' },
    },
  ],
  [
    'seats for parties by lot',
    {
      kind: 'apportionment',
      file: 'p.csv',
      bytes: utf8.encode('Red,6\nGreen,4\nBlue,4\n'),
      options: { rule: 'hare', seats: 2, lot: { seed: 'seed', beacon: 'beacon' } },
    },
  ],
];

describe.skipIf(!chromium)('a recount in a browser', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tally-worker-'));
    await build({
      configFile: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
      },
    });
    server = createServer((request, response) => {
      const path = join(folder, request.url ?? '');
      const found = request.url !== '/' && existsSync(path);
      response.writeHead(200, { 'content-type': types[extname(found ? path : '.html')] ?? '' });
      response.end(found ? readFileSync(path) : shell);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await launchBrowser(chromium ?? '');
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The worker's last answer. */
  const askWorker = ({
    bytes,
    ...rest
  }: RecountRequest & Pick<WorkerRequest, 'language'>): Promise<WorkerAnswer> =>
    page.evaluate(
      ({ base64, rest }) =>
        new Promise<WorkerAnswer>((resolve, reject) => {
          const worker = (window as unknown as { openWorker(): Worker }).openWorker();
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
            if (data.kind === 'step') return;
            worker.terminate();
            resolve(data);
          };
          worker.postMessage({ ...rest, bytes, id: 1 });
        }),
      { base64: Buffer.from(bytes).toString('base64'), rest },
    );

  it.each(requests)('gives the same bytes as Node: %s', async (_, request) => {
    const text = await recount(request);
    expect(await askWorker(request)).toEqual({ id: 1, kind: 'result', text });
    expect(JSON.parse(text).winners.length).toBeGreaterThan(0);
  });

  it('says where a malformed file is wrong', async () => {
    const bytes = utf8.encode(street().replace('v3;', 'v2;'));
    const request: RecountRequest = {
      kind: 'budget',
      file: 'a.pb',
      bytes,
      options: { rule: 'greedy' },
    };
    const fault = await recount(request).catch((error: FileFault) => error);
    const { message, file, line, column } = fault as FileFault;
    expect(await askWorker(request)).toEqual({ id: 1, kind: 'fault', message, file, line, column });
    expect(message).toContain('“v2” appears twice');
    expect(await askWorker({ ...request, language: 'es' })).toMatchObject({
      message: expect.stringContaining('«v2» aparece dos veces'),
      line,
      column,
    });
    const refused = {
      ...request,
      bytes: pb,
      options: { rule: 'greedy', utility: 'points' },
    } as const;
    expect(await askWorker({ ...refused, language: 'es' })).toEqual({
      id: 1,
      kind: 'fault',
      message: 'Estas papeletas no dan puntos. Elija otra utilidad.',
    });
  });

  const folderOfCases = electionsFolder();
  it.skipIf(!folderOfCases)('counts a city of 90,000 voters', async () => {
    const request: RecountRequest = {
      kind: 'budget',
      file: 'city.pb.gz',
      bytes: Uint8Array.from(readFileSync(join(folderOfCases ?? '', 'pb/Poland_Lodz_2022.pb.gz'))),
      options: { rule: 'equal-shares', completion: 'add1' },
    };
    expect(await askWorker(request)).toMatchObject({
      kind: 'result',
      text: await recount(request),
    });
  });
});
