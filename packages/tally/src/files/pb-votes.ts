import type { Ballots, VoteType } from '../budget/instance.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { BallotRows } from './ballot-rows.ts';
import { ByteNames, hashBytes } from './byte-names.ts';
import { inUnits, parseDecimal } from './decimal.ts';
import { type Complain, columnsOf, columnWidth } from './pb-head.ts';
import { isUtf8, type RecordSplitter } from './pb-record.ts';
import { sortMarks } from './sort-marks.ts';

const COMMA = 44;
const SPACE = 32;
const QUOTE = 34;
const LETTER_N = 110;

/** Ids are trimmed of rarer blanks up to this length. */
const TEXT_MAX = 400;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** More decimals than this cannot be meant. */
const PLACES_MAX = 9;

/** Says what is wrong at an offset into the buffer that is being read. */
export type ComplainAt = (sentence: Sentence, offset: number) => Error;

/** Reads the VOTES section record by record, straight from bytes to rows of project numbers. */
export class PbVotes {
  readonly voteType: VoteType;
  readonly voters = new ByteNames();
  pointScale = 1;
  readonly #projects: ByteNames;
  readonly #rows: BallotRows;
  readonly #idCell: number;
  readonly #voteCell: number;
  readonly #pointsCell: number;
  readonly #width: number;
  /** Cells without which a line is no vote. */
  readonly #needed: number;
  /** META says how many votes there are, so that an empty line is known to be none. */
  readonly #isCounted: boolean;
  #lastWidth = 0;
  readonly #seen: Uint32Array;
  readonly #chosen: Uint32Array;
  readonly #points: Float64Array;
  #serial = 0;
  #pointTotal = 0;

