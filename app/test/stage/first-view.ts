import type { Browser } from 'playwright-core';
import { visit } from './browser.ts';

/** Bytes on the wire of a first view, by the browser's own count: compressed bodies and headers of every request. */
export async function firstView(
  browser: Browser,
  url: string,
  path: string,
): Promise<{ bytes: number; parts: string[] }> {
  const { page, context } = await visit(browser, url);
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
