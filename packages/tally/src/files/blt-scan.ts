import { type Sentence, say } from '../sentence/sentence.ts';
import { faultAt } from './source.ts';

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const CLOSE = 41;
const STAR = 42;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const BRACKET_END = 93;

/** What a reader may look for. */
export type Part =
  | 'theCandidateCount'
  | 'theSeatCount'
  | 'thePaperCountOrEnd'
  | 'aCandidateOrEnd'
  | 'aCandidateNumber'
  | 'aCandidateName'
  | 'theTitle';

/** Walks through the text of a `.blt` file, past white space and comments. */
export class BltScan {
  readonly text: string;
  readonly file: string;
  /** Where it stands. */
  at = 0;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  /** Skips white space and comments; gives the character that follows (NaN at the end). */
  gap(): number {
    const text = this.text;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === SPACE || (code >= TAB && code <= 13)) {
        this.at++;
      } else if (code === HASH) {
        const end = text.indexOf('\n', this.at);
        this.at = end < 0 ? text.length : end;
      } else if (code === SLASH && text.charCodeAt(this.at + 1) === STAR) {
        const end = text.indexOf('*/', this.at + 2);
        if (end < 0) this.fail(say('commentOpen'));
        this.at = end + 2;
      } else {
        return code;
      }
    }
  }

  whole(what: Part): number {
    this.gap();
    const text = this.text;
    const from = this.at;
    let value = 0;
    let code = text.charCodeAt(this.at);
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      code = text.charCodeAt(++this.at);
    }
    if (this.at === from) {
      this.fail(say(from >= text.length ? 'endsBefore' : 'belongsHere', say(what)));
    }
    if (value > Number.MAX_SAFE_INTEGER) this.fail(say('numberTooLarge'), from);
    if (
      code > SPACE &&
      !(
        code === EQUALS ||
        code === HASH ||
        code === SLASH ||
        code === BRACKET_END ||
        code === CLOSE
      )
    ) {
      this.fail(say('wholeNumbersOnly'));
    }
    return value;
  }

  /** The characters up to white space or a mark of the format. */
  word(): string {
    const word = /[^\s=[\]()#"]*/y;
    word.lastIndex = this.at;
    const text = word.exec(this.text)?.[0] ?? '';
    this.at += text.length;
    return text;
  }

  name(what: Part): string {
    const code = this.gap();
    if (this.at >= this.text.length) this.fail(say('endsBefore', say(what)));
    if (code === QUOTE) return this.quoted();
    const end = this.text.indexOf('\n', this.at);
    const name = this.text.slice(this.at, end < 0 ? this.text.length : end).trim();
    this.at = end < 0 ? this.text.length : end + 1;
    return name;
  }

  /**
   * A quote inside a name is doubled, or follows a backslash, or has neither the end of the line, nor a
   * comment, nor another quoted name behind it, as in `"Robert "Bob" Li"`.
   */
  quoted(): string {
    const text = this.text;
    const from = this.at;
    const closes = /"(?=[^\S\n]*(?:\n|$|#|\/\*)|\s+")/y;
    const closesDoubled = /""(?=[^\S\n]*(?:\n|$))/y;
    const matches = (pattern: RegExp, at: number) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    };
    for (let end = from + 1; ; end++) {
      const code = text.charCodeAt(end);
      if (Number.isNaN(code) || code === LINE_FEED) this.fail(say('nameQuoteOpen'), from);
      if (code !== QUOTE || text[end - 1] === '\\') continue;
      const isDoubled = text.charCodeAt(end + 1) === QUOTE;
      if (isDoubled) end++;
      if (isDoubled ? !matches(closesDoubled, end - 1) : !matches(closes, end)) continue;
      this.at = end + 1;
      return text
        .slice(from + 1, end)
        .replaceAll('""', '"')
        .replaceAll('\\"', '"')
        .trim();
    }
  }

  fail(sentence: Sentence, at = this.at): never {
    throw faultAt(sentence, this.file, this.text, at);
  }
}
