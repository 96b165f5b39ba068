import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tinyArchive } from '../src/rooms/atlas/server/testing/tiny-archive.ts';
import { axeFindings } from './stage/axe.ts';
import { openBrowser, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';

const whole = [
  [0, 0],
  [4096, 0],
  [4096, 4096],
  [0, 4096],
] as const;
/** Water everywhere, where the house's own shapes have land; its makers ask to be named, and try more. */
const archive = tinyArchive(
  [{ name: 'water', ring: whole }],
  '<a href="https://maps.example/us">Map makers</a><img src="https://evil.example/x.png">',
);
const harborWash = [0xd9, 0xe6, 0xf2];

let house: RunningHouse;
let browser: Browser;

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ownhouse-test-'));
  mkdirSync(join(dataFolder, 'basemap'));
  writeFileSync(join(dataFolder, 'basemap', 'region.pmtiles'), archive);
  house = await startHouse({ dataFolder, env: { OWNHOUSE_DEMO: '1' } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
  house?.remove();
});

it('is served piece by piece, never compressed again, with what caches need', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${house.url}/atlas/map/basemap.pmtiles`, { headers });
  const some = await ask({ range: 'bytes=0-6', 'accept-encoding': 'gzip, br' });
  expect(some.status).toBe(206);
  expect(some.headers.get('content-range')).toBe(`bytes 0-6/${archive.length}`);
  expect(some.headers.get('content-encoding')).toBeNull();
  expect(await some.text()).toBe('PMTiles');
  const tag = some.headers.get('etag') ?? '';
  expect((await ask({ range: 'bytes=0-6', 'if-range': tag })).status).toBe(206);
  expect((await ask({ range: 'bytes=0-6', 'if-range': '"another"' })).status).toBe(200);
  expect((await ask({ range: 'bytes=999999-' })).status).toBe(416);
  const all = new Uint8Array(await (await ask({})).arrayBuffer());
  expect(all.length).toBe(archive.length);
});

/** The colour in the middle of what a picture shows, by the browser's own reading of it. */
async function middleOf(page: Page, picture: Buffer): Promise<number[]> {
  await page.goto('about:blank');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const ink = canvas.getContext('2d');
    ink?.drawImage(image, 0, 0);
    return [...(ink?.getImageData(image.width * 0.1, image.height / 2, 1, 1).data ?? [])].slice(
      0,
      3,
    );
  }, picture.toString('base64'));
}

it('lies under the marks, in the colours of the house, and names its makers', async () => {
  const { page, context, complaints } = await visit(browser, house.url, { width: 1000 });
  const pieces: number[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('basemap.pmtiles')) pieces.push(answer.status());
  });
  await page.goto('/atlas/map');
  await page.getByRole('button', { name: 'Move and zoom' }).click();
  await page.locator('.map .mark').first().waitFor({ timeout: 30_000 });
  const credit = page.locator('.credit');
  expect(await credit.innerText()).toBe('Map makers');
  expect(await credit.locator('a').getAttribute('href')).toBe('https://maps.example/us');
  expect(new Set(pieces)).toEqual(new Set([206]));
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  const picture = await page.locator('canvas').screenshot();
  expect(await middleOf(page, picture)).toEqual(harborWash);
  await context.close();
});
