import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ensureChromium, launchBrowser } from '../../../tools/machine/chromium.ts';

/** How a visitor comes: the width of their screen, their language, whether their browser runs scripts. */
export interface Visitor {
  width?: number;
  language?: string;
  script?: boolean;
  dark?: boolean;
}

/** A page with everything that went wrong on it so far. */
export interface VisitedPage {
  page: Page;
  context: BrowserContext;
  /** Console errors, uncaught exceptions, failed requests and requests to other hosts. */
  complaints: string[];
}

export async function openBrowser(): Promise<Browser> {
  return launchBrowser(await ensureChromium());
}

/** Opens a fresh browser profile as a visitor of the house at `url`. */
export async function visit(
  browser: Browser,
  url: string,
  { width = 360, language = 'en', script = true, dark = false }: Visitor = {},
): Promise<VisitedPage> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    javaScriptEnabled: script,
    viewport: { width, height: width < 500 ? 720 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      complaints.push(`request to another host: ${request.url()}`);
  });
  return { page, context, complaints };
}
