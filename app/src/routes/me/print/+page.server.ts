import { fail, redirect } from '@sveltejs/kit';
import { formatDay } from '#house/i18n/format.ts';
import { publicOrigin } from '#house/settings.ts';
import { peopleOfMyKeys, printCodes } from '#rooms/members/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  const { viewer, house, locale } = locals;
  if (viewer.kind === 'stranger') redirect(303, '/sign-in?next=/me/print');
  setHeaders({ 'cache-control': 'no-store' });
  return { people: await peopleOfMyKeys(house.db, viewer, house.context(locale)) };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { viewer, house, locale, desk } = locals;
    const form = await request.formData();
    const organizationId = String(form.get('organization') ?? '');
    const personId = String(form.get('person') ?? '');
    const context = house.context(locale);
    const people = await peopleOfMyKeys(house.db, viewer, context);
    const person = people.find((each) => each.personId === personId);
    const printed = await house.run(printCodes, { organizationId, personId }, { viewer, locale });
    if (!printed.ok) return fail(403, { refused: true });
    const until = Temporal.Instant.from(printed.value.expiresAt).toZonedDateTimeISO(
      context.timeZone,
    );
    return {
      sheet: {
        name: person?.name ?? null,
        codes: [...printed.value.codes],
        until: formatDay(until.toPlainDate().toString(), locale),
        address: `${publicOrigin(desk.settings)}/sign-in/code`,
      },
    };
  },
};
