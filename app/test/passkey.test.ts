import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';

let house: RunningHouse;
let browser: Browser;

beforeAll(async () => {
  house = await startHouse();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  house?.remove();
});

it('is added on one’s own page and opens the door the next time', async () => {
  const { page, context, complaints } = await visit(browser, house.url, { width: 768 });
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/step-inside');
  await page.getByRole('button', { name: 'Step inside as Rosa Quintero' }).click();
  await page.waitForURL('**/me');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('A name for it').fill('my phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.waitForURL('**/me?added');
  expect(await page.textContent('main')).toContain('my phone');

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(`${house.url}/`);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'I have a passkey' }).click();
  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await page.waitForURL('**/me');
  expect(await page.textContent('main')).toContain('Rosa Quintero');

  await page.getByRole('button', { name: 'Remove' }).click();
  expect(await page.textContent('main')).toContain('The passkey is removed.');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto('/sign-in/passkey');
  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await page.getByText('did not open the door').waitFor();
  expect(complaints.filter((each) => !each.includes('401'))).toEqual([]);
  await context.close();
});

it('says without script that it needs script, and names the other ways in', async () => {
  const { page, context } = await visit(browser, house.url, { script: false, language: 'es' });
  await page.goto('/sign-in/passkey');
  expect(await page.textContent('main')).toContain('necesita JavaScript');
  await page.getByRole('link', { name: 'Otras maneras de entrar' }).click();
  await page.waitForURL('**/sign-in');
  await context.close();
});
