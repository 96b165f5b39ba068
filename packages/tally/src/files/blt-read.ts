import type { Candidate, Election } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { decodeText, faultAt } from './source.ts';

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const OPEN = 40;
const STAR = 42;
const MINUS = 45;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const BRACKET = 91;
const BRACKET_END = 93;

/** What a reader may look for. */
type Part =
  | 'theCandidateCount'
  | 'theSeatCount'
  | 'thePaperCountOrEnd'
  | 'aCandidateOrEnd'
  | 'aCandidateNumber'
  | 'aCandidateName'
  | 'theTitle';

/** More candidates than this are taken for a damaged or hostile file. */
const CANDIDATES_MAX = 100_000;

/**
 * Reads a `.blt` file (Hill, Wichmann and Woodall 1987, with the extensions of OpenSTV and Droop):
 * withdrawn candidates as `-n`, equal ranks as `1=2`, skipped ranks as `-`, ballot names in
 * parentheses, `[withdrawn 4]`, `[tie 3 1 2]`, `#` and slash-star comments, names with or without quotes.
 *
 * Throws `FileFault` for anything else, and for a file that ends before its title.
 */
export function readBlt(input: string | Uint8Array, file = 'election.blt'): Election {
  return new BltReader(decodeText(input), file).read();
}

class BltReader {
  readonly #text: string;
  readonly #file: string;
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  read(): Election {
    this.#gap();
    const candidatesAt = this.#at;
    const candidateCount = this.#whole('theCandidateCount');
    if (candidateCount < 1 || candidateCount > CANDIDATES_MAX) {
      this.#fail(say('candidatesRange'), candidatesAt);
    }
    this.#gap();
    const seatsAt = this.#at;
    const seats = this.#whole('theSeatCount');
    if (seats < 1 || seats > CANDIDATES_MAX) {
      this.#fail(say('seatsRange'), seatsAt);
    }
    const withdrawn = this.#withdrawn(candidateCount);
    const tieOrder = this.#brackets(candidateCount, withdrawn);
    const papers = this.#papers(candidateCount);
    const candidates: Candidate[] = [];
    for (let i = 0; i < candidateCount; i++)
      candidates.push({ name: this.#name('aCandidateName') });
    const title = this.#name('theTitle');
    this.#trailer();
    withdrawn.sort((a, b) => a - b);
    const election = { title, candidates, seats, withdrawn, papers };
    return tieOrder ? { ...election, tieOrder } : election;
  }

  /** Droop's `[withdrawn 4]` and `[tie 3 1 2]`; gives the order of ties. */
  #brackets(candidateCount: number, withdrawn: number[]): number[] | null {
    let order: number[] | null = null;
    while (this.#gap() === BRACKET) {
      const word = /\[\s*([a-z]+)/y;
      word.lastIndex = this.#at;
      const keyword = word.exec(this.#text)?.[1];
      if (keyword !== 'withdrawn' && keyword !== 'tie') {
        this.#fail(say('bracketUnknown'));
      }
      this.#at = word.lastIndex;
      const listed: number[] = [];
      while (this.#gap() !== BRACKET_END) {
        const number = this.#candidate(candidateCount);
        if (!listed.includes(number)) listed.push(number);
      }
      this.#at++;
      if (keyword === 'tie') order = listed;
      else withdrawn.push(...listed.filter((number) => !withdrawn.includes(number)));
    }
    return order;
  }

  #withdrawn(candidateCount: number): number[] {
    const numbers: number[] = [];
    this.#gap();
    while (this.#text.charCodeAt(this.#at) === MINUS) {
      this.#at++;
      const number = this.#candidate(candidateCount);
      if (!numbers.includes(number)) numbers.push(number);
      this.#gap();
    }
    return numbers;
  }

  #papers(candidateCount: number) {
    const builder = new PaperBuilder();
    const seen = new Uint32Array(candidateCount + 1);
    let paper = 0;
    let total = 0;
    for (;;) {
      this.#gap();
      if (this.#text.charCodeAt(this.#at) === OPEN) this.#ballotName();
      const weight = this.#whole('thePaperCountOrEnd');
      if (weight === 0) return builder.finish();
      total += weight;
      if (total > Number.MAX_SAFE_INTEGER) this.#fail(say('papersTooMany'));
      paper++;
      let tied = false;
      for (;;) {
        const code = this.#gap();
        if (code === EQUALS) {
          if (builder.open === 0 || tied) this.#fail(say('equalsWithoutBefore'));
          tied = true;
          this.#at++;
          continue;
        }
        if (code === MINUS) {
          if (tied) this.#fail(say('equalsWithoutAfter'));
          this.#at++;
          continue;
        }
        const from = this.#at;
        const number = this.#whole('aCandidateOrEnd');
        if (number === 0) {
          if (tied) this.#fail(say('equalsWithoutAfter'), from);
          break;
        }
        if (number > candidateCount) {
          this.#fail(say('candidateRange', number, candidateCount), from);
        }
        if (seen[number] === paper) {
          this.#fail(say('candidateTwice', number), from);
        }
        seen[number] = paper;
        builder.mark(number - 1, tied);
        tied = false;
      }
      builder.end(weight);
    }
  }

  #candidate(candidateCount: number): number {
    const from = this.#at;
    const number = this.#whole('aCandidateNumber');
    if (number < 1 || number > candidateCount) {
      this.#fail(say('candidateRange', number, candidateCount), from);
    }
    return number;
  }

  #ballotName(): void {
    const close = this.#text.indexOf(')', this.#at);
    if (close < 0) this.#fail(say('parenthesisOpen'));
    this.#at = close + 1;
    this.#gap();
  }

