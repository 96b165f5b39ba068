/** An acyclic set of locked victories, kept as who reaches whom. */
export class Locked {
  readonly size: number;
  readonly #words: number;
  readonly #reach: Uint32Array;
  /** 1 where somebody is locked above the candidate. */
  readonly beaten: Uint8Array;

  constructor(size: number, from?: Locked) {
    this.size = size;
    this.#words = (size + 31) >>> 5;
    this.#reach = from ? from.#reach.slice() : new Uint32Array(size * this.#words);
    this.beaten = from ? from.beaten.slice() : new Uint8Array(size);
  }

  copy(): Locked {
    return new Locked(this.size, this);
  }

  /** Whether a stands above b already. */
  reaches(a: number, b: number): boolean {
    const word = this.#reach[a * this.#words + (b >>> 5)] as number;
    return ((word >>> (b & 31)) & 1) === 1;
  }

  /** Locks a above b unless b stands above a; tells whether it now holds. */
  lock(a: number, b: number): boolean {
    if (this.reaches(b, a)) return false;
    if (this.reaches(a, b)) return true;
    this.beaten[b] = 1;
    const words = this.#words;
    const below = b * words;
    for (let x = 0; x < this.size; x++) {
      if (x !== a && !this.reaches(x, a)) continue;
      const row = x * words;
      for (let w = 0; w < words; w++) {
        this.#reach[row + w] =
          (this.#reach[row + w] as number) | (this.#reach[below + w] as number);
      }
      const at = row + (b >>> 5);
      this.#reach[at] = (this.#reach[at] as number) | (1 << (b & 31));
    }
    return true;
  }

  /**
   * Those of the victories that no order can shut out: none of them lies on a circle of what is locked
   * and the victories together.
   */
  safe<V extends { readonly over: number; readonly under: number }>(victories: readonly V[]): V[] {
    const words = this.#words;
    const reach = this.#reach.slice();
    for (const { over, under } of victories) {
      const at = over * words + (under >>> 5);
      reach[at] = (reach[at] as number) | (1 << (under & 31));
    }
    for (let via = 0; via < this.size; via++) {
      const [word, bit] = [via >>> 5, via & 31];
      const viaRow = via * words;
      for (let a = 0; a < this.size; a++) {
        const row = a * words;
        if ((((reach[row + word] as number) >>> bit) & 1) === 0) continue;
        for (let w = 0; w < words; w++) {
          reach[row + w] = (reach[row + w] as number) | (reach[viaRow + w] as number);
        }
      }
    }
    return victories.filter(
      ({ over, under }) =>
        (((reach[under * words + (over >>> 5)] as number) >>> (over & 31)) & 1) === 0,
    );
  }

  /** A text that is equal for equal states. */
  key(): string {
    let text = '';
    for (const word of this.#reach) text += String.fromCharCode(word & 0xffff, word >>> 16);
    return text;
  }
}
