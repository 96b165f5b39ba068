import { passkeyAnswer, tooMany } from '#house/hooks/passkey-answer.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => {
  const { locals, request } = event;
  const turn = locals.takeTurn('entry');
  if (!turn.ok) return tooMany(turn.retrySeconds);
  return passkeyAnswer(event, locals.desk.doors.passkeys.beginRegistration(request.headers), true);
};
