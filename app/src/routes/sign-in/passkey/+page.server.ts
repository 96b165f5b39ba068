import { safePath } from '#house/security/safe-path.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  next: safePath(url.searchParams.get('next')),
});
