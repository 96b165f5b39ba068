import { error, fail, redirect } from '@sveltejs/kit';
import { safePath } from '#house/security/safe-path.ts';
import { demoAnswer } from '#house/sign-in/demo-request.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  assertOpen(event);
  const { house, locale, desk } = event.locals;
  return {
    people: await house.examplePeople(locale),
    next: safePath(event.url.searchParams.get('next')),
    isPublic: desk.settings.demo === 'public',
    example: true,
  };
};

export const actions: Actions = {
  default: async (event) => {
    assertOpen(event);
    const { house, locale, desk, takeTurn, cookieLines } = event.locals;
    const turn = takeTurn('entry');
    if (!turn.ok) return fail(429, { seconds: turn.retrySeconds });
    const form = await event.request.formData();
    const accountId = form.get('account');
    const people = await house.examplePeople(locale);
    const person = people.find((each) => each.accountId === accountId);
    const entry = person && (await desk.doors.enterAsExample(person.accountId));
    if (!entry) error(404, 'Nobody of that name is in the example.');
    cookieLines.push(...entry);
    const next = safePath(form.get('next')?.toString());
    redirect(303, next === '/' ? '/me' : next);
  },
};

/** Where there is no demo there is no such page; where there is one, it says that it is for this machine. */
function assertOpen(event: RequestEvent): void {
  const answer = demoAnswer(event);
  if (answer === 'off') error(404, 'Not found');
  if (answer === 'not_this_machine') error(403, 'The demo chooser works on this machine only.');
}
