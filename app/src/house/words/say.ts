import type { Refusal } from '@ownhouse/basics';
import en from '../messages/en.json' with { type: 'json' };
import es from '../messages/es.json' with { type: 'json' };

/** Sentences by language and key: a room's own messages, given to the house in `Room.words`. */
export type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const houseWords: Words = { en, es };

/**
 * The sentence for a code, in `locale` or else in English: the message `refusal_<code>`, or the code's own name for a
 * field's. A code without a sentence is shown as itself, which a test keeps from happening to the house's own.
 */
export function say(
  rooms: readonly { readonly words?: Words }[],
  locale: string,
  code: string,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const key = code.startsWith('field_') ? code : `refusal_${code}`;
  const sources = [houseWords, ...rooms.map((room) => room.words ?? {})];
  const sentence =
    sources.map((words) => words[locale]?.[key]).find(isText) ??
    sources.map((words) => words.en?.[key]).find(isText) ??
    code;
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole));
}

function isText(each: unknown): each is string {
  return typeof each === 'string';
}

/** A refusal in sentences: one for the whole, one per field. */
export function sayRefusal(
  rooms: readonly { readonly words?: Words }[],
  locale: string,
  refusal: Refusal,
): SaidRefusal {
  return {
    code: refusal.code,
    sentence: say(rooms, locale, refusal.code, refusal.facts),
    fields: (refusal.fields ?? []).map(({ path, code, facts }) => ({
      path,
      code,
      sentence: say(rooms, locale, code, facts),
    })),
  };
}

export interface SaidRefusal {
  readonly code: string;
  readonly sentence: string;
  readonly fields: readonly {
    readonly path: string;
    readonly code: string;
    readonly sentence: string;
  }[];
}
