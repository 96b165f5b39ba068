/** The pages that anybody may read; every check that walks the house walks these. */
export const publicPages = [
  '/',
  '/atlas',
  '/atlas?q=compost',
  '/atlas?view=table',
  '/atlas/map',
  '/atlas/network',
  '/atlas/timeline',
  '/atlas/flows',
  '/atlas/numbers',
  '/assembly/recount',
  '/o/cero',
  '/o/solidarity-economy-initiative',
  '/sign-in',
  '/sign-in/code',
  '/step-inside',
  '/api',
] as const;
