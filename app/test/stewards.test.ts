import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './stage/ask.ts';
import { openBrowser, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { stepInside } from './stage/step-inside.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

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

async function arrive(name: string): Promise<Caller> {
  const caller = new Caller(house.url);
  await stepInside(caller, name);
  return caller;
}

/** The value of a hidden field in the form that holds `words`. */
function hidden(text: string, name: string, words: string): string {
  const form = text.split('<form').find((each) => each.includes(words)) ?? '';
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? '';
}

const reason = 'To make Amara a steward while Teo is away';

describe('a steward, without script', () => {
  it('says what for, appoints somebody, ends it, and leaves a record that a neighbor reads', async () => {
    const teo = await arrive('Teo Brandão');
    const short = await teo.post('/house?/beginStaffMode', { reason: 'Because', minutes: '120' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('>Because</textarea>');
    expect(short.text).toMatch(/value="120" selected/);
    expect((await teo.get('/house/appoint')).headers.location).toBe('/house?done=needed#staff');

    expect((await teo.post('/house?/beginStaffMode', { reason, minutes: '60' })).status).toBe(303);
    const home = (await teo.get('/')).text;
    expect(home).toContain('You are in staff mode until');
    expect(home).toContain(reason);

    const found = (await teo.post('/house/appoint?/find', { words: 'okoye' })).text;
    const personId = hidden(found, 'personId', 'Appoint Amara Okoye');
    const appointed = await teo.post('/house/appoint?/appoint', { personId, _words: 'okoye' });
    expect(appointed.headers.location).toBe('/house?done=appointed');
    const again = await teo.post('/house/appoint?/appoint', { personId, _words: 'okoye' });
    expect(again.text).toContain('This person looks after the house already.');
    expect(again.text, 'what was looked for stays').toContain('value="okoye"');

    const nobody = (await teo.post('/house/appoint?/find', { words: '<b>nobody</b>' })).text;
    expect(nobody).toContain('&lt;b>nobody&lt;/b>');

    await teo.post('/house?/nameRegion', { name: 'Pioneer Valley' });
    expect((await new Caller(house.url).get('/')).text).toContain('Pioneer Valley');

    const walter = await arrive('Walter Fenn');
    const read = (await walter.get('/house')).text;
    for (const words of ['Amara Okoye', 'appointed by Teo Brandão', reason, 'appointed a steward'])
      expect(read).toContain(words);
    expect(read, 'nothing to end it with').not.toContain('endStewardship');
    expect((await walter.post('/house?/endStewardship', { personId })).status).toBe(403);

    await teo.post('/house?/endStewardship', { personId });
    await teo.post('/house?/endStaffMode', {});
    expect((await teo.get('/')).text).not.toContain('You are in staff mode');
    const after = (await walter.get('/house')).text;
    expect(after).toContain('ended a stewardship');
    expect((await teo.post('/house?/endStewardship', { personId })).status).toBe(403);
  });
});

describe('the pages about it', () => {
  async function fits(page: Page): Promise<void> {
    await page.evaluate(axeSource);
    const violations = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then((result) => result.violations.map(({ id, nodes }) => id + ' ' + nodes[0]?.html))`,
    )) as string[];
    expect(violations).toEqual([]);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  }

  it.each([
    { name: 'on a phone in Spanish', width: 320, language: 'es' },
    { name: 'in the dark', width: 1440, language: 'en', dark: true },
    { name: 'from right to left', width: 360, language: 'ar' },
  ])('are accessible and fit $name, by keyboard alone', async ({ name: _, ...visitor }) => {
    const { page, context, complaints } = await visit(browser, house.url, visitor);
    await page.goto('/step-inside?next=/house');
    await page.getByRole('button', { name: /Teo/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\d\/house$/);
    await fits(page);
    await page.locator('#reason').focus();
    await page.keyboard.type(`${reason} — ${'largo'.repeat(30)}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=begun$/);
    await fits(page);
    await page.goto('/house/appoint');
    await page.locator('#words').focus();
    await page.keyboard.type('a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/find$/);
    expect(await page.locator('#words').getAttribute('aria-invalid')).toBe('true');
    await page.locator('#words').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('ma');
    await page.keyboard.press('Enter');
    await page.getByText('Amara Okoye').first().waitFor();
    await fits(page);
    await page.locator('aside button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=ended$/);
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
    await context.close();
  });
});
