/**
 * `node tools/run.mjs tools/screenshots.ts [FOLDER]`: opens a fresh demo house and takes the pictures of the
 * documentation, so that every picture shows what the code does today.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, visit } from '../app/test/stage/browser.ts';
import { startHouse } from '../app/test/stage/house.ts';
import { buildWhenStale } from './build/build.ts';
import { root } from './machine/paths.ts';

const pictures = [
  { name: 'home', path: '/', width: 1440 },
  { name: 'home-phone-spanish', path: '/', width: 360, language: 'es' },
  { name: 'map', path: '/atlas/map', width: 1440 },
  { name: 'organization', path: '/o/cero', width: 1440 },
];

const folder = process.argv[2] ?? join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
await buildWhenStale();
const house = await startHouse({ env: { OWNHOUSE_DEMO: '1' } });
const browser = await openBrowser();
try {
  for (const { name, path, ...visitor } of pictures) {
    const { page, context } = await visit(browser, house.url, visitor);
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await house.stop();
  house.remove();
}
