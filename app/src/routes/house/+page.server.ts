import { error, fail, redirect } from '@sveltejs/kit';
import { submitForm } from '#house/api/submit-form.ts';
import { formatDay, formatMinutes, formatMoment } from '#house/i18n/format.ts';
import { listLetters } from '#house/own-room/list-letters.ts';
import { listStaffModes } from '#house/own-room/list-staff-modes.ts';
import { nameRegion, regionOf } from '#house/own-room/region.ts';
import { beginStaffMode, endStaffMode } from '#house/own-room/staff-mode.ts';
import { endStewardship, entryNames, listStewards } from '#rooms/members/server/index.ts';
import { spokenLocale } from '../spoken.server.ts';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 20;
const minutesOffered = [30, 60, 120, 240, 480];

export const load: PageServerLoad = async ({ locals, route, setHeaders, url }) => {
  const { viewer, house } = locals;
  if (viewer.kind === 'stranger') redirect(303, '/sign-in?next=/house');
  setHeaders({ 'cache-control': 'no-store' });
  const locale = spokenLocale(route.id, locals.locale);
  const context = house.context(locale);
  const from = Math.min(
    Math.max(Number.parseInt(url.searchParams.get('from') ?? '', 10) || 0, 0),
    1e6,
  );
  const who = { viewer, locale };
  const [stewards, modes, standing, region, letters] = await Promise.all([
    house.ask(listStewards, { limit: 200 }, who),
    house.ask(listStaffModes, { limit: pageSize + 1, offset: from }, who),
    house.standing(house.db, viewer, null),
    regionOf(house.db),
    house.ask(listLetters, { limit: 200 }, who),
  ]);
  if (!stewards.ok || !modes.ok) error(403);

  const day = (date: Temporal.PlainDate) => formatDay(date.toString(), locale);
  const moment = (at: Temporal.Instant) => formatMoment(at, context.timeZone, locale);
  const shown = modes.value.slice(0, pageSize);
  const ids = shown.flatMap(({ personId }) => personId ?? []);
  const names = await entryNames(house.db, ids, context.today(), locale);
  return {
    key: context.newId(),
    region,
    isSteward: standing.steward,
    onDuty: standing.steward && viewer.staff !== undefined,
    choices: minutesOffered.map((minutes) => ({
      value: String(minutes),
      label: formatMinutes(minutes, locale),
    })),
    stewards: stewards.value.map(({ from: since, to, ...line }) => ({
      ...line,
      from: day(since),
      to: to === null ? null : day(to),
      isMe: line.personId === viewer.personId,
    })),
    log: shown.map(({ id, personId, reason, begunAt, until, isRunning, deeds }) => ({
      id,
      isForgotten: personId === null,
      name: personId === null ? null : (names.get(personId)?.name ?? null),
      isExample: personId !== null && names.get(personId)?.layer === 'example',
      reason,
      from: moment(begunAt),
      until: moment(until),
      isRunning,
      deeds: deeds.map(({ verb, at, reference }) => ({ verb, at: moment(at), reference })),
    })),
    // Only stewards in staff mode are answered; a letter that waits for its first try is not stuck.
    letters: (letters.ok ? letters.value : [])
      .filter(({ tries }) => tries > 0)
      .map(({ id, kind, domain, writtenAt, tries, lastFault, dueAt, givenUpAt }) => ({
        id,
        isLink: kind === 'sign-in-link',
        domain,
        at: moment(writtenAt),
        tries,
        fault: lastFault,
        next: dueAt === null ? null : moment(dueAt),
        givenUp: givenUpAt === null ? null : moment(givenUpAt),
      })),
    newer: from === 0 ? null : Math.max(from - pageSize, 0),
    older: modes.value.length > pageSize ? from + pageSize : null,
    done: url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  beginStaffMode: async (event) => {
    inside(event.locals);
    const sent = await submitForm(event, beginStaffMode);
    if (!sent.ok) return fail(sent.status, { about: 'staff', ...sent.form });
    redirect(303, '/house?done=begun');
  },

  endStaffMode: async (event) => {
    inside(event.locals);
    const sent = await submitForm(event, endStaffMode);
    if (!sent.ok) return fail(sent.status, { about: 'staff', ...sent.form });
    redirect(303, '/house?done=ended');
  },

  endStewardship: async (event) => {
    inside(event.locals);
    const sent = await submitForm(event, endStewardship);
    if (!sent.ok) return fail(sent.status, { about: 'stewards', ...sent.form });
    redirect(303, '/house?done=stewardship-ended');
  },

  nameRegion: async (event) => {
    inside(event.locals);
    const sent = await submitForm(event, nameRegion);
    if (!sent.ok) return fail(sent.status, { about: 'region', ...sent.form });
    redirect(303, '/house?done=region');
  },
};

/** A page left open after signing out leads to the door. */
function inside({ viewer }: App.Locals): void {
  if (viewer.kind === 'stranger') redirect(303, '/sign-in?next=/house');
}
