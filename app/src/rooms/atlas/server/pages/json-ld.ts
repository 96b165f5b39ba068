import { matchOf } from '@ownhouse/vocabulary';
import type { EntryPage } from './entry.ts';

/** The page of an entry as schema.org JSON-LD; only what the page itself shows. */
export function entryJsonLd(page: EntryPage, origin: string): Record<string, unknown> {
  const { entry, claims, links, names, texts, addresses } = page;
  const address = (ref: { kind: string; slug: string }) =>
    `${origin}${ref.kind === 'organization' || ref.kind === 'group' ? '/o/' : '/e/'}${ref.slug}`;
  const kind = page.terms.find(({ scheme }) => scheme === 'kind')?.code;
  const type =
    (kind && matchOf('kind', kind, 'schema')?.code) ??
    matchOf('entry_kind', entry.kind, 'schema')?.code ??
    'Thing';
  const others = names.map(({ name }) => name.text).filter((name) => name !== entry.name.text);
  const named = (ref: (typeof links)[number]['other']) => ({
    '@id': address(ref),
    name: ref.name.text,
  });
  const ends = (linkType: string, isOutward: boolean) =>
    links
      .filter((link) => link.type === linkType && link.isOutward === isOutward && !link.to)
      .map(({ other }) => named(other));
  const founded = claims.find(({ field, dateText }) => field === 'founded' && dateText)?.dateText;
  const ended = claims.find(({ field, dateText }) => field === 'ended' && dateText)?.dateText;
  const place = addresses.find((each) => each.place)?.place;
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': type,
    '@id': address(entry),
    url: address(entry),
    name: entry.name.text,
    alternateName: others,
    description: texts.find(({ purpose }) => purpose === 'description')?.body.text,
    slogan: texts.find(({ purpose }) => purpose === 'mission')?.body.text,
    // Schema.org asks for ISO 8601; a half-known date stays on the page.
    foundingDate: isoDate(founded),
    dissolutionDate: isoDate(ended),
    location: place && { '@type': 'Place', name: place.name.text, '@id': address(place) },
    memberOf: ends('member_of', true),
    member: ends('member_of', false),
    funder: ends('funds', false),
    parentOrganization: ends('part_of', true),
    subOrganization: ends('part_of', false),
  });
}

function isoDate(text: string | null | undefined): string | undefined {
  return text && /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? text : undefined;
}

function withoutEmpty(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
