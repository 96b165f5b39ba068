import type { Handle } from '@sveltejs/kit/hooks';
import { stranger } from '../access/viewer.ts';
import { theHouse } from '../house.ts';
import { viewerOf } from '../own-room/viewer-of.ts';
import { frontDesk } from '../sign-in/the-doors.ts';

/** Finds out who is looking: the session's login, and the person behind it. Everybody else is a stranger. */
export const viewerHandle: Handle = async ({ event, resolve }) => {
  const { locals, request } = event;
  locals.house = theHouse();
  locals.desk = await frontDesk(locals.house);
  locals.viewer = stranger;
  locals.signedIn = null;

  const found = await locals.desk.doors.recognise(request.headers);
  if (found !== null) {
    locals.cookieLines.push(...found.cookies);
    const { accountId } = found.signedIn;
    const personId = await locals.house.personOf(accountId);
    locals.signedIn = found.signedIn;
    if (personId !== null) locals.viewer = await viewerOf(locals.house, accountId, personId);
  }
  return resolve(event);
};
