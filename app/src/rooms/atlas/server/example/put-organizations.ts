import type { Landing } from '../seed/landing.ts';
import {
  daysOf,
  putAddress,
  putClaim,
  putEntry,
  putName,
  putTerm,
  putText,
} from '../seed/put-down.ts';
import type { ExampleOrganization } from './federation.ts';

/** Ids of what the example has put down, by its keys there. */
export type Keys = Map<string, string>;

/** One organization of the example, with everything its page shows. */
export function putOrganization(
  landing: Landing,
  example: ExampleOrganization,
  places: ReadonlyMap<string, string>,
  cite: (recordId: string) => void,
): string {
  const id = putEntry(landing, {
    kind: 'organization',
    name: example.name,
    origin: `example-${example.key}`,
    shownBy: 'consent',
  });
  renamed(landing, id, example);
  putTerm(landing, id, 'kind', example.kind);
  putTerm(landing, id, 'activity', example.activity);
  if (example.base) putTerm(landing, id, 'base', example.base);
  for (const sector of example.sectors ?? []) putTerm(landing, id, 'sector', sector);
  for (const language of example.languages) putTerm(landing, id, 'language', language);
  const dates = [['founded', example.founded] as const, ['ended', example.ended] as const];
  for (const [field, date] of dates)
    if (date) cite(putClaim(landing, { entry_id: id, field, value_text: date, date_text: date }));
  const [language, body, otherLanguage, other] = example.description;
  const textId = putText(landing, id, 'description', language, body);
  landing.put('translation', {
    id: landing.newId(),
    text_id: textId,
    language: otherLanguage,
    of_revision: 1,
    body: other,
    method: 'person',
    translator_id: null,
    written_at: landing.now,
  });
  if (example.join) putText(landing, id, 'join', ...example.join);
  if (example.place) placed(landing, id, example, places);
  if (example.shown !== false)
    landing.put('consent', {
      id: landing.newId(),
      entry_id: id,
      answer: 'yes',
      audience: 'public',
      given_by_id: null,
      valid_from: daysOf(example.founded).from ?? landing.today,
      valid_to: null,
      recorded_at: landing.now,
    });
  return id;
}

function renamed(landing: Landing, id: string, { before }: ExampleOrganization): void {
  if (before === undefined) return;
  const [name, until] = before;
  const present = landing.rows('dated_name').find((row) => row.entry_id === id);
  if (present) present.valid_from = daysOf(until).from;
  putName(landing, id, name, 'common', 'es', { to: until });
}

function placed(
  landing: Landing,
  id: string,
  { place, founded }: ExampleOrganization,
  places: ReadonlyMap<string, string>,
): void {
  if (place === undefined) return;
  putAddress(landing, {
    entry_id: id,
    place_id: places.get(place.in) ?? null,
    role: place.role ?? 'seat',
    precision: place.precision,
    street: place.street ?? null,
    latitude: place.at?.[0] ?? null,
    longitude: place.at?.[1] ?? null,
    valid_from: daysOf(founded).from,
  });
}
