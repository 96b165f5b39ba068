import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withDatabases } from '../testing/with-databases.ts';

withDatabases([], (at) => {
  test('every type reads the same on both engines', async () => {
    const { rows } = await sql`select
      9007199254740993::int8 as int8, 7::int4 as int4, 1.5::float8 as float8, 12.50::numeric as "numeric",
      'naïve'::text as "text", true as "bool", '0190a000-0000-7000-8000-000000000001'::uuid as "uuid",
      date '0044-03-15' as "date", timestamptz '2026-03-01 12:00:00.123456-05' as "timestamptz",
      '{"a":[1,null]}'::jsonb as jsonb, '[1,2]'::json as "json", '\\x00ff'::bytea as bytea,
      array[1,2]::int8[] as int8s, array['a,b','"',null]::text[] as texts,
      array[date '2020-02-29', null] as dates, array[1.0,2.50]::numeric[] as numerics,
      array[timestamptz '2020-01-01 00:00+00'] as moments, null::int8 as nothing`.execute(
      at.house.db,
    );
    expect(rows[0]).toEqual({
      int8: 9007199254740993n,
      int4: 7,
      float8: 1.5,
      numeric: '12.50',
      text: 'naïve',
      bool: true,
      uuid: '0190a000-0000-7000-8000-000000000001',
      date: Temporal.PlainDate.from('0044-03-15'),
      timestamptz: Temporal.Instant.from('2026-03-01T17:00:00.123456Z'),
      jsonb: { a: [1, null] },
      json: [1, 2],
      bytea: Buffer.from([0, 255]),
      int8s: [1n, 2n],
      texts: ['a,b', '"', null],
      dates: [Temporal.PlainDate.from('2020-02-29'), null],
      numerics: ['1.0', '2.50'],
      moments: [Temporal.Instant.from('2020-01-01T00:00:00Z')],
      nothing: null,
    });
    // Temporal values compare equal under toEqual whatever they hold, so their spelling is compared too.
    const row = rows[0] as { date: unknown; timestamptz: unknown; dates: unknown[] };
    expect([row.date, row.timestamptz, row.dates[0]].map(String)).toEqual([
      '0044-03-15',
      '2026-03-01T17:00:00.123456Z',
      '2020-02-29',
    ]);
  });

  test('every type goes in as it comes out', async () => {
    const day = Temporal.PlainDate.from('2026-03-01');
    const moment = Temporal.Instant.from('2026-03-01T17:00:00.123456Z');
    const { rows } = await sql<{ day: unknown; moment: unknown; days: unknown[]; big: unknown }>`
      select ${day}::date as day, ${moment}::timestamptz as moment, ${[day, null]}::date[] as days,
        ${2n ** 62n}::int8 as big`.execute(at.house.db);
    const row = rows[0];
    expect(String(row?.day)).toBe('2026-03-01');
    expect(String(row?.moment)).toBe('2026-03-01T17:00:00.123456Z');
    expect(row?.days.map(String)).toEqual(['2026-03-01', 'null']);
    expect(row?.big).toBe(2n ** 62n);
  });
});
