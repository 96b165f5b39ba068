import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import * as m from '#paraglide/messages.js';
import { directionOf } from '../i18n/locales.ts';
import { refuseWrite } from '../security/cross-site.ts';
import { knockerOf } from '../security/knocker.ts';
import { createTurns, type Door } from '../security/turns.ts';

const turns = createTurns(() => performance.now(), process.env.OWNHOUSE_TURNS === 'off');

/** Lists and searches, where somebody may ask a lot at once. */
const searching = /^\/(atlas|atlas\/map(\/[a-z]+\.json)?|api\/v1|api\/v1\/[^?]*)$/;

/** Refuses what another site sent in the visitor's name, and asks who knocks too often to wait. */
export const guardHandle: Handle = async ({ event, resolve }) => {
  const { locals, request, url } = event;
  const isApi = url.pathname.startsWith('/api/');
  let knocker: string | undefined;
  locals.takeTurn = (door, key) => {
    knocker ??= knockerOf(event.getClientAddress());
    return turns.take(door, key ?? knocker);
  };

  const refusal = refuseWrite(request, url.origin, isApi);
  if (refusal !== null)
    return refuseRequest(event, refusal === 'body_not_json' ? 415 : 403, refusal);

  const door = counted(request.method, url.pathname, isApi);
  const turn = door === null ? null : locals.takeTurn(door);
  return turn === null || turn.ok ? resolve(event) : slowDown(event, isApi, turn.retrySeconds);
};

/** Forms take their turns themselves, so that what was typed stays on the page. */
function counted(method: string, path: string, isApi: boolean): Door | null {
  if (method === 'GET' || method === 'HEAD') return searching.test(path) ? 'search' : null;
  return isApi ? 'write' : null;
}

const sentences = {
  cross_site:
    'This request was sent by another site. The house takes writing from its own pages and from programs only.',
  body_not_json: 'The API takes JSON only: send it as content-type application/json.',
} as const;

function refuseRequest(
  event: RequestEvent,
  status: number,
  code: keyof typeof sentences,
): Response {
  const { reference } = event.locals;
  const error = { code, sentence: sentences[code], fields: [] };
  return Response.json({ error, reference }, { status });
}

function slowDown({ locals }: RequestEvent, isApi: boolean, seconds: number): Response {
  const { locale, reference } = locals;
  const sentence = m.door_slow({ seconds }, { locale });
  const headers = { 'retry-after': String(seconds), 'cache-control': 'no-store' };
  if (isApi) {
    const error = { code: 'too_many', sentence, fields: [] };
    return Response.json({ error, reference }, { status: 429, headers });
  }
  const title = m.slow_title({}, { locale });
  return new Response(
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/plain.css"><h1>${title}</h1><p>${sentence}</p><p><a href="/">${m.house_name({}, { locale })}</a></p></html>`,
    { status: 429, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } },
  );
}
