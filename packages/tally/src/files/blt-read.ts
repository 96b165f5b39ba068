import type { Candidate, Election } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { say } from '../sentence/sentence.ts';
import { BltScan, type Part } from './blt-scan.ts';
import { decodeText } from './source.ts';

const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const MINUS = 45;
const EQUALS = 61;
const BRACKET = 91;
const BRACKET_END = 93;

/** More candidates than this are taken for a damaged or hostile file. */
const CANDIDATES_MAX = 100_000;

/**
 * Reads a `.blt` file (Hill, Wichmann and Woodall 1987, with the extensions of OpenSTV and Droop):
 * withdrawn candidates as `-n`, equal ranks as `1=2` or `(1 2)`, skipped ranks as `-`, the name of a
 * single paper in parentheses before it, `[withdrawn 4]`, `[tie 3 1 2]`, `[nick a b c]` with nicknames
 * in the papers, `[droop …]` (passed over), `#` and slash-star comments, names with or without quotes.
 *
 * Throws `FileFault` for anything else, and for a file that ends before its title.
 */
export function readBlt(input: string | Uint8Array, file = 'election.blt'): Election {
  return new BltReader(decodeText(input), file).read();
}

class BltReader extends BltScan {
  /** Candidate numbers by nickname. */
  readonly #nicks = new Map<string, number>();

  read(): Election {
    this.gap();
    const candidatesAt = this.at;
    const candidateCount = this.whole('theCandidateCount');
    if (candidateCount < 1 || candidateCount > CANDIDATES_MAX) {
      this.fail(say('candidatesRange'), candidatesAt);
    }
    this.gap();
    const seatsAt = this.at;
    const seats = this.whole('theSeatCount');
    if (seats < 1 || seats > CANDIDATES_MAX) {
      this.fail(say('seatsRange'), seatsAt);
    }
    const withdrawn: number[] = [];
    const tieOrder = this.#head(candidateCount, withdrawn);
    const papers = this.#papers(candidateCount);
    const candidates: Candidate[] = [];
    for (let i = 0; i < candidateCount; i++) candidates.push({ name: this.name('aCandidateName') });
    const title = this.name('theTitle');
    this.#trailer();
    withdrawn.sort((a, b) => a - b);
    const election = { title, candidates, seats, withdrawn, papers };
    return tieOrder ? { ...election, tieOrder } : election;
  }

  /** What stands before the papers: `-4`, `[withdrawn 4]`, `[tie 3 1 2]` and others; gives the order of ties. */
  #head(candidateCount: number, withdrawn: number[]): number[] | null {
    let order: number[] | null = null;
    const withdraw = (number: number) => {
      if (!withdrawn.includes(number)) withdrawn.push(number);
    };
    for (let code = this.gap(); code === BRACKET || code === MINUS; code = this.gap()) {
      if (code === MINUS) {
        this.at++;
        withdraw(this.#candidate(candidateCount));
        continue;
      }
      const keyword = this.#keyword();
      if (keyword === 'droop') {
        const end = this.text.indexOf(']', this.at);
        if (end < 0) this.fail(say('endsBefore', say('thePaperCountOrEnd')), this.text.length);
        this.at = end + 1;
      } else if (keyword === 'nick') this.#nicknames(candidateCount);
      else {
        const listed = this.#listed(candidateCount);
        if (keyword === 'tie') order = listed;
        else for (const number of listed) withdraw(number);
      }
    }
    return order;
  }

