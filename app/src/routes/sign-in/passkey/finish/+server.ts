import { passkeyAnswer, readBody, tooMany } from '#house/hooks/passkey-answer.ts';
import type { PasskeyAnswer } from '#house/sign-in/doors.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { locals, request } = event;
  const turn = locals.takeTurn('entry');
  if (!turn.ok) return tooMany(turn.retrySeconds);
  const response = (await readBody(request))?.response;
  if (typeof response !== 'object' || response === null) {
    return Response.json({ ok: false }, { status: 422 });
  }
  const { passkeys } = locals.desk.doors;
  return passkeyAnswer(
    event,
    passkeys.finishEntry(request.headers, response as PasskeyAnswer),
    false,
  );
};
