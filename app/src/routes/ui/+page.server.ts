import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The pattern book is for those who build the house; a running house shows it when OWNHOUSE_UI=1. */
export const load: PageServerLoad = () => {
  if (!import.meta.env.DEV && process.env.OWNHOUSE_UI !== '1') error(404);
  return { example: true };
};
