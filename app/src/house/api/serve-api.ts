import { type Refusal, refuse } from '@ownhouse/basics';
import type { Viewer } from '../access/viewer.ts';
import { readFields } from '../command/read-fields.ts';
import type { House } from '../house.ts';
import { sayRefusal } from '../words/say.ts';
import { type CatalogEntry, catalog } from './catalog.ts';
import { toJson } from './json.ts';
import { openApi } from './open-api.ts';
import { readJson } from './read-body.ts';

export interface Asked {
  readonly viewer: Viewer;
  readonly locale: string;
}

const statuses: Readonly<Record<string, number>> = {
  sign_in_needed: 401,
  membership_needed: 403,
  keys_needed: 403,
  stewards_only: 403,
  staff_mode_needed: 403,
  rule_forbids: 403,
  not_found: 404,
  no_such_verb: 404,
  no_such_format: 404,
  method_not_allowed: 405,
  key_reused: 409,
  body_too_large: 413,
  body_not_json: 415,
  input_wrong: 422,
};

/** The HTTP status of a refusal: 409 for what a command itself refuses. */
export function statusOf(code: string): number {
  return statuses[code] ?? 409;
}

/**
 * Answers `/api/v1/<room>/<verb>`: a query by GET with its fields in the address, a command by POST with a JSON body and,
 * if it may be sent twice, an `Idempotency-Key`. `path` is what follows `/api/v1/`.
 */
export async function serveApi(
  house: House,
  path: string,
  request: Request,
  asked: Asked,
): Promise<Response> {
  if (path === 'openapi.json') return answer(openApi(house), 200, asked, 'application/json');
  const [address = '', format] = path.split('.', 2);
  const entry = catalog(house.rooms).find(({ room, name }) => `${room}/${name}` === address);
  if (entry === undefined) return refused(house, refuse('no_such_verb').refusal, asked);
  const method = entry.does.kind === 'query' ? 'GET' : 'POST';
  if (request.method !== method && !(method === 'GET' && request.method === 'HEAD')) {
    const response = refused(house, refuse('method_not_allowed', { method }).refusal, asked);
    response.headers.set('allow', method === 'GET' ? 'GET, HEAD' : 'POST');
    return response;
  }
  return method === 'GET'
    ? ask(house, entry, format, request, asked)
    : command(house, entry, request, asked);
}

async function ask(
  house: House,
  { does, input }: CatalogEntry,
  format: string | undefined,
  request: Request,
  asked: Asked,
): Promise<Response> {
  if (does.kind !== 'query') throw new Error('only queries are asked');
  const isPlain = format === undefined || format === 'json';
  const formats = does.formats ?? {};
  const written = !isPlain && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!isPlain && written === undefined) {
    return refused(house, refuse('no_such_format').refusal, asked);
  }
  const fields = readFields(input, new URL(request.url).searchParams);
  const result = await house.ask(does, fields, asked);
  if (!result.ok) return refused(house, result.refusal, asked);
  if (written === undefined) return answer(result.value, 200, asked, 'application/json');
  const body = written.write(result.value, house.context(asked.locale));
  return respond(body, 200, asked, written.type);
}

async function command(
  house: House,
  { does }: CatalogEntry,
  request: Request,
  asked: Asked,
): Promise<Response> {
  if (does.kind !== 'command') throw new Error('only commands are sent');
  const body = await readJson(request);
  if (!body.ok) return refused(house, body.refusal, asked);
  const key = request.headers.get('idempotency-key')?.slice(0, 200) || undefined;
  const result = await house.run(does, body.value, { ...asked, key });
  if (!result.ok) return refused(house, result.refusal, asked);
  return answer(result.value ?? null, 200, asked, 'application/json');
}

function refused(house: House, refusal: Refusal, asked: Asked): Response {
  const error = sayRefusal(house.rooms, asked.locale, refusal);
  return answer({ error }, statusOf(refusal.code), asked, 'application/json');
}

function answer(value: unknown, status: number, asked: Asked, type: string): Response {
  return respond(toJson(value), status, asked, type);
}

/** What strangers may read, any page anywhere may read; nothing of a signed-in person is kept by caches. */
function respond(body: string, status: number, { viewer }: Asked, type: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'cache-control': viewer.kind === 'stranger' && status === 200 ? 'no-cache' : 'no-store',
      vary: 'cookie, accept-language',
      'x-content-type-options': 'nosniff',
      ...(viewer.kind === 'stranger' ? { 'access-control-allow-origin': '*' } : {}),
    },
  });
}
