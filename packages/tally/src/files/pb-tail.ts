/** Some hundreds of votes: enough to know the values that a column takes. */
const TAIL = 1 << 16;

const decoder = new TextDecoder();

/**
 * The lines before a last line that is not ended. They tell whether its last cell is whole: `inte`,
 * where every other vote says `internet` or `paper`, was cut off.
 */
export class PbTail {
  #bytes = new Uint8Array(2 * TAIL);
  #length = 0;

  /** Takes in lines that have been read. Each byte is copied twice at most, however small the pieces. */
  add(lines: Uint8Array): void {
    const last = lines.subarray(Math.max(0, lines.length - TAIL));
    if (this.#length + last.length > this.#bytes.length) {
      this.#bytes.copyWithin(0, this.#length - TAIL, this.#length);
      this.#length = TAIL;
    }
    this.#bytes.set(last, this.#length);
    this.#length += last.length;
  }

  /**
   * Whether the last cell of `line` is only the beginning of what stands there in other votes. A
   * number is not judged: anyone may be 5 years old.
   */
  showsCut(line: Uint8Array): boolean {
    const cells = decoder.decode(line).split(';');
    const last = (cells.at(-1) ?? '').trim();
    if (/^\d+$/.test(last)) return false;
    const lines = decoder.decode(this.#bytes.subarray(0, this.#length)).split(/\r?\n/);
    const votes = lines.slice(
      lines.findLastIndex((text) => /^"?votes"?;*$/i.test(text.trim())) + 1,
    );
    const others = new Set<string>();
    for (const text of votes) {
      const cell = text.split(';');
      if (cell.length === cells.length) others.add((cell.at(-1) ?? '').trim());
    }
    return !others.has(last) && [...others].some((other) => other.startsWith(last));
  }
}
