import { theHouse } from '#house/house.ts';
import { GROUPS, type HomeGroup } from '#rooms/atlas/components/home/groups.ts';
import { homeOf } from '#rooms/atlas/server/index.ts';
import { entryOf } from './atlas/found.server.ts';

/** The kinds from which the field guide shows three a day. */
const GUIDE_KINDS = [...GROUPS['co-ops'], ...GROUPS.land, ...GROUPS.funds];

/** Too wide to be anybody's neighborhood. */
const WIDE_PLACES = ['united-states', 'massachusetts', 'greater-boston'];

/** What the front page shows: who is in the house, what happened last, three to meet, and what is disputed. */
export async function loadHome(locals: App.Locals) {
  const house = theHouse();
  const { counted, guide, latest, disputes } = await homeOf(
    house.db,
    locals.viewer,
    GUIDE_KINDS,
    house.context(locals.locale),
  );
  const { facets } = counted;
  const countOf = (codes: readonly string[]) =>
    facets.kind
      .filter(({ code }) => codes.includes(code))
      .reduce((sum, { count }) => sum + count, 0);
  const groups = (Object.keys(GROUPS) as HomeGroup[]).map((group) => ({
    group,
    count: countOf(GROUPS[group]),
  }));
  return {
    total: counted.total,
    people: facets.entry_kind.find(({ code }) => code === 'person')?.count ?? 0,
    groups: groups.filter(({ count }) => count > 0),
    guide: guide.map((row) => entryOf(row, locals.locale)),
    latest,
    disputes,
    places: facets.place
      .filter(({ code }) => !WIDE_PLACES.includes(code))
      .slice(0, 6)
      .map(({ code, name, count }) => ({ code, label: name ?? code, count })),
  };
}