  #keyword(): string {
    const word = /\[\s*([a-z]+)(?=[\s\]])/y;
    word.lastIndex = this.at;
    const keyword = word.exec(this.text)?.[1] ?? '';
    if (!['withdrawn', 'tie', 'nick', 'droop'].includes(keyword)) this.fail(say('bracketUnknown'));
    this.at = word.lastIndex;
    return keyword;
  }

  #listed(candidateCount: number): number[] {
    const listed: number[] = [];
    while (this.gap() !== BRACKET_END) {
      const number = this.#candidate(candidateCount);
      if (!listed.includes(number)) listed.push(number);
    }
    this.at++;
    return listed;
  }

  /** A nickname for every candidate, each another. */
  #nicknames(candidateCount: number): void {
    let number = 0;
    while (this.gap() !== BRACKET_END) {
      const from = this.at;
      const nick = this.word();
      number++;
      if (nick === '' || /^\d+$/.test(nick) || this.#nicks.has(nick) || number > candidateCount) {
        this.fail(say('nicknamesEach', candidateCount), from);
      }
      this.#nicks.set(nick, number);
    }
    if (number !== candidateCount) this.fail(say('nicknamesEach', candidateCount));
    this.at++;
  }

  #papers(candidateCount: number) {
    const builder = new PaperBuilder();
    const seen = new Uint32Array(candidateCount + 1);
    const hasNicks = this.#nicks.size > 0;
    let paper = 0;
    let total = 0;
    for (;;) {
      this.gap();
      const isNamed = this.text.charCodeAt(this.at) === OPEN;
      if (isNamed) this.#ballotName();
      const weightAt = this.at;
      const weight = this.whole('thePaperCountOrEnd');
      if (isNamed && weight !== 1) this.fail(say('namedPaperOne'), weightAt);
      if (weight === 0) return builder.finish();
      total += weight;
      if (total > Number.MAX_SAFE_INTEGER) this.fail(say('papersTooMany'));
      paper++;
      let tied = false;
      /** Marks of the open parenthesis, -1 where none is open. */
      let level = -1;
      for (;;) {
        const code = this.gap();
        if (code === OPEN && level < 0 && !tied) {
          level = 0;
          this.at++;
          continue;
        }
        if (code === CLOSE && level > 0) {
          level = -1;
          tied = false;
          this.at++;
          continue;
        }
        if (code === EQUALS) {
          if (builder.open === 0 || tied || level >= 0) this.fail(say('equalsWithoutBefore'));
          tied = true;
          this.at++;
          continue;
        }
        if (code === MINUS) {
          if (tied || level >= 0) this.fail(say('equalsWithoutAfter'));
          this.at++;
          continue;
        }
        const from = this.at;
        const number = hasNicks ? this.#who('aCandidateOrEnd') : this.whole('aCandidateOrEnd');
        if (number === 0) {
          if (level >= 0) this.fail(say('parenthesisOpen'), from);
          if (tied) this.fail(say('equalsWithoutAfter'), from);
          break;
        }
        if (number > candidateCount) {
          this.fail(say('candidateRange', number, candidateCount), from);
        }
        if (seen[number] === paper) {
          this.fail(say('candidateTwice', number), from);
        }
        seen[number] = paper;
        builder.mark(number - 1, tied || level > 0);
        if (level >= 0) level++;
        tied = false;
      }
      builder.end(weight);
    }
  }

  #candidate(candidateCount: number): number {
    const from = this.at;
    const number = this.#who('aCandidateNumber');
    if (number < 1 || number > candidateCount) {
      this.fail(say('candidateRange', number, candidateCount), from);
    }
    return number;
  }

  /** A candidate's number, given as such or by nickname. */
  #who(what: Part): number {
    this.gap();
    if (this.#nicks.size === 0) return this.whole(what);
    const from = this.at;
    const nick = this.word();
    const number = /^\d{1,9}$/.test(nick) ? Number(nick) : this.#nicks.get(nick);
    if (number === undefined) {
      this.fail(
        nick === '' ? say('belongsHere', say(what)) : say('candidateUnknown', nick.slice(0, 40)),
        from,
      );
    }
    return number;
  }

  #ballotName(): void {
    const close = this.text.indexOf(')', this.at);
    if (close < 0) this.fail(say('parenthesisOpen'));
    this.at = close + 1;
    this.gap();
  }

  /** After the title only quoted remarks (source, comment) may follow. */
  #trailer(): void {
    for (let code = this.gap(); this.at < this.text.length; code = this.gap()) {
      if (code !== QUOTE) this.fail(say('afterTitle'));
      this.quoted();
    }
  }
}
