import { PMTiles, TileType } from 'pmtiles';
import { z } from 'zod';
import { type Basemap, type CreditPart, readCredit } from '../../components/map/basemap.ts';
import { type BasemapFile, findBasemapFile, readBytes } from './basemap-file.ts';

const metadata = z.object({
  attribution: z.string().optional().catch(undefined),
  vector_layers: z
    .array(z.object({ id: z.string().max(80) }))
    .max(200)
    .catch([])
    .default([]),
});

/** Nearly every archive of streets is made from OpenStreetMap, whose licence asks to be named. */
const usualCredit: CreditPart[] = [
  { text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
];

let remembered: { path: string; version: string; basemap: Basemap | null } | undefined;

/**
 * The operator's base map, read once for each version of its file. A file that cannot be read is reported and passed over: the
 * map has its own shapes.
 */
export async function basemapIn(
  dataFolder: string | undefined,
  onFault: (where: string, fault: unknown) => void = () => undefined,
): Promise<Basemap | null> {
  const file = await findBasemapFile(dataFolder);
  if (file === null) return null;
  if (remembered?.path === file.path && remembered.version === file.version)
    return remembered.basemap;
  const basemap = await describe(file).catch((fault: unknown) => {
    onFault(`the base map ${file.path}`, fault);
    return null;
  });
  remembered = { path: file.path, version: file.version, basemap };
  return basemap;
}

async function describe({ path, version }: BasemapFile): Promise<Basemap> {
  const archive = new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({ data: await readBytes(path, offset, length) }),
  });
  const header = await archive.getHeader();
  const kind = [TileType.Mvt, TileType.Mlt].includes(header.tileType) ? 'vector' : 'raster';
  const said = metadata.parse(await archive.getMetadata());
  const credit = readCredit(said.attribution ?? '');
  return {
    url: `/atlas/map/basemap.pmtiles?v=${version}`,
    kind,
    layers: said.vector_layers.map(({ id }) => id),
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    credit: credit.length > 0 ? credit : usualCredit,
  };
}