  constructor(
    projects: ByteNames,
    header: readonly string[],
    typeOf: (hasPoints: boolean) => VoteType,
    isCounted: boolean,
    complain: Complain,
  ) {
    this.#isCounted = isCounted;
    const columns = columnsOf(header, complain);
    this.#projects = projects;
    this.#width = columnWidth(columns);
    this.#voteCell = columns.get('vote') ?? columns.get('votes') ?? -1;
    if (this.#voteCell < 0) throw complain(say('columnVoteMissing'));
    const points = columns.get('points') ?? -1;
    this.voteType = typeOf(points >= 0);
    const usesPoints = this.voteType === 'cumulative' || this.voteType === 'scoring';
    if (usesPoints && points < 0) throw complain(say('columnPointsMissing', this.voteType));
    this.#pointsCell = usesPoints ? points : -1;
    this.#idCell = columns.get('voter_id') ?? (this.#voteCell === 0 || points === 0 ? -1 : 0);
    this.#needed = Math.max(this.#idCell, this.#voteCell) + 1;
    this.#rows = new BallotRows(usesPoints);
    this.#seen = new Uint32Array(projects.count);
    this.#chosen = new Uint32Array(projects.count);
    this.#points = new Float64Array(projects.count);
  }

  get count(): number {
    return this.#serial;
  }

  /**
   * What the last line would have lost if the file were cut off there: nothing that counts, or the
   * end of its vote or of its points.
   */
  lastCell(complain: Complain): 'other' | 'vote' | 'points' {
    const width = this.#lastWidth;
    if (width < this.#width) throw complain(say('voteTooNarrow', width, this.#width));
    if (this.#voteCell === width - 1) return 'vote';
    return this.#pointsCell === width - 1 ? 'points' : 'other';
  }

  /**
   * Reads one line. Cells missing at its end are empty, unless the vote itself is missing. Lines of
   * empty cells, as spreadsheets leave them, are passed over where META counts the votes.
   */
  record(bytes: Uint8Array, cells: RecordSplitter, complain: ComplainAt): void {
    if (this.#isCounted && isEmpty(cells)) return;
    this.#lastWidth = cells.count;
    if (cells.count !== this.#width) this.#checkWidth(cells, complain);
    if (cells.foreign) checkEncoding(bytes, cells, complain);
    this.#serial++;
    if (this.#idCell >= 0) this.#voter(bytes, cells, complain);
    const count = this.#withCell(bytes, cells, this.#voteCell, complain, this.#vote);
    if (this.#pointsCell >= 0) {
      const given = this.#withCell(bytes, cells, this.#pointsCell, complain, this.#readPoints);
      if (given !== count) {
        if (this.#pointsCell >= cells.count) throw this.#tooNarrow(cells, complain);
        throw complain(say('votePointsCount', count, given), cells.from[this.#pointsCell] ?? 0);
      }
    }
    if (this.voteType === 'choose-1' && count > 1)
      throw complain(say('voteOneAllowed'), cells.from[this.#voteCell] ?? 0);
    if (this.voteType !== 'ordinal' && count > 1) sortMarks(this.#chosen, this.#points, count);
    this.#rows.add(this.#chosen, this.#points, count);
  }

  finish(complain: Complain): { ballots: Ballots; voterId: (index: number) => string } {
    if (!Number.isSafeInteger(this.#pointTotal)) throw complain(say('pointsTotalTooMany'));
    const voters = this.voters;
    const named = this.#idCell >= 0;
    return {
      ballots: this.#rows.finish(),
      voterId: named ? (index) => voters.name(index) : (index) => String(index + 1),
    };
  }

  #checkWidth(cells: RecordSplitter, complain: ComplainAt): void {
    if (cells.count < this.#needed) throw this.#tooNarrow(cells, complain);
    for (let cell = this.#width; cell < cells.count; cell++)
      if (cells.from[cell] !== cells.to[cell])
        throw complain(say('voteWiderThanHeader'), cells.from[cell] ?? 0);
  }

  #tooNarrow(cells: RecordSplitter, complain: ComplainAt): Error {
    const sentence = say('voteTooNarrow', cells.count, this.#width);
    return complain(sentence, cells.to[cells.count - 1] ?? 0);
  }

  #voter(bytes: Uint8Array, cells: RecordSplitter, complain: ComplainAt): void {
    const cell = this.#idCell;
    let from = cells.from[cell] ?? 0;
    let to = cells.to[cell] ?? 0;
    const place = from;
    let source = bytes;
    if (bytes[from] === QUOTE || bytes[from] === SPACE || bytes[to - 1] === SPACE) {
      source = encoder.encode(cells.text(bytes, cell));
      from = 0;
      to = source.length;
    }
    if (from === to) throw complain(say('voterIdMissing'), place);
    if (this.voters.add(source, from, to) < 0) {
      const id = decoder.decode(source.subarray(from, Math.min(to, from + 60)));
      throw complain(say('voterTwice', id), place);
    }
  }

  /** Runs `read` over a cell; a quoted cell is unwrapped first and faults point to its beginning. */
  #withCell(
    bytes: Uint8Array,
    cells: RecordSplitter,
    cell: number,
    complain: ComplainAt,
    read: (bytes: Uint8Array, from: number, to: number, complain: ComplainAt) => number,
  ): number {
    if (cell >= cells.count) return 0;
    const from = cells.from[cell] ?? 0;
    const to = cells.to[cell] ?? 0;
    if (from === to) return 0;
    if (bytes[from] !== QUOTE) return read.call(this, bytes, from, to, complain);
    const text = encoder.encode(cells.text(bytes, cell));
    return read.call(this, text, 0, text.length, (sentence) => complain(sentence, from));
  }

  #vote(bytes: Uint8Array, begin: number, end: number, complain: ComplainAt): number {
    const seen = this.#seen;
    let count = 0;
    let place = begin;
    if (
      saysNothing(bytes, begin, end) &&
      this.#projects.find(bytes, begin, end, hashBytes(bytes, begin, end)) < 0
    )
      return 0;
    for (;;) {
      const from = place;
      let hash = 0x811c9dc5;
      while (place < end) {
        const byte = bytes[place] ?? 0;
        if (byte === COMMA) break;
        hash = Math.imul(hash ^ byte, 16777619);
        place++;
      }
      let project = this.#projects.find(bytes, from, place, hash);
      if (project < 0) project = this.#trimmed(bytes, from, place, complain);
      if (seen[project] === this.#serial) throw complain(say('voteProjectTwice'), from);
      seen[project] = this.#serial;
      this.#chosen[count++] = project;
      if (place >= end) return count;
      place++;
    }
  }

  #trimmed(bytes: Uint8Array, begin: number, end: number, complain: ComplainAt): number {
    let from = begin;
    let to = end;
    while (from < to && bytes[from] === SPACE) from++;
    while (to > from && bytes[to - 1] === SPACE) to--;
    const project = this.#projects.find(bytes, from, to, hashBytes(bytes, from, to));
    if (project >= 0) return project;
    const id = decoder.decode(bytes.subarray(from, Math.min(to, from + TEXT_MAX))).trim();
    if (id === '') throw complain(say('voteIdMissing'), begin);
    const plain = encoder.encode(id);
    const other = this.#projects.find(plain, 0, plain.length, hashBytes(plain, 0, plain.length));
    if (other >= 0) return other;
    throw complain(say('voteUnknownProject', id.slice(0, 60)), from);
  }

  #readPoints(bytes: Uint8Array, begin: number, end: number, complain: ComplainAt): number {
    let count = 0;
    let place = begin;
    if (saysNothing(bytes, begin, end)) return 0;
    for (;;) {
      const from = place;
      let value = 0;
      while (place < end) {
        const digit = (bytes[place] ?? 0) - 48;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
        place++;
      }
      const plain = place > from && place - from < 10 && (place === end || bytes[place] === COMMA);
      if (plain) value *= this.pointScale;
      else {
        while (place < end && bytes[place] !== COMMA) place++;
        value = this.#unusualPoints(
          decoder.decode(bytes.subarray(from, place)),
          from,
          count,
          complain,
        );
      }
      if (count < this.#points.length) this.#points[count] = value;
      this.#pointTotal += Math.abs(value);
      count++;
      if (place >= end) return count;
      place++;
    }
  }

  /** Points with decimals, spaces or many digits; may refine the scale of all points so far. */
  #unusualPoints(text: string, from: number, count: number, complain: ComplainAt): number {
    const value = parseDecimal(text);
    if ('name' in value) throw complain(say('pointsUnread', value), from);
    if (value.digits < 0n && this.voteType !== 'scoring')
      throw complain(say('pointsBelowZero'), from);
    if (value.places > PLACES_MAX) throw complain(say('pointsDecimals'), from);
    let places = Math.round(Math.log10(this.pointScale));
    if (value.places > places) {
      const factor = 10 ** (value.places - places);
      this.#rows.rescale(factor);
      for (let i = 0; i < count; i++) this.#points[i] = (this.#points[i] ?? 0) * factor;
      this.#pointTotal *= factor;
      this.pointScale *= factor;
      places = value.places;
    }
    const units = inUnits(value, places);
    if (units === undefined) throw complain(say('pointsTooMany'), from);
    return units;
  }
}

function checkEncoding(bytes: Uint8Array, cells: RecordSplitter, complain: ComplainAt): void {
  const from = cells.from[0] ?? 0;
  const to = cells.to[cells.count - 1] ?? from;
  if (!isUtf8(bytes.subarray(from, to))) throw complain(say('lineNotUtf8'), from);
}

/** Whether a cell holds only blanks, or pabutools' word for nothing, `None`. */
function saysNothing(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] ?? 0;
  const plain = first > 32 && first < 128 && (first | 32) !== LETTER_N;
  if (plain || to - from > 16) return false;
  const text = decoder.decode(bytes.subarray(from, to)).trim();
  return text === '' || text.toLowerCase() === 'none';
}

/** Whether a line of several cells holds nothing but its separators. */
const isEmpty = ({ count, from, to }: RecordSplitter): boolean =>
  count > 1 && (to[count - 1] ?? 0) - (from[0] ?? 0) === count - 1;
