import { fail, redirect } from '@sveltejs/kit';
import { submitForm } from '#house/api/submit-form.ts';
import { forgetMe } from '#house/own-room/forget-me.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  if (locals.signedIn === null) redirect(303, '/sign-in?next=/me/forget');
  setHeaders({ 'cache-control': 'no-store' });
};

export const actions: Actions = {
  default: async (event) => {
    if (event.locals.signedIn === null) redirect(303, '/sign-in?next=/me/forget');
    const sent = await submitForm(event, forgetMe);
    if (!sent.ok) return fail(sent.status, sent.form);
    redirect(303, '/');
  },
};
