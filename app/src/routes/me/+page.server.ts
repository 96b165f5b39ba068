import { fail, redirect } from '@sveltejs/kit';
import { formatDay } from '#house/i18n/format.ts';
import { linkMinutes, sessionDays } from '#house/sign-in/auth.ts';
import type { SignedIn } from '#house/sign-in/doors.ts';
import { codesLeft, heldAtTheDoor, passkeysOf, removePasskey } from '#house/sign-in/held.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders, url }) => {
  const { signedIn, house, desk, locale } = locals;
  if (signedIn === null) redirect(303, '/sign-in?next=/me');
  setHeaders({ 'cache-control': 'no-store' });
  const { accountId, email, sessionId } = signedIn;
  const context = house.context(locale);
  const day = (at: Temporal.Instant) =>
    formatDay(at.toZonedDateTimeISO(context.timeZone).toPlainDate().toString(), locale);

  const sessions = await desk.doors.sessionsOf(accountId);
  const passkeys = await passkeysOf(house.db, accountId);
  const codes = await codesLeft(house.db, accountId, context.now());
  return {
    email,
    name: await house.nameOf(locals.viewer, locale),
    sessions: sessions.map(({ id, created_at, updated_at }) => ({
      id,
      isHere: id === sessionId,
      since: day(created_at),
      used: day(updated_at),
    })),
    passkeys: passkeys.map(({ id, name, created_at }) => ({
      id,
      name,
      since: created_at === null ? null : day(created_at),
    })),
    codes: codes === null ? null : { count: codes.count, until: day(codes.until) },
    held: await heldAtTheDoor(house.db, accountId, email),
    linkMinutes,
    sessionDays,
    hasAddedPasskey: url.searchParams.has('added'),
  };
};

/** Only for somebody who is inside; a page left open after signing out leads to the door. */
function inside(signedIn: SignedIn | null): SignedIn {
  if (signedIn === null) redirect(303, '/sign-in?next=/me');
  return signedIn;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function readId(request: Request): Promise<string | null> {
  const id = (await request.formData()).get('id');
  return typeof id === 'string' && uuid.test(id) ? id : null;
}

export const actions: Actions = {
  signOut: async ({ request, locals }) => {
    locals.cookieLines.push(...(await locals.desk.doors.signOut(request.headers)));
    redirect(303, '/');
  },

  endSession: async ({ request, locals }) => {
    const { accountId } = inside(locals.signedIn);
    const id = await readId(request);
    const isEnded = id !== null && (await locals.desk.doors.endSession(accountId, id));
    return isEnded ? { ended: true } : fail(404, { missing: true });
  },

  endOthers: async ({ locals }) => {
    const { accountId, sessionId } = inside(locals.signedIn);
    await locals.desk.doors.endSessions(accountId, sessionId);
    return { ended: true };
  },

  removePasskey: async ({ request, locals }) => {
    const { accountId } = inside(locals.signedIn);
    const id = await readId(request);
    const isRemoved = id !== null && (await removePasskey(locals.house.db, accountId, id));
    return isRemoved ? { removed: true } : fail(404, { missing: true });
  },
};
