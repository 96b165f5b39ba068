import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (locals.signedIn === null) redirect(303, '/sign-in?next=/me/passkey');
};
