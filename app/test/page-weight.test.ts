import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './stage/browser.ts';
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

/** Bytes on the wire of a first view, by the browser's own count: compressed bodies and headers of every request. */
async function firstView(path: string): Promise<{ bytes: number; parts: string[] }> {
  const { page, context } = await visit(browser, house.url);
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const urls = new Map<string, string>();
  const parts: string[] = [];
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, response }) => {
    urls.set(requestId, response.url);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    parts.push(`${encodedDataLength} ${urls.get(requestId)}`);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await context.close();
  return { bytes, parts };
}

describe('the weight of a first view', () => {
  it.each(publicPages)('%s stays in its budget', async (path) => {
    const { bytes, parts } = await firstView(path);
    const most = /map|network/.test(path) ? withMapMax : plainMax;
    expect(bytes).toBeGreaterThan(500);
    expect(bytes, parts.join('\n')).toBeLessThanOrEqual(most);
  });
});
