import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../src/house/db/transact.ts';
import { openHouse } from '../src/house/house.ts';
import { emptyDatabase } from '../src/house/testing/with-databases.ts';
import { rooms } from '../src/rooms/index.ts';
import { Caller } from './stage/ask.ts';
import { axeFindings } from './stage/axe.ts';
import { openBrowser, visit } from './stage/browser.ts';
import { firstView } from './stage/first-view.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { putManyPoints } from './stage/many-points.ts';

const points = 100_000;
const kilobyte = 1000;

let house: RunningHouse;
let browser: Browser;
let forget: () => Promise<void>;

/** A house that holds a country: on PostgreSQL where the tests have one, else in a folder. */
async function filled(): Promise<{ databaseUrl: string; dataFolder: string }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ownhouse-map-'));
  const server = process.env.TEST_DATABASE_URL;
  const own = server ? await emptyDatabase(server) : undefined;
  const opened = await openHouse({ rooms, databaseUrl: own?.url, dataFolder });
  await opened.migrate();
  await transact(opened.db, async (tx) => {
    // As an empty house is filled: a seed that came later would make the index anew, without the points.
    await tx.insertInto('house_setting').values({ name: 'seeded', value: 'true' }).execute();
    for (const room of opened.rooms) await room.seed?.(tx, opened.context());
    await putManyPoints(tx, points);
  });
  await opened.close();
  forget = async () => {
    rmSync(dataFolder, { recursive: true, force: true });
    await own?.close();
  };
  return { databaseUrl: own?.url ?? '', dataFolder };
}

beforeAll(async () => {
  const { databaseUrl, dataFolder } = await filled();
  house = await startHouse({
    dataFolder,
    env: { DATABASE_URL: databaseUrl, OWNHOUSE_DEMO: '1', OWNHOUSE_TURNS: 'off' },
  });
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await forget?.();
});

const mark = (page: Page) => page.locator('.map .mark');

/** Everything that the marks in view say: changes whenever they do. */
const said = (page: Page) =>
  mark(page).evaluateAll((all) => all.map((one) => one.ariaLabel).join('; '));

async function openMap(page: Page, path = '/atlas/map'): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: /Move and zoom|Mover y acercar/ }).click();
  await mark(page).first().waitFor({ timeout: 30_000 });
}

/** Presses the largest mark until one is there whose name fits. */
async function press(page: Page, name: RegExp): Promise<void> {
  for (let closer = 0; closer < 12; closer++) {
    const fitting = page.getByRole('button', { name });
    if ((await fitting.count()) > 0) return fitting.first().click();
    const sizes = await mark(page).evaluateAll((all) =>
      all.map((one) => Number(/([\d,]+) ent/.exec(one.ariaLabel ?? '')?.[1]?.replace(',', ''))),
    );
    const before = await said(page);
    await mark(page)
      .nth(sizes.indexOf(Math.max(...sizes)))
      .click();
    await expect.poll(() => said(page), { timeout: 10_000 }).not.toBe(before);
  }
  throw new Error(`no mark became ${name}`);
}

describe('the map of 100,000 points', () => {
  it('weighs no more than any other map, counts everything, and lists where it can', async () => {
    const { bytes, parts } = await firstView(browser, house.url, '/atlas/map');
    expect(bytes, parts.join('\n')).toBeLessThanOrEqual(350 * kilobyte);
    const { text } = await new Caller(house.url).get('/atlas/map');
    const counted = [...text.matchAll(/<small[^>]*>([\d,]+) entr/g)].map(([, number = '']) =>
      Number(number.replaceAll(',', '')),
    );
    expect(counted.length).toBeGreaterThan(5);
    const placed = JSON.parse(
      (await new Caller(house.url).get('/atlas/map/clusters.json?zoom=0')).text,
    ) as { clusters: number[] };
    const total = placed.clusters.filter((_, i) => i % 5 === 2).reduce((sum, n) => sum + n, 0);
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(total);
    expect(total).toBeGreaterThan(points + 30);
  });

  it('leads without script from a pin to a closer picture, and from there to names', async () => {
    const caller = new Caller(house.url);
    let page = (await caller.get('/atlas/map')).text;
    for (let closer = 0; closer < 8 && page.includes('>Look closer<'); closer++) {
      const href = /<a href="([^"]+)"[^>]*>Look closer</.exec(page)?.[1] ?? '';
      page = (await caller.get(href.replaceAll('&amp;', '&'))).text;
    }
    expect(page.includes('>Look closer<')).toBe(false);
    expect(page.match(/href="\/o\/point-\d+"/)).not.toBeNull();
    expect(page.includes('part of the map')).toBe(true);
  });

  it('answers a view with at most 1,000 marks in a few kilobytes, gathered more coarsely rather than cut', async () => {
    const answer = await fetch(`${house.url}/atlas/map/clusters.json?view=-73,41,-70,43&zoom=22`);
    const text = await answer.text();
    const { zoom, clusters } = JSON.parse(text) as { zoom: number; clusters: number[] };
    expect(clusters.length / 5).toBeLessThanOrEqual(1_000);
    expect(zoom).toBeLessThan(17);
    expect(text.length).toBeLessThan(60 * kilobyte);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const whole = await new Caller(house.url).get('/atlas/map/spots.json');
    expect(whole.status).toBe(400);
    const odd = ['view=1,2,3', 'zoom=99', 'view=9999,0,0,0&zoom=-3', 'year=0000&zoom=5'];
    for (const query of odd)
      expect([200, 400]).toContain(
        (await new Caller(house.url).get(`/atlas/map/clusters.json?${query}`)).status,
      );
  });

  it.each([
    { width: 1440, language: 'en', dark: true },
    { width: 360, language: 'es' },
  ])('moves, is accessible and complains of nothing: %o', async (visitor) => {
    const { page, context, complaints } = await visit(browser, house.url, visitor);
    await openMap(page);
    expect(await mark(page).count()).toBeLessThan(200);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is moved, zoomed and opened by keyboard alone', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { width: 1000 });
    await openMap(page);
    for (const key of ['+', '+', 'ArrowRight', 'ArrowUp']) {
      const before = await said(page);
      await page.locator('canvas').press(key);
      await expect.poll(() => said(page), { timeout: 10_000 }).not.toBe(before);
    }
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    for (let closer = 0; closer < 12 && !/maplibregl-marker/.test(await focused()); closer++) {
      await page.keyboard.press('Tab');
      if (!/gathered/.test(await focused())) continue;
      const before = await said(page);
      await page.keyboard.press('Enter');
      await expect.poll(() => said(page), { timeout: 10_000 }).not.toBe(before);
    }
    expect(await focused()).toContain('maplibregl-marker');
    await page.keyboard.press('Enter');
    const link = page.locator('.spot a').first();
    await link.waitFor();
    await expect.poll(() => link.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await link.getAttribute('href')).toMatch(/^\/[oe]\//);
    await page.keyboard.press('Escape');
    expect(await page.locator('.spot').count()).toBe(0);
    expect(await focused()).toContain('mark');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('opens thirty that share one address as a list', async () => {
    const { page, context } = await visit(browser, house.url, { width: 1000 });
    await openMap(page, '/atlas/map?box=-71.52,42.48,-71.48,42.52');
    await press(page, /^30 entries here/);
    await page.locator('.spot a').first().waitFor();
    expect(await page.locator('.spot a').count()).toBe(30);
    await context.close();
  });
});
