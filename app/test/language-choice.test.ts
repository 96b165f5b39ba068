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

/** The language and direction that a page says it is in. */
async function spokenAt(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(house.url + path, { headers });
  const html = await answer.text();
  return {
    lang: /<html lang="([^"]*)"/.exec(html)?.[1],
    dir: /<html [^>]*dir="([^"]*)"/.exec(html)?.[1],
    main: /<main [^>]*?lang="([^"]*)"/.exec(html)?.[1],
    cookies: answer.headers.getSetCookie(),
  };
}

describe('the language of a page', () => {
  it.each([
    ['/', {}, 'en', 'ltr'],
    ['/', { 'accept-language': 'fr, es-DO;q=0.9' }, 'es', 'ltr'],
    ['/?lang=ar', { 'accept-language': 'es' }, 'ar', 'rtl'],
    ['/atlas?q=compost&lang=zh-TW', {}, 'zh-Hant', 'ltr'],
    ['/', { cookie: 'language=vi', 'accept-language': 'es' }, 'vi', 'ltr'],
    ['/', { cookie: 'language=%3Cscript%3E' }, 'en', 'ltr'],
  ])('of %s with %j is %s, written %s', async (path, headers, lang, dir) => {
    expect(await spokenAt(path, headers as Record<string, string>)).toMatchObject({ lang, dir });
  });

  it('says of what is not translated that it is English', async () => {
    expect((await spokenAt('/atlas/numbers?lang=ht')).main).toBe('en');
    expect((await spokenAt('/?lang=ht')).main).toBeUndefined();
  });

  it('stays with a visitor who came by a shared link', async () => {
    const { cookies } = await spokenAt('/?lang=es');
    expect(cookies.some((line) => line.startsWith('language=es'))).toBe(true);
  });
});

describe('choosing a language without script', () => {
  it('returns to the same page with the same question, in Spanish', async () => {
    const { page, context } = await visit(browser, house.url, { width: 360, script: false });
    await page.goto('/atlas?q=compost&view=table');
    await page.locator('details.switch summary').click();
    await page.getByRole('button', { name: 'Español' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/atlas?q=compost&view=table',
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('h1').textContent()).toBe('Buscar');
    await context.close();
  });

  it('never leads out of the house', async () => {
    const answer = await fetch(`${house.url}/language`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        origin: house.url,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ language: 'es', back: 'https://elsewhere.example/' }),
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
  });
});

describe('the front page on a phone', () => {
  it.each(['en', 'es'])(
    'says in one screen what, who, what now and where to look, in %s',
    async (language) => {
      const { page, context } = await visit(browser, house.url, { width: 360, language });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto('/');
      for (const what of ['h1', 'input[type=search]', '#who', '#latest']) {
        const box = await page.locator(what).boundingBox();
        expect(box && box.y + box.height, what).toBeLessThanOrEqual(740);
      }
      const counts = await page.locator('.who .count').allTextContents();
      expect(counts.map(Number).every((count) => count > 0)).toBe(true);
      await context.close();
    },
  );

  it('counts what its links open', async () => {
    const { page, context } = await visit(browser, house.url, { width: 360 });
    await page.goto('/');
    const first = page.locator('.who li a').first();
    const count = await first.locator('.count').textContent();
    await first.click();
    expect(await page.locator('.sum h2').textContent()).toMatch(new RegExp(`^${count} `));
    await context.close();
  });
});
