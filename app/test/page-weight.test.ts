import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './stage/browser.ts';
import { firstView } from './stage/first-view.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { publicPages } from './stage/pages.ts';

const kilobyte = 1000;
const plainMax = 60 * kilobyte;
const withMapMax = 350 * kilobyte;

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

describe('the weight of a first view', () => {
  it.each(publicPages)('%s stays in its budget', async (path) => {
    const { bytes, parts } = await firstView(browser, house.url, path);
    const most = /map|network/.test(path) ? withMapMax : plainMax;
    expect(bytes).toBeGreaterThan(500);
    expect(bytes, parts.join('\n')).toBeLessThanOrEqual(most);
  });
});
