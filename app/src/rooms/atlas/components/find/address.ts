import type { Facet } from '../../server/search/question.ts';
import { type Bounds, boxText, readBox } from '../map/places.ts';

export type { Facet };

/** What a result can be narrowed by, in the order in which it is offered; also the names in the address. */
export const FACETS = [
  'entry_kind',
  'kind',
  'sector',
  'activity',
  'base',
  'place',
  'language',
  'status',
  'network',
  'strand',
  'layer',
] as const satisfies readonly Facet[];

export const VIEWS = ['list', 'map', 'network', 'table'] as const;

export type View = (typeof VIEWS)[number];

/** Everything that the address of a result says. Two equal addresses show the same. */
export interface FindAddress {
  readonly words: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** As of the end of this year; nothing means today. */
  readonly year: number | null;
  /** Only what is shown inside this part of the map. */
  readonly box: Bounds | null;
  readonly view: View;
  /** From 1. */
  readonly page: number;
}

const WORDS_MAX = 200;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,80}$/u;

/** Reads an address. What makes no sense in it is passed over, so that an old or broken link still opens. */
export function readAddress(url: { pathname: string; searchParams: URLSearchParams }): FindAddress {
  const get = (name: string) => url.searchParams.get(name) ?? '';
  const year = /^\d{4}$/.test(get('year')) ? Number(get('year')) : null;
  const page = /^[1-9]\d{0,4}$/.test(get('page')) ? Number(get('page')) : 1;
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      [...new Set(url.searchParams.getAll(facet))].filter((code) => CODE.test(code)).slice(0, 40),
    ]),
  ) as unknown as Record<Facet, string[]>;
  const words = get('q').trim().slice(0, WORDS_MAX);
  return { words, chosen, year, box: readBox(get('box')), view: viewOf(url), page };
}

function viewOf(url: { pathname: string; searchParams: URLSearchParams }): View {
  const last = url.pathname.split('/').at(-1);
  if (last === 'map' || last === 'network') return last;
  const asked = url.searchParams.get('view');
  return VIEWS.find((view) => view === asked) ?? 'list';
}

/** The query of an address without its view and page: what downloads and pictures are asked with. */
export function queryOf(address: FindAddress): URLSearchParams {
  const query = new URLSearchParams();
  if (address.words !== '') query.set('q', address.words);
  for (const facet of FACETS) {
    for (const code of address.chosen[facet]) query.append(facet, code);
  }
  if (address.year !== null) query.set('year', String(address.year));
  if (address.box !== null) query.set('box', boxText(address.box));
  return query;
}

/** The link to an address, with some of it changed. A change of anything but the page starts at page 1. */
export function hrefOf(address: FindAddress, change: Partial<FindAddress> = {}): string {
  const next = { ...address, page: 1, ...change };
  const query = queryOf(next);
  if (next.view === 'table') query.set('view', 'table');
  if (next.page > 1) query.set('page', String(next.page));
  const path = next.view === 'map' || next.view === 'network' ? `/atlas/${next.view}` : '/atlas';
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same address without one choice. */
export function without(address: FindAddress, facet: Facet, code: string): FindAddress {
  const left = address.chosen[facet].filter((each) => each !== code);
  return { ...address, chosen: { ...address.chosen, [facet]: left } };
}

/** The address of everything, today. */
export const UNASKED: FindAddress = readAddress({
  pathname: '/atlas',
  searchParams: new URLSearchParams(),
});

/** Has anything been asked at all? */
export function isNarrowed(address: FindAddress): boolean {
  return queryOf(address).size > 0;
}