  /** Skips white space and comments; gives the character that follows (NaN at the end). */
  #gap(): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code === SPACE || (code >= TAB && code <= 13)) {
        this.#at++;
      } else if (code === HASH) {
        const end = text.indexOf('\n', this.#at);
        this.#at = end < 0 ? text.length : end;
      } else if (code === SLASH && text.charCodeAt(this.#at + 1) === STAR) {
        const end = text.indexOf('*/', this.#at + 2);
        if (end < 0) this.#fail(say('commentOpen'));
        this.#at = end + 2;
      } else {
        return code;
      }
    }
  }

  #whole(what: Part): number {
    this.#gap();
    const text = this.#text;
    const from = this.#at;
    let value = 0;
    let code = text.charCodeAt(this.#at);
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      code = text.charCodeAt(++this.#at);
    }
    if (this.#at === from) {
      this.#fail(say(from >= text.length ? 'endsBefore' : 'belongsHere', say(what)));
    }
    if (value > Number.MAX_SAFE_INTEGER) this.#fail(say('numberTooLarge'), from);
    if (
      code > SPACE &&
      !(code === EQUALS || code === HASH || code === SLASH || code === BRACKET_END)
    ) {
      this.#fail(say('wholeNumbersOnly'));
    }
    return value;
  }

  #name(what: Part): string {
    const code = this.#gap();
    if (this.#at >= this.#text.length) this.#fail(say('endsBefore', say(what)));
    if (code === QUOTE) return this.#quoted();
    const end = this.#text.indexOf('\n', this.#at);
    const name = this.#text.slice(this.#at, end < 0 ? this.#text.length : end).trim();
    this.#at = end < 0 ? this.#text.length : end + 1;
    return name;
  }

  /** A quote inside a name is doubled, or follows a backslash, or is not followed by a line end. */
  #quoted(): string {
    const from = this.#at;
    for (let end = from + 1; ; end++) {
      const code = this.#text.charCodeAt(end);
      if (Number.isNaN(code) || code === LINE_FEED) this.#fail(say('nameQuoteOpen'), from);
      if (code !== QUOTE || this.#text[end - 1] === '\\') continue;
      if (this.#text.charCodeAt(end + 1) === QUOTE) {
        end++;
        continue;
      }
      this.#at = end + 1;
      return this.#text
        .slice(from + 1, end)
        .replaceAll('""', '"')
        .replaceAll('\\"', '"')
        .trim();
    }
  }

  /** After the title only quoted remarks (source, comment) may follow. */
  #trailer(): void {
    for (let code = this.#gap(); this.#at < this.#text.length; code = this.#gap()) {
      if (code !== QUOTE) this.#fail(say('afterTitle'));
      this.#quoted();
    }
  }

  #fail(sentence: Sentence, at = this.#at): never {
    throw faultAt(sentence, this.#file, this.#text, at);
  }
}
