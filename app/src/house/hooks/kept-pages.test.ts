import { expect, test } from 'vitest';
import { answerFrom, KeptPages, pageFrom } from './kept-pages.ts';

function page(body: string, nonce = 'abc=') {
  return pageFrom(
    new Response(body, {
      headers: {
        'content-type': 'text/html',
        'content-security-policy': `default-src 'none'; style-src 'self' 'nonce-${nonce}'`,
      },
    }),
  );
}

test('a kept page says the same words with a nonce of its own each time', async () => {
  const kept = await page('<style nonce="abc=">p{}</style><p>Bread &amp; olé</p>');
  const [first, second] = [answerFrom(kept), answerFrom(kept)];
  const nonces = [first, second].map(
    (each) => /'nonce-([^']+)'/.exec(each.headers.get('content-security-policy') ?? '')?.[1],
  );
  expect(new Set([...nonces, 'abc=']).size).toBe(3);
  expect(await first.text()).toBe(`<style nonce="${nonces[0]}">p{}</style><p>Bread &amp; olé</p>`);
  expect(first.headers.get('content-type')).toBe('text/html');
});

test('under another state of the house everything is forgotten, for good', async () => {
  const pages = new KeptPages();
  const made = await page('old');
  pages.keep('first', '/', made);
  expect(pages.find('first', '/')).toBe(made);
  expect(pages.find('second', '/')).toBeUndefined();
  pages.keep('second', '/atlas', await page('new'));
  expect(pages.find('first', '/')).toBeUndefined();
  expect(pages.find('second', '/')).toBeUndefined();
});

test('the memory is bounded, and what was asked for longest ago goes first', async () => {
  const pages = new KeptPages();
  const megabyte = await page('x'.repeat(1024 * 1024));
  pages.keep('now', 'asked for', megabyte);
  for (let i = 0; i < 40; i++) {
    pages.keep('now', `page ${i}`, megabyte);
    pages.find('now', 'asked for');
  }
  const still = Array.from({ length: 40 }, (_, i) => pages.find('now', `page ${i}`)).filter(
    Boolean,
  );
  expect(still).toHaveLength(31);
  expect(pages.find('now', 'page 0')).toBeUndefined();
  expect(pages.find('now', 'asked for')).toBe(megabyte);
});
