import type { Handle } from '@sveltejs/kit/hooks';
import { makeReference } from '../log/reference.ts';
import { filePolicy, plainPagePolicy, securityHeaders } from '../security/headers.ts';
import { theLog } from '../sign-in/the-doors.ts';

/** Gives the request its reference, its answer the house's headers, and the log one line without a person in it. */
export const answerHandle: Handle = async ({ event, resolve }) => {
  const { locals } = event;
  const start = performance.now();
  locals.reference = makeReference();
  locals.cookieLines = [];

  const response = await resolve(event);

  const { headers } = response;
  for (const [name, value] of Object.entries(securityHeaders(event.url.protocol === 'https:')))
    headers.set(name, value);
  if (!headers.has('content-security-policy')) {
    const isPage = headers.get('content-type')?.startsWith('text/html') === true;
    headers.set('content-security-policy', isPage ? plainPagePolicy : filePolicy);
  }
  headers.set('x-request-id', locals.reference);
  for (const line of locals.cookieLines) headers.append('set-cookie', line);
  if (headers.has('set-cookie')) headers.set('cache-control', 'no-store');

  theLog().info(
    {
      reference: locals.reference,
      method: event.request.method,
      route: event.route.id,
      status: response.status,
      ms: Math.round(performance.now() - start),
    },
    'answered',
  );
  return response;
};
