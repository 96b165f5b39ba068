/** A piece of SVG that is already safe to put into a page. */
export interface Markup {
  readonly markup: string;
}

type Child = Markup | string | number;
type Attribute = string | number | undefined;

// Characters that no XML document may hold, however written.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags or inside a quoted attribute, whatever it is made of. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/**
 * One element. Texts among the children are escaped, numbers are cut to two decimals, attributes
 * without a value are left out.
 *
 * @example element('text', { x: 4 }, ['Ana & Bo']).markup // <text x="4">Ana &amp; Bo</text>
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly Child[] = [],
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(asText(value as string | number))}"`)
    .join('');
  const inside = children
    .map((child) => (typeof child === 'object' ? child.markup : escapeText(asText(child))))
    .join('');
  return {
    markup: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`,
  };
}

const asText = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

export const group = (
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly Child[],
): Markup => element('g', attributes, children);

/** The colours of the house on paper; no meaning hangs on them alone. */
export const INK = {
  paper: '#fffdf8',
  text: '#2b2723',
  quiet: '#6b6259',
  line: '#cfc5b8',
  won: '#2f6b5a',
  wonLight: '#bcd8cd',
  open: '#b0793a',
  openLight: '#ecd9bf',
  spent: '#8d857c',
} as const;

export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  /** Starts every id, so that several pictures can stand in one page. */
  readonly idPrefix: string;
}

/** The whole picture: titled and described for those who listen, on paper of its own. */
export function picture(frame: PictureFrame, children: readonly Markup[]): string {
  const { width, height, idPrefix } = frame;
  const hatch = element(
    'pattern',
    {
      id: `${idPrefix}-hatch`,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    [
      element('rect', { width: 6, height: 6, fill: INK.paper }),
      element('rect', { width: 1.6, height: 6, fill: INK.spent }),
    ],
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width: Math.round(width),
      height: Math.round(height),
      role: 'img',
      lang: frame.locale,
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
      'font-family': 'Inter, "Source Sans 3", system-ui, sans-serif',
      'font-size': 13,
      fill: INK.text,
    },
    [
      element('title', { id: `${idPrefix}-title` }, [frame.title]),
      element('desc', { id: `${idPrefix}-description` }, [frame.description]),
      element('defs', {}, [hatch]),
      element('rect', { width: Math.round(width), height: Math.round(height), fill: INK.paper }),
      ...children,
    ],
  ).markup;
}

/** About how wide a text is, in pixels. */
export const textWidth = (text: string, fontSize = 13): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * fontSize;

/** A text cut with an ellipsis to what fits `width` pixels, by a guess at the width of letters. */
export function fitted(text: string, width: number, fontSize = 13): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  const room = width / fontSize;
  let taken = 0;
  let kept = 0;
  for (const letter of letters) {
    taken += widthOf(letter);
    if (taken <= room - ELLIPSIS) kept++;
    if (taken > room) return `${letters.slice(0, Math.max(1, kept)).join('').trimEnd()}…`;
  }
  return letters.join('');
}

const ELLIPSIS = 1;

/** About how wide a letter is, in parts of the size of the type; rather too much than too little. */
function widthOf(letter: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(
      letter,
    )
  )
    return 1.05;
  if (/[mwMW@%—]/.test(letter)) return 0.92;
  if (/[\p{Lu}]/u.test(letter)) return 0.72;
  if (/[iljtfrI.,:;'’!|()\s-]/.test(letter)) return 0.38;
  return 0.61;
}
