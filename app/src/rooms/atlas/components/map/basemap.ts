import type { Bounds } from './places.ts';

/** What the pages need to know of the operator's base map. */
export interface Basemap {
  /** Where the house serves it; another address for another file. */
  readonly url: string;
  readonly kind: 'vector' | 'raster';
  /** The layers that a vector archive says it has. */
  readonly layers: readonly string[];
  readonly bounds: Bounds;
  /** Whom its makers ask to name. */
  readonly credit: readonly CreditPart[];
}

/** A piece of a credit: words, and where they lead if anywhere. */
export interface CreditPart {
  readonly text: string;
  readonly href?: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
};

/**
 * A credit as archives carry it, in HTML, as words and links of our own: every other mark-up is dropped, and a link that does not
 * lead to a web page is only its words.
 */
export function readCredit(html: string): CreditPart[] {
  const parts: CreditPart[] = [];
  const pattern =
    /<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]*)["']?[^>]*>(.*?)<\/a\s*>|([^<]+)|<[^>]*>?/gis;
  for (const [, href, linked, plain] of html.slice(0, 2_000).matchAll(pattern)) {
    const text = wordsOf(linked ?? plain ?? '');
    if (text.trim() === '') continue;
    parts.push(
      href !== undefined && isWebAddress(decode(href)) ? { text, href: decode(href) } : { text },
    );
  }
  return parts;
}

function wordsOf(html: string): string {
  return decode(html.replace(/<[^>]*>?/g, '')).replace(/\s+/g, ' ');
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, code, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const point = Number(code);
    return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
