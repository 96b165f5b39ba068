import { linkSubtype } from '@ownhouse/vocabulary';
import type { Context } from '#house/context.ts';
import type { Tx } from '#house/db/database.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { type Landing, startLanding } from '../seed/landing.ts';
import { daysOf, putClaim, putEntry, putLink, putTerm } from '../seed/put-down.ts';
import { strandOfEvent } from '../seed/rules.ts';
import { EVENTS, FEDERATION_MEMBERS, LINKS, NUMBERS, SEATS } from './bonds.ts';
import { CAST } from './cast.ts';
import { ORGANIZATIONS } from './federation.ts';
import { type Keys, putOrganization } from './put-organizations.ts';
import { putPerson } from './put-people.ts';

/** Puts the example federation into the house, once. Answers how many rows it is. */
export async function putExample(tx: Tx, context: Context): Promise<number> {
  const before = await tx
    .selectFrom('entry')
    .select('id')
    .where('layer', '=', 'example')
    .limit(1)
    .executeTakeFirst();
  if (before !== undefined) return 0;
  const landing = startLanding('example', context);
  const cite = citer(landing);
  const places = await placesByOrigin(tx);
  const keys: Keys = new Map();
  for (const organization of ORGANIZATIONS)
    keys.set(organization.key, putOrganization(landing, organization, places, cite));
  const of = (key: string) => keys.get(key) ?? '';
  putLinks(landing, of, cite);
  putNumbers(landing, of, cite);
  putEvents(landing, of);
  const seats = SEATS.map(([body, title, constituency]) => {
    const id = landing.newId();
    const valid_from = daysOf(ORGANIZATIONS.find(({ key }) => key === body)?.founded).from;
    landing.put('seat', {
      id,
      body_id: of(body),
      title,
      constituency,
      valid_from,
      valid_to: null,
      recorded_at: landing.now,
    });
    return id;
  });
  for (const person of CAST) keys.set(person.key, putPerson(landing, person, keys, seats));
  putQuote(landing, of('nadia'));
  await avoidTakenSlugs(tx, landing);
  const count = await landing.flush(tx);
  await refreshSearch(
    tx,
    context.today(),
    landing.rows('entry').map(({ id }) => id),
  );
  return count;
}

/** The example's own source, so that its claims are sourced like all others. */
function citer(landing: Landing): (recordId: string) => void {
  const sourceId = landing.newId();
  landing.put('source', {
    id: sourceId,
    code: 'X1',
    kind: 'example',
    title: 'The example federation, invented for this house',
    note: 'Nothing in it is about anybody real.',
    url: null,
    entry_id: null,
    about_id: null,
    layer: 'example',
    origin: null,
    recorded_at: landing.now,
  });
  return (recordId) =>
    landing.put('citation', {
      id: landing.newId(),
      record_id: recordId,
      source_id: sourceId,
      lines: [1],
    });
}

async function placesByOrigin(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('entry')
    .select(['id', 'origin'])
    .where('kind', '=', 'place')
    .execute();
  return new Map(rows.map(({ id, origin }) => [origin ?? '', id]));
}

function putLinks(landing: Landing, of: (key: string) => string, cite: (id: string) => void): void {
  for (const link of LINKS) {
    if (link.subtype && linkSubtype(link.subtype)?.type !== link.type)
      throw new Error(`${link.subtype} is no ${link.type}`);
    const id = putLink(landing, {
      from_id: of(link.from),
      to_id: of(link.to),
      type: link.type,
      subtype: link.subtype ?? null,
      date_text: link.since,
      quantity: link.quantity ?? null,
      unit: link.unit ?? null,
      period: link.period ?? null,
      note: link.note ?? null,
    });
    cite(id);
  }
  for (const [key, sector, since, until] of FEDERATION_MEMBERS)
    landing.put('membership', {
      id: landing.newId(),
      member_id: of(key),
      organization_id: of('federation'),
      class: sector,
      valid_from: daysOf(since).from,
      valid_to: daysOf(until).from,
      recorded_at: landing.now,
    });
}

function putNumbers(
  landing: Landing,
  of: (key: string) => string,
  cite: (id: string) => void,
): void {
  const disputed: string[] = [];
  for (const [key, label, value, unit, year] of NUMBERS) {
    const id = putClaim(landing, {
      entry_id: of(key),
      field: 'number',
      label,
      value_number: value,
      unit,
      qualifier: 'exact',
      date_text: year,
    });
    cite(id);
    if (key === 'trust') disputed.push(id);
  }
  const disputeId = landing.newId();
  landing.put('dispute', {
    id: disputeId,
    title: '44 homes or 46',
    note: 'The trust counts homes with a ground lease; the fund also counts two houses still being repaired.',
    layer: 'example',
    raised_by_id: null,
    recorded_at: landing.now,
    settled_at: null,
    settled_note: null,
  });
  for (const record of disputed)
    landing.put('dispute_item', { dispute_id: disputeId, record_id: record });
}

function putEvents(landing: Landing, of: (key: string) => string): void {
  for (const [title, kind, date, involves] of EVENTS) {
    const id = putEntry(landing, { kind: 'event', name: title, origin: `example-${date}-${kind}` });
    const days = daysOf(date);
    const strand = strandOfEvent(kind);
    landing.put('event', {
      id,
      kind,
      date_text: date,
      date_part: null,
      date_from: days.from,
      date_to: days.to,
      status: null,
      strand,
    });
    putTerm(landing, id, 'kind', kind);
    putTerm(landing, id, 'strand', strand, 'inferred');
    involves.forEach((key, position) => {
      landing.put('event_entry', { event_id: id, entry_id: of(key), position });
    });
  }
}

function putQuote(landing: Landing, personId: string): void {
  landing.put('quote', {
    id: landing.newId(),
    person_id: personId,
    body: 'We do not win houses. We keep each other in them.',
    language: 'en',
    date_text: '2021-10',
    said_from: daysOf('2021-10').from,
    said_to: daysOf('2021-10').to,
    note: null,
    layer: 'example',
    recorded_at: landing.now,
  });
}

/** The facts keep their addresses: where the example's would be the same, it takes another. */
async function avoidTakenSlugs(tx: Tx, landing: Landing): Promise<void> {
  const rows = await tx.selectFrom('entry').select('slug').where('slug', 'is not', null).execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  for (const entry of landing.rows('entry'))
    if (entry.slug && taken.has(entry.slug)) entry.slug = `${entry.slug}-example`;
}
