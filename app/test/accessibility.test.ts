import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './stage/axe.ts';
import { openBrowser, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { publicPages } from './stage/pages.ts';

let house: RunningHouse;
let browser: Browser;

beforeAll(async () => {
  house = await startHouse({ env: { OWNHOUSE_DEMO: '1' } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
  house?.remove();
});

/** Whether the page can be read without scrolling sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

const visitors = [
  { name: 'on a phone', width: 360, language: 'en' },
  { name: 'in Spanish at 400 % zoom', width: 320, language: 'es' },
  { name: 'in the dark on a wide screen', width: 1440, language: 'en', dark: true },
  { name: 'from right to left', width: 360, language: 'ar' },
];

describe.each(visitors)('every public page $name', (visitor) => {
  it.each(publicPages)('%s is accessible, complains of nothing and fits', async (path) => {
    const { page, context, complaints } = await visit(browser, house.url, visitor);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
    expect(direction).toBe(visitor.language === 'ar' ? 'rtl' : 'ltr');
    await context.close();
  });
});
