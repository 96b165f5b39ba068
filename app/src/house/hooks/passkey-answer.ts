import type { RequestEvent } from '@sveltejs/kit';

/** Hands on what a passkey ceremony answered: its cookies by the house's own way, its body only where the browser needs it. */
export async function passkeyAnswer(
  { locals }: RequestEvent,
  ceremony: Promise<Response>,
  withBody: boolean,
): Promise<Response> {
  const answer = await ceremony;
  locals.cookieLines.push(...answer.headers.getSetCookie());
  const body = answer.ok && withBody ? await answer.json() : { ok: answer.ok };
  return Response.json(body, { status: answer.status });
}

/** A request's JSON, or null when it is none. */
export async function readBody(request: Request): Promise<Record<string, unknown> | null> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
}

/** The answer to somebody who tries too often. */
export function tooMany(retrySeconds: number): Response {
  return Response.json(
    { ok: false },
    { status: 429, headers: { 'retry-after': String(retrySeconds) } },
  );
}
