import { describe } from './land-words.ts';
import { daysOf, putClaim, putEntry, putTerm } from './put-down.ts';
import type { SeedFile } from './records.ts';
import { strandOfEvent } from './rules.ts';
import { cite, fresh, idOf, landed, type Seeding } from './seeding.ts';

/** Events, with who took part, each on its strand. */
export function landEvents(seeding: Seeding, records: SeedFile['events']): void {
  const { landing } = seeding;
  for (const record of fresh(seeding, records)) {
    const id = putEntry(landing, { kind: 'event', name: record.title, origin: record.id });
    landed(seeding, 'events', record.id, 'event', id);
    describe(seeding, id, record);
    const part = record.datePrecision === 'decade-late' ? 'late' : undefined;
    const days = daysOf(record.date, part);
    const strand = strandOfEvent(record.kind, record.id);
    landing.put('event', {
      id,
      kind: record.kind,
      date_text: record.date,
      date_part: part ?? null,
      date_from: days.from,
      date_to: days.to,
      status: record.status ?? null,
      strand,
    });
    putTerm(landing, id, 'kind', record.kind);
    putTerm(landing, id, 'strand', strand, 'inferred');
    if (record.status !== undefined) putTerm(landing, id, 'status', record.status);
  }
}

/** Who took part in each event; a group that an event closes is marked closed. */
export function landInvolvement(seeding: Seeding, records: SeedFile['events']): void {
  for (const record of fresh(seeding, records)) {
    const eventId = idOf(seeding, record.id);
    record.involves.forEach((origin, position) => {
      const entryId = idOf(seeding, origin);
      seeding.landing.put('event_entry', { event_id: eventId, entry_id: entryId, position });
      if (record.kind === 'closure' && origin.startsWith('grp-'))
        putTerm(seeding.landing, entryId, 'status', 'closed');
    });
  }
}

/** Sourced numbers. */
export function landNumbers(seeding: Seeding, records: SeedFile['numbers']): void {
  for (const record of fresh(seeding, records)) {
    const id = putClaim(seeding.landing, {
      entry_id: idOf(seeding, record.subjectId),
      field: 'number',
      label: record.label,
      value_number: record.value,
      unit: record.unit,
      qualifier: record.qualifier,
      display: record.display ?? null,
      date_text: record.year === null ? null : String(record.year),
      year_basis: record.yearBasis ?? null,
      since_text: record.since === undefined ? null : String(record.since),
      note: record.note,
    });
    landed(seeding, 'numbers', record.id, 'claim', id);
    cite(seeding, id, record);
  }
}

export function landThemes(seeding: Seeding, records: SeedFile['themes']): void {
  for (const record of fresh(seeding, records)) {
    const id = putEntry(seeding.landing, { kind: 'theme', name: record.name, origin: record.id });
    landed(seeding, 'themes', record.id, 'theme', id);
    seeding.landing.put('theme', {
      id,
      series: record.group ?? null,
      position: record.order ?? null,
    });
    if (record.group !== undefined) putTerm(seeding.landing, id, 'kind', record.group);
    describe(seeding, id, record);
  }
}

/** Short quotations, with the day they were said where it is known. */
export function landStatements(seeding: Seeding, records: SeedFile['statements']): void {
  for (const record of fresh(seeding, records)) {
    const counted = record.quote.split(/\s+/).length;
    if (Math.abs(counted - record.words) > 2)
      throw new Error(`${record.id} says it has ${record.words} words and has ${counted}`);
    const id = seeding.landing.newId();
    const days = daysOf(record.date);
    seeding.landing.put('quote', {
      id,
      person_id: idOf(seeding, record.personId),
      body: record.quote,
      language: 'en',
      date_text: record.date ?? null,
      said_from: days.from,
      said_to: days.to,
      note: record.note,
      layer: seeding.landing.layer,
      recorded_at: seeding.landing.now,
    });
    landed(seeding, 'statements', record.id, 'quote', id);
    cite(seeding, id, record);
    for (const theme of record.themeIds)
      seeding.landing.put('quote_theme', { quote_id: id, theme_id: idOf(seeding, theme) });
  }
}
