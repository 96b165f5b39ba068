/** The typed arrays that readers fill without knowing the length beforehand. */
type Numbers = Uint8Array | Uint32Array | Float64Array;

/** `array`, or a copy at least twice as long that holds `length` entries. */
export function grown<Kind extends Numbers>(array: Kind, length: number): Kind {
  if (length <= array.length) return array;
  const Copy = array.constructor as new (length: number) => Kind;
  const copy = new Copy(Math.max(length, array.length * 2));
  copy.set(array);
  return copy;
}
