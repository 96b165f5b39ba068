import { theHouse } from '#house/house.ts';
import { GROUPS, type HomeGroup } from '#rooms/atlas/components/home/groups.ts';
import type { NumbersView } from '#rooms/atlas/index.ts';
import { findEntries, numbers, timeline } from '#rooms/atlas/server/index.ts';
import { entryOf } from './atlas/found.server.ts';

/** The kinds from which the field guide shows three a day. */
const GUIDE_KINDS = [...GROUPS['co-ops'], ...GROUPS.land, ...GROUPS.funds];
const GUIDE_SIZE = 3;
const LATEST = 4;

/** Too wide to be anybody's neighborhood. */
const WIDE_PLACES = ['united-states', 'massachusetts', 'greater-boston'];

/** What the front page shows: who is in the house, what happened last, three to meet, and what is disputed. */
export async function loadHome(locals: App.Locals) {
  const house = theHouse();
  const [everyone, guide, moments, figures] = await Promise.all([
    house.ask(
      findEntries,
      { facets: { layer: ['fact'], entry_kind: ['organization'] }, size: 1 },
      locals,
    ),
    house.ask(findEntries, { facets: { layer: ['fact'], kind: GUIDE_KINDS }, size: 100 }, locals),
    house.ask(timeline, {}, locals),
    house.ask(numbers, {}, locals),
  ]);
  if (!everyone.ok || !guide.ok || !moments.ok || !figures.ok) {
    throw new Error('the front page asked for something that the house refuses');
  }
  const { facets } = everyone.value;
  const countOf = (codes: readonly string[]) =>
    facets.kind
      .filter(({ code }) => codes.includes(code))
      .reduce((sum, { count }) => sum + count, 0);
  const groups = (Object.keys(GROUPS) as HomeGroup[]).map((group) => ({
    group,
    count: countOf(GROUPS[group]),
  }));
  const described = guide.value.items.filter(({ summary }) => summary !== null);
  const first = described.length === 0 ? 0 : house.context().today().dayOfYear * GUIDE_SIZE;
  return {
    total: everyone.value.total,
    people: facets.entry_kind.find(({ code }) => code === 'person')?.count ?? 0,
    groups: groups.filter(({ count }) => count > 0),
    guide: Array.from({ length: Math.min(GUIDE_SIZE, described.length) }, (_, index) => {
      const row = described[(first + index) % described.length];
      return row === undefined ? [] : [entryOf(row, locals.locale)];
    }).flat(),
    latest: moments.value
      .filter(({ from }) => from !== null)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
      .slice(0, LATEST),
    disputes: disputesOfFacts(figures.value).slice(0, 2),
    places: facets.place
      .filter(({ code }) => !WIDE_PLACES.includes(code))
      .slice(0, 6)
      .map(({ code, label, count }) => ({ code, label, count })),
  };
}

/** Disputes about what the documents say; the example has its own, which do not belong beside them. */
function disputesOfFacts({ numbers, disputes }: NumbersView) {
  const ids = new Set(
    numbers
      .filter(({ subject }) => subject.layer === 'fact')
      .flatMap(({ disputeIds }) => disputeIds),
  );
  return disputes.filter(({ id }) => ids.has(id));
}
