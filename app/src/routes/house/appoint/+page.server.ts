import { error, fail, redirect } from '@sveltejs/kit';
import { submitForm } from '#house/api/submit-form.ts';
import { sayRefusal } from '#house/words/say.ts';
import { appointSteward, findPeople } from '#rooms/members/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  await assertOnDuty(locals);
  setHeaders({ 'cache-control': 'no-store' });
  return { key: locals.house.context().newId() };
};

export const actions: Actions = {
  /** Sent in the body, so that an address somebody is looked for by stands in no history. */
  find: async ({ request, locals }) => {
    await assertOnDuty(locals);
    const found = await find(locals, String((await request.formData()).get('words') ?? ''));
    return found.error === undefined ? found : fail(422, found);
  },

  appoint: async (event) => {
    await assertOnDuty(event.locals);
    const words = String((await event.request.clone().formData()).get('_words') ?? '');
    const sent = await submitForm(event, appointSteward);
    if (sent.ok) redirect(303, '/house?done=appointed');
    const again = await find(event.locals, words);
    return fail(sent.status, { ...again, sentence: sent.form.sentence });
  },
};

async function find({ house, viewer, locale }: App.Locals, words: string) {
  const found = await house.ask(findPeople, { words }, { viewer, locale });
  if (found.ok) return { words, people: found.value, error: undefined, sentence: undefined };
  const said = sayRefusal(house.rooms, locale, found.refusal);
  return {
    words,
    people: undefined,
    error: said.fields[0]?.sentence ?? said.sentence,
    sentence: undefined,
  };
}

/** Strangers are led to the door, stewards to where staff mode begins, and nobody else appoints. */
async function assertOnDuty({ viewer, house }: App.Locals): Promise<void> {
  if (viewer.kind === 'stranger') redirect(303, '/sign-in?next=/house/appoint');
  const { steward } = await house.standing(house.db, viewer, null);
  if (!steward) error(403);
  if (viewer.staff === undefined) redirect(303, '/house?done=needed#staff');
}
