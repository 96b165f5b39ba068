import type { Instance } from '../budget/instance.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';
import { type Complain, columnsOf, contradicts, isNumber, PbHead } from './pb-head.ts';
import { checkLastVote } from './pb-last-vote.ts';
import { RecordSplitter } from './pb-record.ts';
import { PbTail } from './pb-tail.ts';
import { PbVotes } from './pb-votes.ts';

const LINE_FEED = 10;

/** No honest line is longer; a file without line breaks is refused before it fills the memory. */
const RECORD_MAX = 1 << 26;

/** No honest header has more columns. */
const COLUMNS_MAX = 4096;

type Section = 'meta' | 'projects' | 'votes';

const decoder = new TextDecoder();

/**
 * Reads a participatory budgeting file (`.pb`, Pabulib format) from chunks of bytes. Only an
 * unfinished line is kept between chunks, so files of any length can be streamed.
 *
 * Sections may be written in any case and header columns in any order; a byte order mark, quoted
 * cells, empty votes and decimals with a comma or a point are understood. Votes of the types
 * approval and choose-1 (sets), cumulative and scoring (points) and ordinal (lists) are read.
 *
 * Throws `FileFault` for anything a count could misread: unknown or repeated projects, repeated
 * voters, amounts below zero or too large for exact counting, a file that is cut off.
 */
export class PbReader {
  readonly #file: string;
  readonly #cells = new RecordSplitter();
  readonly #head = new PbHead();
  #votes: PbVotes | undefined;
  #facts: ReturnType<PbHead['finish']> | undefined;
  #kept: Uint8Array = new Uint8Array(0);
  #bytes: Uint8Array = this.#kept;
  #at = 0;
  #line = 1;
  #section: Section | undefined;
  #columns: Map<string, number> | undefined;
  #done = new Set<Section>();
  #started = false;
  #endsInBreak = false;
  readonly #tail = new PbTail();

  constructor(file = 'input.pb') {
    this.#file = file;
  }

  /** Votes read so far. */
  get voterCount(): number {
    return this.#votes?.count ?? 0;
  }

