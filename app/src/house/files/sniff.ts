/**
 * What the house takes in, by what its first bytes say; a name or a browser's word is not believed. A kind of picture is here
 * once it can be freed of the place of its taking, which AVIF and HEIC cannot yet.
 */
export type FileType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf';

const starts: readonly (readonly [type: FileType, hex: string, at: number, also?: string])[] = [
  ['image/png', '89504e470d0a1a0a', 0],
  ['image/jpeg', 'ffd8ff', 0],
  ['image/webp', '57454250', 8, '52494646'],
  ['application/pdf', '255044462d', 0],
];

/** The type of a file by its own bytes; null for anything the house does not take, such as SVG and HTML, which carry script. */
export function sniff(bytes: Uint8Array): FileType | null {
  const head = bytes.subarray(0, 32).toHex();
  const found = starts.find(
    ([, hex, at, also]) =>
      head.startsWith(hex, at * 2) && (also === undefined || head.startsWith(also)),
  );
  return found?.[0] ?? null;
}
