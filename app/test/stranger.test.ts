import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';

let house: RunningHouse;
let browser: Browser;

beforeAll(async () => {
  house = await startHouse({ env: { OWNHOUSE_DEMO: '1', OWNHOUSE_TURNS: 'off' } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
  house?.remove();
});

describe.each([
  { how: 'with script', script: true },
  { how: 'without script', script: false },
])('a stranger on a phone, $how', ({ script }) => {
  it('finds CERO, sees whom it composts for, opens the ring, goes back to 2014, reads Spanish, takes the result along', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { script });
    await page.goto('/');
    await page.getByRole('searchbox').first().fill('cero');
    await page.getByRole('button', { name: 'Find' }).first().click();
    await page.getByRole('link', { name: 'CERO', exact: true }).first().click();
    expect(new URL(page.url()).pathname).toBe('/o/cero');
    const links = page.locator('#links').locator('..').locator('..');
    await expect.poll(() => links.innerText()).toContain('makes compost for');
    expect(await links.innerText()).toContain('Urban farms');

    await page.goto('/atlas/flows');
    const ring = page.locator('#ring-1');
    expect(await ring.locator('svg').isVisible(), 'round where there is room').toBe(false);
    expect(await ring.locator('ol').isVisible(), 'on a phone a path that leads back').toBe(true);
    expect(await ring.innerText()).toContain('Dorchester Food Co-op');

    await page.goto('/atlas?q=co-op&year=2014');
    const then = await page.getByRole('status').innerText();
    await page.goto('/atlas?q=co-op');
    const now = await page.getByRole('status').innerText();
    expect(then).toContain('2014');
    expect(Number.parseInt(then, 10)).toBeLessThan(Number.parseInt(now, 10));

    await page.goto('/o/cero');
    await page.locator('summary').filter({ hasText: 'EN' }).first().click();
    await page
      .getByRole('button', { name: /Español/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe('/o/cero');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('body').innerText()).toContain('hace compost para');

    await page.goto('/atlas?q=compost');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV/ }).click();
    const file = await (await waiting).path();
    const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(head).toContain('name,url');
    expect(`${rows.length}`).toBe((await page.getByRole('status').innerText()).match(/\d+/)?.[0]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the four views of one question', () => {
  it('agree on how many there are', async () => {
    const { page, context } = await visit(browser, house.url, { script: false });
    const counts = new Set<string>();
    for (const path of ['/atlas', '/atlas/map', '/atlas/network', '/atlas?view=table']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}q=land&sector=land`);
      counts.add(/\d+/.exec(await page.getByRole('status').first().innerText())?.[0] ?? 'none');
    }
    expect(counts.size).toBe(1);
    await context.close();
  });

  it('forgive a slip of the hand', async () => {
    const { page, context } = await visit(browser, house.url, { script: false });
    await page.goto('/atlas?q=Dorchestr%20Food');
    expect(await page.locator('main').innerText()).toContain('Dorchester Food Co-op');
    await context.close();
  });
});

describe('the map and the network', () => {
  it('move when asked, fetch nothing from elsewhere, and go back to the picture', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { width: 1000 });
    await page.goto('/atlas/map');
    expect(await page.locator('svg[aria-labelledby^="map-title"]').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await expect
      .poll(
        () => page.getByRole('button', { name: /Back to the picture|Move and zoom/ }).innerText(),
        {
          timeout: 20_000,
        },
      )
      .toMatch(/Back|could/);
    const hosts = complaints.filter((complaint) => complaint.includes('another host'));
    expect(hosts).toEqual([]);
    await context.close();
  });

  it('can be walked by keyboard', async () => {
    const { page, context } = await visit(browser, house.url, { width: 1000, script: false });
    await page.goto('/atlas/map');
    const pin = page.locator('svg a').first();
    await pin.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#pin-1');
    await context.close();
  });
});
