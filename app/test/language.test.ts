import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../tools/tidy/messages.ts';
import { openBrowser, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { publicPages } from './stage/pages.ts';

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

/** English words of the interface that a page in Spanish must not hold outside fragments marked as English. */
const leftovers =
  /\b(since|until|everything|nothing|sources?|sign in|find|show|inferred|disputed|example|everywhere|today|number)\b/gi;

describe('every public page', () => {
  it.each(publicPages.filter((path) => path !== '/api'))(
    '%s in Spanish leaves no interface word in English',
    async (path) => {
      const { page, context } = await visit(browser, house.url, { language: 'es', script: false });
      await page.goto(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      const words = await page.evaluate(() => {
        const copy = document.body.cloneNode(true) as HTMLElement;
        // What people wrote, and names, keep their own language; both are marked or are links to what they name.
        for (const node of copy.querySelectorAll(
          '[lang]:not([lang="es"]), a, svg, b, option, script, style',
        ))
          node.remove();
        return copy.innerText;
      });
      expect(words.match(leftovers) ?? []).toEqual([]);
      await context.close();
    },
  );

  it.each(languages())('opens in %s with its language and direction', async (language) => {
    const { page, context } = await visit(browser, house.url, { script: false });
    for (const path of ['/', '/atlas', '/o/cero']) {
      const answer = await page.goto(`${path}?lang=${language}`);
      expect(answer?.status()).toBe(200);
      const html = page.locator('html');
      expect(await html.getAttribute('lang')).toBe(language);
      expect(await html.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    }
    await context.close();
  });
});
