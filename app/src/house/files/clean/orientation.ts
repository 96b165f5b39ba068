/** Which way up a picture is held (Exif 2.32, tag 0x0112): 1 upright, 3 upside down, 6 and 8 on a side, the others mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const shortType = 3;
const headerBytes = 8;
const entryBytes = 12;

/** Reads the orientation from the TIFF block of an Exif record; 1 wherever the block does not say it plainly. */
export function orientationIn(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < headerBytes) return 1;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * entryBytes;
    if (at + entryBytes > view.byteLength) return 1;
    if (view.getUint16(at, little) !== orientationTag) continue;
    if (view.getUint16(at + 2, little) !== shortType) return 1;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** A TIFF block that says the orientation and nothing else. */
export function tiffOf(orientation: Orientation): Uint8Array {
  const view = new DataView(new ArrayBuffer(headerBytes + 2 + entryBytes + 4));
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, headerBytes);
  view.setUint16(headerBytes, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, shortType);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return new Uint8Array(view.buffer);
}
