import { fail, redirect } from '@sveltejs/kit';
import { safePath } from '#house/security/safe-path.ts';
import { linkMinutes } from '#house/sign-in/auth.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at the link uses nothing up: mail programs open links to examine them. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return {
    token: url.searchParams.get('token')?.slice(0, 200) ?? '',
    next: safePath(url.searchParams.get('next')),
    minutes: linkMinutes,
  };
};

export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    const form = await request.formData();
    const turn = locals.takeTurn('entry');
    if (!turn.ok) {
      setHeaders({ 'retry-after': String(turn.retrySeconds) });
      return fail(429, { seconds: turn.retrySeconds });
    }
    const entry = await locals.desk.doors.enterByLink(
      String(form.get('token') ?? '').slice(0, 200),
    );
    if (entry === null) return fail(403, { used: true });
    locals.cookieLines.push(...entry);
    const next = safePath(form.get('next')?.toString());
    redirect(303, next === '/' ? '/me' : next);
  },
};
