import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { entryHref } from '#rooms/atlas/components/entry/href.ts';
import { markOf } from '#rooms/atlas/components/find/marks.ts';
import { familyOf } from '#rooms/atlas/components/network/families.ts';
import { drawNetwork } from '#rooms/atlas/components/network/picture.ts';
import { type FoundNode, findNetwork, positionsOf } from '#rooms/atlas/server/index.ts';
import { spokenLocale } from '../../spoken.server.ts';
import { loadFound, questionOf } from '../found.server.ts';
import type { PageServerLoad } from './$types';

const typePattern = /^[a-z_]{1,40}$/;

function familyOfNode(node: FoundNode): string {
  const kind = node.facets.find((facet) => facet.startsWith('kind:'))?.slice('kind:'.length);
  return familyOf(markOf(node.kind, kind));
}

export const load: PageServerLoad = async (event) => {
  const house = theHouse();
  const { address, found } = await loadFound(event);
  const type = event.url.searchParams.get('type') ?? '';
  const linkTypes = typePattern.test(type) ? [type] : undefined;
  const [answer, positions] = await Promise.all([
    house.ask(
      findNetwork,
      { ...questionOf(address), ...(linkTypes ? { linkTypes } : {}) },
      event.locals,
    ),
    positionsOf(house.db),
  ]);
  if (!answer.ok || !answer.value) error(404);
  const { nodes, links } = answer.value;
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const picture = drawNetwork(
    nodes
      .filter(({ id }) => linked.has(id))
      .map((node) => ({
        id: node.id,
        title: node.name,
        href: entryHref(node),
        family: familyOfNode(node),
        ...(positions.get(node.id) ?? { x: 0, y: 0 }),
      })),
    links.map(({ from, to, type: linkType }) => ({ from, to, type: linkType })),
  );
  const names = new Map(nodes.map((node) => [node.id, { name: node.name, href: entryHref(node) }]));
  return {
    address,
    found,
    type: linkTypes ? type : '',
    picture,
    rows: links.flatMap((link) => {
      const [from, to] = [names.get(link.from), names.get(link.to)];
      return from && to ? [{ ...link, from, to }] : [];
    }),
    locale: spokenLocale(event.route.id, event.locals.locale),
  };
};
