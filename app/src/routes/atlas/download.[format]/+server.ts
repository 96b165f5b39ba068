import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { readAddress } from '#rooms/atlas/components/find/address.ts';
import {
  type ExportRow,
  exportFormats,
  exportRow,
  findEntries,
} from '#rooms/atlas/server/index.ts';
import { questionOf } from '../found.server.ts';
import type { RequestHandler } from './$types';

const pageSize = 200;
/** Beyond this a backup is the better way to take everything along. */
const rowsMax = 50_000;

/** Exactly what is on the screen, whole: the same question, every page of it. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const format = exportFormats[params.format];
  if (!format) error(404);
  const house = theHouse();
  const { origin } = house.context();
  const question = questionOf(readAddress(url));
  const rows: ExportRow[] = [];
  for (let page = 1, pages = 1; page <= pages && rows.length < rowsMax; page++) {
    const answer = await house.ask(findEntries, { ...question, page, size: pageSize }, locals);
    if (!answer.ok) error(400, { message: answer.refusal.code });
    pages = answer.value.pages;
    rows.push(...answer.value.items.map((found) => exportRow(found, origin, locals.locale)));
  }
  return new Response(format.write(rows), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="atlas.${params.format}"`,
    },
  });
};
