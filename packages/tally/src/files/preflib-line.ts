import type { PaperBuilder } from '../election/paper-builder.ts';
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
    const weight = this.#whole('the number of papers');
    if (weight === 0) this.#fail('no paper is like this', 0);
    this.#skip();
    if (text[this.#at] !== separator) this.#fail(`expected “${separator}”`);
    this.#at++;
    const named = this.#ranks();
    const complete = this.#format === 'soc' || this.#format === 'toc';
    this.named = named;
    if (complete && named !== this.#count) {
      this.#fail(`the paper names ${named} of ${this.#count} candidates`);
    }
    this.#builder.end(weight);
    return weight;
  }

  #ranks(): number {
    let named = 0;
    this.#skip();
    if (this.#at >= this.#text.length) {
      if (this.#format === 'soi' || this.#format === 'toi') return 0;
      this.#fail('the paper is missing');
    }
    for (let rank = 0; ; rank++) {
      if (this.#format === 'cat' && rank >= this.#categories) {
        this.#fail(`there are only ${this.#categories} categories`);
      }
      this.#skip();
      named += this.#text[this.#at] === '{' ? this.#group(rank) : this.#mark(rank, false);
      this.#skip();
      if (this.#at >= this.#text.length) return named;
      if (this.#text[this.#at] !== ',') this.#fail('expected a comma');
      this.#at++;
    }
  }

  #group(rank: number): number {
    if (this.#format === 'soc' || this.#format === 'soi') {
      this.#fail('equal ranks have no place in this format');
    }
    this.#at++;
    this.#skip();
    let named = 0;
    if (this.#text[this.#at] === '}') {
      if (this.#format !== 'cat') this.#fail('an equal rank needs candidates');
      this.#at++;
      return 0;
    }
    for (;;) {
      named += this.#mark(rank, named > 0);
      this.#skip();
      const next = this.#text[this.#at];
      this.#at++;
      if (next === '}') return named;
      if (next !== ',') this.#fail('the brace is not closed', this.#at - 1);
    }
  }

  #mark(rank: number, tied: boolean): number {
    this.#skip();
    const from = this.#at;
    const number = this.#whole('a candidate number');
    if (number < 1 || number > this.#count) {
      this.#fail(`candidate ${number} is not between 1 and ${this.#count}`, from);
    }
    if (this.#seen[number] === this.#stamp) {
      this.#fail(`candidate ${number} stands twice on one paper`, from);
    }
    this.#seen[number] = this.#stamp;
    const score = this.#format === 'cat' ? this.#categories - 1 - rank : 0;
    if (this.#format !== 'cat' || score > 0) this.#builder.mark(number - 1, tied, score);
    return 1;
  }

  #whole(what: string): number {
    this.#skip();
    const from = this.#at;
    while (this.#at < this.#text.length && this.#at - from < 16) {
      const code = this.#text.charCodeAt(this.#at);
      if (code < 48 || code > 57) break;
      this.#at++;
    }
    if (this.#at === from) this.#fail(`expected ${what}`);
    const value = Number(this.#text.slice(from, this.#at));
    if (value > Number.MAX_SAFE_INTEGER) this.#fail('the number is too large', from);
    return value;
  }

  #skip(): void {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at++;
  }

  #fail(message: string, at = this.#at): never {
    throw new FileFault(message, this.#file, this.#line, at + 1);
  }
}
