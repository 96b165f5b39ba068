import { fail, redirect } from '@sveltejs/kit';
import { lettersJobName } from '#house/mail/letters-job.ts';
import { readMailAddress } from '#house/mail/mail.ts';
import { safePath } from '#house/security/safe-path.ts';
import { linkMinutes } from '#house/sign-in/auth.ts';
import { demoAnswer } from '#house/sign-in/demo-request.ts';
import { theLog } from '#house/sign-in/the-doors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const next = safePath(event.url.searchParams.get('next'));
  if (event.locals.signedIn !== null) redirect(303, next === '/' ? '/me' : next);
  return { next, minutes: linkMinutes, hasDemo: demoAnswer(event) === 'open' };
};

export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    const form = await request.formData();
    const typed = String(form.get('email') ?? '').slice(0, 300);
    const next = safePath(form.get('next')?.toString());
    const email = readMailAddress(typed);
    if (email === null) return fail(422, { typed, next, wrong: true });

    const turn = locals.takeTurn('link');
    const letter = turn.ok ? locals.takeTurn('letters', email) : turn;
    if (!letter.ok) {
      setHeaders({ 'retry-after': String(letter.retrySeconds) });
      return fail(429, { typed, next, seconds: letter.retrySeconds });
    }
    try {
      await locals.desk.doors.askForLink(email, { language: locals.locale, next });
      if (locals.desk.hasMailServer) await locals.house.sendFor(lettersJobName);
    } catch (error) {
      theLog().error({ reference: locals.reference, err: error }, 'a letter could not be written');
      return fail(502, { typed, next, failed: true });
    }
    redirect(303, '/sign-in/sent');
  },
};
