import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/machine/paths.ts';
import { axeFindings } from './stage/axe.ts';
import { openBrowser, type Visitor, visit } from './stage/browser.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';

const examples = join(root, 'packages/tally/examples');
const street = readFileSync(join(examples, 'street.pb'));
const ward = readFileSync(join(examples, 'ward.blt'));
const path = '/assembly/recount';

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

async function open(visitor: Visitor = {}) {
  const visited = await visit(browser, house.url, visitor);
  await visited.page.goto(path, { waitUntil: 'networkidle' });
  return visited;
}

function hand(page: Page, name: string, content: Buffer | string): Promise<void> {
  const buffer = Buffer.from(content);
  return page.setInputFiles('#ballot-file', { name, mimeType: 'application/octet-stream', buffer });
}

/** Presses the button of the count and waits for the outcome. */
async function count(page: Page, button = 'Count'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('#outcome').waitFor();
}

/** The result as it is taken along. */
async function resultOn(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'The result (JSON)' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** What the command line prints for the line that the page shows. */
async function commandLineOf(page: Page, file: string): Promise<string> {
  const line = (await page.locator('pre code').last().textContent()) ?? '';
  const words = line.replace('npm run -s tally -- ', '').split(' ');
  words[1] = join(examples, file);
  return execFileSync('node', ['packages/tally/src/cli.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
}

describe('a vote counted by a visitor', () => {
  it.each([
    ['street.pb', street],
    ['ward.blt', ward],
  ])('%s comes to the same bytes as on the command line', async (file, content) => {
    const { page, context, complaints } = await open();
    await hand(page, `${file}.gz`, gzipSync(content));
    await count(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('outcome');
    expect(await resultOn(page)).toBe(await commandLineOf(page, file));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told in Spanish, with every project and why it lost', async () => {
    const { page, context, complaints } = await open({ language: 'es' });
    await hand(page, 'street.pb', street);
    await count(page, 'Contar');
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('Se financian 4 proyectos');
    expect(text).toContain('El recuento da a cada persona la misma parte del dinero.');
    expect(text).toContain('A quienes lo apoyan les quedaban');
    expect(text).not.toMatch(/\b(funded|supporters|budget of)\b/);
    await page
      .getByRole('button', { name: '¿Qué lo habría hecho ganar? Lights on the stairs' })
      .click();
    await page.getByText('Habría ganado con cualquiera de estas cosas:').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows every candidate stage by stage, and the way of a paper', async () => {
    const { page, context } = await open({ width: 768 });
    await page.getByRole('button', { name: 'A board election' }).click();
    await page.getByText('This is a made-up example.').waitFor();
    await count(page);
    expect(await page.locator('.elected li').allTextContents()).toEqual(['Ana', 'Bo']);
    expect(await page.locator('table').first().innerText()).toContain('First preferences');
    await page.getByText('It counts for Ana.').waitFor();
    await context.close();
  });

  it('is laid beside another rule', async () => {
    const { page, context } = await open();
    await hand(page, 'street.pb', street);
    await count(page);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Only “Most votes first”' }).waitFor();
    await context.close();
  });

  it('is counted by keyboard alone', async () => {
    const { page, context } = await open();
    await page.locator('#ballot-file').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Count', exact: true });
    await button.waitFor();
    for (let step = 0; step < 12; step++) {
      if (await button.evaluate((it) => it === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('#outcome').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('outcome');
    await context.close();
  });
});

describe('a file that cannot be counted', () => {
  it('is refused with line and column in the language of the reader, and the choice stays', async () => {
    const { page, context } = await open({ language: 'es' });
    await hand(page, 'street.pb', street);
    await page.getByLabel('Contar por').selectOption('phragmen');
    await count(page, 'Contar');
    await hand(page, 'street.pb', street.toString().replace('square;600', 'square;6oo'));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Línea 13, columna 8:');
    expect(await alert.innerText()).toContain('Este archivo no se puede contar');
    await hand(page, 'street.pb', street);
    expect(await page.getByLabel('Contar por').inputValue()).toBe('phragmen');
    expect(await alert.count()).toBe(0);
    await context.close();
  });

  it.each([
    ['photo.jpg', '\u00ff\u00d8\u00ff'],
    ['half.blt', '4 2\n14 1 2'],
    ['half.pb.gz', gzipSync(street).subarray(0, 60)],
    ['parties.csv', 'party,votes\nRed,10\nGreen,5\n'],
  ])('%s never gives a winner', async (name, content) => {
    const { page, context, complaints } = await open();
    await hand(page, name, content);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#outcome').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a published result', () => {
  it('is found right, or the places are named where it is not', async () => {
    const { page, context } = await open();
    await hand(page, 'ward.blt', ward);
    await count(page);
    const published = await resultOn(page);
    const lay = (text: string) =>
      page.setInputFiles('#published-file', {
        name: 'result.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await lay(published);
    await page.getByText('every figure is the same').waitFor();
    await lay(published.replace('"winners":[1,2]', '"winners":[2,1]'));
    await page.getByText('winners[0]: published 2, counted 1').waitFor();
    await hand(page, 'result.json', published);
    await page.getByText('every figure is the same').waitFor();
    await context.close();
  });
});

/** Many voters with long ballots, which maximin support takes its time over. */
function longCount(): string {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const projects = Array.from({ length: 80 }, (_, i) => `p${i};${1000 + next(9000)}`);
  const votes = Array.from({ length: 30_000 }, (_, i) => {
    const picks = new Set(Array.from({ length: 12 }, () => `p${next(80)}`));
    return `v${i};${[...picks].join(',')}`;
  });
  return `META\nkey;value\nbudget;250000\nvote_type;approval\nPROJECTS\nproject_id;cost\n${projects.join('\n')}\nVOTES\nvoter_id;vote\n${votes.join('\n')}\n`;
}

it('can be stopped, and goes on with the same file and choice', async () => {
  const { page, context } = await open();
  await hand(page, 'long.pb', longCount());
  await page.getByLabel('Count by').selectOption('maximin-support');
  await page.getByRole('button', { name: 'Count', exact: true }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. Your file and your choices are still here.').waitFor();
  await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(0);
  expect(await page.getByLabel('Count by').inputValue()).toBe('maximin-support');
  await page.getByLabel('Count by').selectOption('greedy');
  await count(page);
  await context.close();
});

describe('what is counted stays with the visitor', () => {
  it('asks the house for its own files only, and sends it nothing', async () => {
    const { page, context } = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(`${house.url}/_app/`);
      const isBlob = request.url().startsWith('blob:');
      if (request.method() !== 'GET' || request.postData() !== null || !(isOwn || isBlob))
        asked.push(`${request.method()} ${request.url()}`);
    });
    await hand(page, 'street.pb', street);
    await count(page);
    expect(asked).toEqual([]);
    await context.close();
  });

  it('lies in a worker that cannot send anything, and whose loops run compiled', async () => {
    const { page, context } = await open();
    await hand(page, 'street.pb', street);
    await count(page);
    const [worker] = page.workers();
    if (!worker) throw new Error('nobody counts');
    const said = await worker.evaluate(async () => ({
      fetched: await fetch('/').then(
        () => 'sent',
        () => 'refused',
      ),
      compiled: WebAssembly.validate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
        ? await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
            () => 'compiled',
            () => 'refused',
          )
        : 'unknown',
    }));
    expect(said).toEqual({ fetched: 'refused', compiled: 'compiled' });
    await context.close();
  });

  it('comes to the same bytes where compiled loops are refused', async () => {
    const { page, context } = await open();
    await context.route('**/counting-worker-*', async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'none'; script-src 'self'";
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await hand(page, 'ward.blt', ward);
    await count(page);
    const refused = await page.workers()[0]?.evaluate(() =>
      WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    expect(await resultOn(page)).toBe(await commandLineOf(page, 'ward.blt'));
    await context.close();
  });
});

describe('the page of a count', () => {
  it.each([
    { width: 360, language: 'en' },
    { width: 320, language: 'es' },
    { width: 1440, language: 'en', dark: true },
  ])('is accessible and fits: $width $language', async (visitor) => {
    for (const kind of [0, 1]) {
      const { page, context, complaints } = await open(visitor);
      await page.locator('.examples button').nth(kind).click();
      await count(page, visitor.language === 'es' ? 'Contar' : 'Count');
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      expect(await axeFindings(page)).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it('says without script that it needs one, and how else to count', async () => {
    const { page, context } = await open({ script: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Counting on this page needs script');
    expect(text).toContain('npm run -s tally -- budget packages/tally/examples/street.pb');
    expect(await page.locator('#ballot-file').isVisible()).toBe(false);
    await context.close();
  });

  it('says in other languages that its words are English', async () => {
    const { page, context } = await open({ language: 'pt-BR' });
    await hand(page, 'street.pb', street);
    await count(page);
    await page.getByText('are in English and Spanish only so far').waitFor();
    expect(await page.locator('main').getAttribute('lang')).toBe('en');
    await context.close();
  });
});
