/**
 * A maker of UUIDv7 (RFC 9562 §5.7): the milliseconds of `clock`, then a counter that keeps ids of one millisecond in
 * order, then chance.
 */
export function idMaker(clock: () => Temporal.Instant): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const now = clock().epochMilliseconds;
    if (now > last) {
      last = now;
      counter = randomBits(11);
    } else if (++counter > 0xfff) {
      last++;
      counter = 0;
    }
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80;
    const time = last.toString(16).padStart(12, '0');
    const tail = bytes.toHex();
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}

function randomBits(bits: number): number {
  return (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) & ((1 << bits) - 1);
}
