import { passkeyAnswer, readBody, tooMany } from '#house/hooks/passkey-answer.ts';
import type { RequestHandler } from './$types';

const nameMax = 80;

export const POST: RequestHandler = async (event) => {
  const { locals, request } = event;
  const turn = locals.takeTurn('entry');
  if (!turn.ok) return tooMany(turn.retrySeconds);
  const body = await readBody(request);
  if (typeof body?.response !== 'object' || body.response === null) {
    return Response.json({ ok: false }, { status: 422 });
  }
  const name = typeof body.name === 'string' ? body.name.trim().slice(0, nameMax) : '';
  const { passkeys } = locals.desk.doors;
  const ceremony = passkeys.finishRegistration(request.headers, body.response, name || undefined);
  return passkeyAnswer(event, ceremony, false);
};
