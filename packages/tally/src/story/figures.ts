import type { Language } from '../sentence/sentence.ts';

/** The languages a story is told in. */
export type StoryLocale = Language;

/** A result told in plain words: a title, then parts of a heading and sentences each. */
export interface Story {
  readonly locale: StoryLocale;
  readonly title: string;
  readonly parts: readonly StoryPart[];
}

export interface StoryPart {
  readonly heading: string;
  /** Whether the sentences are the steps of a list rather than one paragraph. */
  readonly isList?: boolean;
  readonly sentences: readonly string[];
}

/** The story as one text: a line for the title and every heading, a paragraph for each part. */
export const storyText = (story: Story): string =>
  [
    story.title,
    ...story.parts.map(
      ({ heading, isList, sentences }) => `${heading}\n${sentences.join(isList ? '\n' : ' ')}`,
    ),
  ].join('\n\n');

/** A name from a file on one line: without line breaks, and without what would steer a terminal. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
  text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

/** A number written out, and whether the words around it stand in the singular. */
export interface Counted {
  readonly text: string;
  readonly one: boolean;
}

/** Numbers, money and lists in a locale's own way of writing. */
export interface Figures {
  count(value: number): string;
  counted(value: number): Counted;
  /** Votes, which may carry decimals; at most two are shown. */
  votes(value: number): string;
  /** Minor units as money: with the currency where it is known, without needless decimals. */
  money(minor: number): string;
  /** A small part of a whole, to four figures. */
  part(value: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
}

/**
 * @param currency an ISO 4217 code; anything else is left out rather than shown wrongly
 * @param scale minor units per unit of money
 */
export function figuresOf(locale: StoryLocale, currency?: string, scale = 1): Figures {
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const votes = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'always' });
  const part = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const known = currency !== undefined && Intl.supportedValuesOf('currency').includes(currency);
  const style = known ? ({ style: 'currency', currency } as const) : {};
  const whole = new Intl.NumberFormat(locale, {
    ...style,
    maximumFractionDigits: 0,
    useGrouping: 'always',
  });
  const broken = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: 'always',
  });
  return {
    count: (value) => number.format(value),
    counted: (value) => ({ text: number.format(value), one: value === 1 }),
    votes: (value) => votes.format(value),
    money: (minor) => {
      const value = minor / scale;
      return (Number.isInteger(value) ? whole : broken).format(value);
    },
    part: (value) => part.format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  };
}
