import type { PaperBuilder } from '../election/paper-builder.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';
import type { PrefLibFormat } from './preflib-read.ts';

/** Reads one line of papers after another into a builder. */
export class PaperLine {
  readonly #builder: PaperBuilder;
  readonly #format: PrefLibFormat;
  readonly #count: number;
  readonly #categories: number;
  readonly #file: string;
  readonly #seen: Uint32Array;
  /** How many candidates the last line named. */
  named = 0;
  #text = '';
  #at = 0;
  #line = 0;
  #stamp = 0;

  constructor(
    builder: PaperBuilder,
    format: PrefLibFormat,
    count: number,
    categories: number,
    file: string,
  ) {
    this.#builder = builder;
    this.#format = format;
    this.#count = count;
    this.#categories = categories;
    this.#file = file;
    this.#seen = new Uint32Array(count + 1);
  }

  /** Takes in `weight` papers and gives that number. */
  read(text: string, line: number, separator: ':' | ','): number {
    this.#text = text;
    this.#line = line;
    this.#at = 0;
    this.#stamp++;
    const weight = this.#whole('thePaperCount');
    if (weight === 0) this.#fail(say('paperOfNone'), 0);
    this.#skip();
    if (text[this.#at] !== separator) this.#fail(say('belongsHere', say('theMark', separator)));
    this.#at++;
    const named = this.#ranks();
    const complete = this.#format === 'soc' || this.#format === 'toc';
    this.named = named;
    if (complete && named !== this.#count) {
      this.#fail(say('paperIncomplete', named, this.#count));
    }
    this.#builder.end(weight);
    return weight;
  }

  #ranks(): number {
    let named = 0;
    this.#skip();
    if (this.#at >= this.#text.length) {
      if (this.#format === 'soi' || this.#format === 'toi') return 0;
      this.#fail(say('paperMissing'));
    }
    for (let rank = 0; ; rank++) {
      if (this.#format === 'cat' && rank >= this.#categories) {
        this.#fail(say('categoriesOnly', this.#categories));
      }
      this.#skip();
      named += this.#text[this.#at] === '{' ? this.#group(rank) : this.#mark(rank, false);
      this.#skip();
      if (this.#at >= this.#text.length) return named;
      if (this.#text[this.#at] !== ',') this.#fail(say('belongsHere', say('aComma')));
      this.#at++;
    }
  }

  #group(rank: number): number {
    if (this.#format === 'soc' || this.#format === 'soi') {
      this.#fail(say('noEqualRanks'));
    }
    this.#at++;
    this.#skip();
    let named = 0;
    if (this.#text[this.#at] === '}') {
      if (this.#format !== 'cat') this.#fail(say('equalRankEmpty'));
      this.#at++;
      return 0;
    }
    for (;;) {
      named += this.#mark(rank, named > 0);
      this.#skip();
      const next = this.#text[this.#at];
      this.#at++;
      if (next === '}') return named;
      if (next !== ',') this.#fail(say('braceOpen'), this.#at - 1);
    }
  }

  #mark(rank: number, tied: boolean): number {
    this.#skip();
    const from = this.#at;
    const number = this.#whole('aCandidateNumber');
    if (number < 1 || number > this.#count) {
      this.#fail(say('candidateRange', number, this.#count), from);
    }
    if (this.#seen[number] === this.#stamp) {
      this.#fail(say('candidateTwice', number), from);
    }
    this.#seen[number] = this.#stamp;
    const score = this.#format === 'cat' ? this.#categories - 1 - rank : 0;
    if (this.#format !== 'cat' || score > 0) this.#builder.mark(number - 1, tied, score);
    return 1;
  }

  #whole(what: 'thePaperCount' | 'aCandidateNumber'): number {
    this.#skip();
    const from = this.#at;
    while (this.#at < this.#text.length && this.#at - from < 16) {
      const code = this.#text.charCodeAt(this.#at);
      if (code < 48 || code > 57) break;
      this.#at++;
    }
    if (this.#at === from) this.#fail(say('belongsHere', say(what)));
    const value = Number(this.#text.slice(from, this.#at));
    if (value > Number.MAX_SAFE_INTEGER) this.#fail(say('numberTooLarge'), from);
    return value;
  }

  #skip(): void {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at++;
  }

  #fail(sentence: Sentence, at = this.#at): never {
    throw new FileFault(sentence, this.#file, this.#line, at + 1);
  }
}
