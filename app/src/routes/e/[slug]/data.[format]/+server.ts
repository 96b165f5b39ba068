import { entryData } from '../../../entry-data.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => entryData(event);
