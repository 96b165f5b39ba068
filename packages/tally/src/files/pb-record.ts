import { grown } from './growing.ts';

const SEMICOLON = 59;
const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Splits one record of a semicolon-separated file into cells, as byte offsets into the buffer. */
export class RecordSplitter {
  from = new Uint32Array(32);
  to = new Uint32Array(32);
  count = 0;
  /** Some cell begins with a quotation mark. */
  quoted = false;
  /** Some byte lies outside ASCII. */
  foreign = false;
  /** Offset of a quotation mark that nothing closes. */
  open = -1;

  /**
   * Splits the record at `at`.
   *
   * @returns the offset behind the record, or -1 when it does not end before `end`; with `last` set
   * the end of the bytes ends the record too, unless a quotation mark is still open (then -1).
   */
  split(bytes: Uint8Array, at: number, end: number, last: boolean): number {
    let place = at;
    let bits = 0;
    this.count = 0;
    this.quoted = false;
    for (;;) {
      const from = place;
      if (place < end && bytes[place] === QUOTE) {
        this.quoted = true;
        place = closingQuote(bytes, place, end);
        if (place < 0) {
          this.open = from;
          return -1;
        }
      }
      let byte = -1;
      while (place < end) {
        byte = bytes[place] ?? 0;
        if (byte === SEMICOLON || byte === LINE_FEED) break;
        bits |= byte;
        place++;
      }
      if (place === end && !last) return -1;
      this.#cell(from, bytes, place, place === end || byte === LINE_FEED);
      if (place === end || byte === LINE_FEED) {
        this.foreign = this.quoted || bits > 127;
        return place === end ? end : place + 1;
      }
      place++;
    }
  }

  /** The text of a cell, trimmed and without its quotation marks; undefined when it is not UTF-8. */
  text(bytes: Uint8Array, cell: number): string | undefined {
    const slice = bytes.subarray(this.from[cell], this.to[cell]);
    try {
      return unquote(decoder.decode(slice)).trim();
    } catch {
      return undefined;
    }
  }

  #cell(from: number, bytes: Uint8Array, place: number, isLast: boolean): void {
    if (this.count === this.from.length) {
      this.from = grown(this.from, this.count + 1);
      this.to = grown(this.to, this.count + 1);
    }
    const to = isLast && place > from && bytes[place - 1] === CARRIAGE_RETURN ? place - 1 : place;
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }
}

/** The offset behind the quotation mark that closes the one at `place`, or -1. */
function closingQuote(bytes: Uint8Array, place: number, end: number): number {
  for (let i = place + 1; i < end; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (bytes[i + 1] === QUOTE && i + 1 < end) i++;
    else return i + 1;
  }
  return -1;
}

/** `"a ""b"" c"` is `a "b" c`; what stands behind the closing mark is kept, as spreadsheets do. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const match = /^"((?:[^"]|"")*)"/.exec(text);
  if (!match) return text;
  return (match[1] ?? '').replaceAll('""', '"') + text.slice(match[0].length);
}

/** True when the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