  /** Reads the next bytes of the file. */
  push(chunk: Uint8Array): void {
    this.#bytes = this.#kept.length === 0 ? chunk : joined(this.#kept, chunk);
    this.#at = 0;
    if (!this.#started) {
      if (this.#bytes.length < 3) {
        this.#kept = this.#bytes.slice();
        return;
      }
      this.#begin();
    }
    this.#checkZeros(this.#bytes.length - chunk.length);
    this.#records(false);
    if (this.#bytes.length - this.#at > RECORD_MAX) throw this.#fault(say('lineTooLong'), this.#at);
    this.#tail.add(this.#bytes.subarray(0, this.#at));
    this.#kept = this.#bytes.slice(this.#at);
  }

  /** Ends the file and returns what it says. */
  finish(): Instance {
    this.#bytes = this.#kept;
    this.#at = 0;
    if (!this.#started) this.#begin();
    this.#endsInBreak = this.#at >= this.#bytes.length;
    this.#records(true);
    const complain: Complain = (sentence) => this.#fault(sentence, this.#at);
    const facts = this.#facts;
    const votes = this.#votes;
    if (!facts || !votes)
      throw complain(say(this.#done.size === 0 ? 'pbMetaMissing' : 'pbEndsEarly'));
    const declared = facts.meta.num_votes ?? '';
    if (contradicts(declared, votes.count)) throw complain(say('metaVotes', declared, votes.count));
    if (votes.count === 0) throw complain(say('fileHoldsNoVotes'));
    const { ballots, voterId } = votes.finish(complain);
    const instance: Instance = {
      ...facts,
      pointScale: votes.pointScale,
      voterCount: votes.count,
      voteType: votes.voteType,
      ballots,
      voterId,
    };
    if (!this.#endsInBreak) {
      const open = votes.lastCell(complain);
      if (open !== 'other') checkLastVote(instance, open, complain);
      else if (this.#tail.showsCut(this.#bytes)) throw complain(say('lineUnended'));
    }
    return instance;
  }

  /** Passes over a byte order mark; refuses files in another encoding. */
  #begin(): void {
    const [a, b, c] = this.#bytes;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
      throw this.#fault(say('utf16'), 0);
    if (a === 0x1f && b === 0x8b) throw this.#fault(say('packedUnnamed'), 0);
    this.#started = true;
    if (a === 0xef && b === 0xbb && c === 0xbf) this.#at = 3;
  }

  #checkZeros(from: number): void {
    const zero = this.#bytes.indexOf(0, from);
    if (zero < 0) return;
    this.#at = 0;
    throw this.#fault(say('zeroByte'), zero);
  }

  #records(last: boolean): void {
    const bytes = this.#bytes;
    const cells = this.#cells;
    const end = bytes.length;
    const complainAt = (sentence: Sentence, offset: number) => this.#fault(sentence, offset);
    while (this.#at < end) {
      const next = cells.split(bytes, this.#at, end, last);
      if (next < 0) {
        if (last) throw this.#fault(say('quoteOpen'), cells.open);
        return;
      }
      const blank = cells.count === 1 && isBlank(bytes, this.#at, next);
      if (!blank) {
        const votes = this.#votes;
        if (votes && cells.count > 1) votes.record(bytes, cells, complainAt);
        else this.#record(complainAt);
      }
      if (cells.quoted) this.#line += breaksIn(bytes, this.#at, next);
      else if (bytes[next - 1] === LINE_FEED) this.#line++;
      this.#at = next;
    }
  }

  /** A record outside the plain run of votes. */
  #record(complainAt: (sentence: Sentence, offset: number) => FileFault): void {
    const cells = this.#cells;
    if (cells.count > COLUMNS_MAX) throw complainAt(say('lineTooWide'), this.#at);
    const texts: string[] = [];
    for (let cell = 0; cell < cells.count; cell++) {
      const text = cells.text(this.#bytes, cell);
      if (text === undefined) throw complainAt(say('notUtf8'), cells.from[cell] ?? 0);
      texts.push(text);
    }
    const complain: Complain = (sentence, cell = 0) =>
      complainAt(
        sentence,
        cell < cells.count ? (cells.from[cell] ?? 0) : (cells.to[cells.count - 1] ?? 0),
      );
    const section = sectionOf(texts);
    const columns = this.#columns;
    if (section) this.#open(section, complain);
    else if (!this.#section) throw complain(say('pbBeginsWithMeta'));
    else if (!columns) this.#header(texts, complain);
    else if (this.#votes) this.#votes.record(this.#bytes, cells, complainAt);
    else if (texts.every((text) => text === '')) return;
    else if (this.#section === 'meta') this.#head.metaRow(texts, columns, complain);
    else this.#head.projectRow(texts, columns, complain);
  }

  #open(section: Section, complain: Complain): void {
    if (this.#done.has(section)) throw complain(say('sectionTwice', section.toUpperCase()));
    if (this.#done.has('votes')) throw complain(say('votesComeLast'));
    if (section === 'votes') {
      for (const needed of ['meta', 'projects'] as const)
        if (!this.#done.has(needed)) throw complain(say('sectionMissing', needed.toUpperCase()));
      this.#facts = this.#head.finish(complain);
    }
    this.#done.add(section);
    this.#section = section;
    this.#columns = undefined;
  }

  #header(texts: readonly string[], complain: Complain): void {
    const columns = columnsOf(texts, complain);
    if (this.#section === 'meta' && !(columns.has('key') && columns.has('value')))
      throw complain(say('metaHeader'));
    if (this.#section === 'projects' && !columns.has('cost'))
      throw complain(say('columnCostMissing'));
    this.#columns = columns;
    if (this.#section !== 'votes') return;
    const typeOf = (hasPoints: boolean) => this.#head.voteType(hasPoints, complain);
    const isCounted = isNumber(this.#head.meta.num_votes ?? '');
    this.#votes = new PbVotes(this.#head.names, texts, typeOf, isCounted, complain);
  }

  /** The place of an offset: lines are counted from the current record, columns in characters. */
  #fault(sentence: Sentence, offset: number): FileFault {
    const before = this.#bytes.subarray(this.#at, offset);
    const line = this.#line + breaksIn(before, 0, before.length);
    const lineStart = this.#bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
    const from = offset > 0 ? lineStart : 0;
    const mark = line === 1 && this.#bytes[0] === 0xef && from === 0 ? 3 : 0;
    const text = decoder.decode(this.#bytes.subarray(Math.min(from + mark, offset), offset));
    return new FileFault(sentence, this.#file, line, [...text].length + 1);
  }
}

/**
 * Reads a whole `.pb` file.
 *
 * @param file the name that faults mention
 * @throws FileFault when the file cannot be counted
 * @example readPb(await readFile('budget.pb'), 'budget.pb').voterCount
 */
export function readPb(bytes: Uint8Array, file?: string): Instance {
  const reader = new PbReader(file);
  reader.push(bytes);
  return reader.finish();
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] ?? 0) > 32) return false;
  return true;
}

function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (bytes[i] === LINE_FEED) count++;
  return count;
}

/** A section's name alone on its line; spreadsheets pad it with empty cells. */
function sectionOf(texts: readonly string[]): Section | undefined {
  const name = (texts[0] ?? '').toLowerCase();
  if (name !== 'meta' && name !== 'projects' && name !== 'votes') return undefined;
  return texts.every((text, index) => index === 0 || text === '') ? name : undefined;
}
