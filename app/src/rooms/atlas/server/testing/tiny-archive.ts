/** One layer of a tile: a polygon, in 4096ths of the tile. */
export interface TinyLayer {
  name: string;
  ring: readonly (readonly [x: number, y: number])[];
}

/**
 * A whole PMTiles archive (version 3, nothing compressed) with one vector tile, the world at zoom 0, for tests that must not carry
 * anybody's map data.
 */
export function tinyArchive(layers: readonly TinyLayer[], attribution: string): Uint8Array {
  const tile = layers.flatMap((layer) => field(3, layerBytes(layer)));
  const directory = [
    ...varint(1),
    ...varint(0),
    ...varint(1),
    ...varint(tile.length),
    ...varint(1),
  ];
  const said = { attribution, vector_layers: layers.map(({ name }) => ({ id: name, fields: {} })) };
  const metadata = [...new TextEncoder().encode(JSON.stringify(said))];
  const header = new DataView(new ArrayBuffer(127));
  [...'PMTiles'].forEach((letter, i) => void header.setUint8(i, letter.charCodeAt(0)));
  header.setUint8(7, 3);
  const root = 127;
  const json = root + directory.length;
  const data = json + metadata.length;
  [root, directory.length, json, metadata.length, data, 0, data, tile.length, 1, 1, 1].forEach(
    (value, i) => void header.setBigUint64(8 + 8 * i, BigInt(value), true),
  );
  // Clustered; nothing compressed inside or in tiles; vector tiles; zoom 0 only.
  [1, 1, 1, 1, 0, 0].forEach((value, i) => void header.setUint8(96 + i, value));
  [-180, -85, 180, 85].forEach(
    (degrees, i) => void header.setInt32(102 + 4 * i, degrees * 1e7, true),
  );
  return new Uint8Array([...new Uint8Array(header.buffer), ...directory, ...metadata, ...tile]);
}

function layerBytes({ name, ring }: TinyLayer): number[] {
  const zigzag = (value: number) => varint((value << 1) ^ (value >> 31));
  let [x, y] = [0, 0];
  const steps = ring.map(([nextX, nextY]) => {
    const step = [...zigzag(nextX - x), ...zigzag(nextY - y)];
    [x, y] = [nextX, nextY];
    return step;
  });
  const lineTo = varint(((ring.length - 1) << 3) | 2);
  const geometry = [
    ...varint(9),
    ...(steps[0] ?? []),
    ...lineTo,
    ...steps.slice(1).flat(),
    ...varint(15),
  ];
  const polygon = [...varint(3 << 3), ...varint(3)];
  const feature = [...polygon, ...field(4, geometry)];
  return [
    ...[...varint(15 << 3), ...varint(2)],
    ...field(1, [...new TextEncoder().encode(name)]),
    ...field(2, feature),
    ...[...varint(5 << 3), ...varint(4096)],
  ];
}

function field(number: number, bytes: readonly number[]): number[] {
  return [...varint((number << 3) | 2), ...varint(bytes.length), ...bytes];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
