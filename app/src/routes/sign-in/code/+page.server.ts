import { fail, redirect } from '@sveltejs/kit';
import { safePath } from '#house/security/safe-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  next: safePath(url.searchParams.get('next')),
});

export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    const form = await request.formData();
    const typed = String(form.get('code') ?? '').slice(0, 64);
    const next = safePath(form.get('next')?.toString());
    const turn = locals.takeTurn('code');
    const allTurns = turn.ok ? locals.takeTurn('allCodes', 'everybody') : turn;
    if (!allTurns.ok) {
      setHeaders({ 'retry-after': String(allTurns.retrySeconds) });
      return fail(429, { typed, next, seconds: allTurns.retrySeconds });
    }
    const entry = await locals.desk.doors.enterByPaperCode(typed);
    if (entry === null) return fail(403, { typed, next, wrong: true });
    locals.cookieLines.push(...entry);
    redirect(303, next === '/' ? '/me' : next);
  },
};
