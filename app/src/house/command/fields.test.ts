import { expect, test } from 'vitest';
import { z } from 'zod';
import { day, id, language, latitude, minorUnits, moment, webAddress } from './fields.ts';
import { parseInput } from './parse-input.ts';
import { readFields } from './read-fields.ts';
import { text } from './text.ts';

function codeOf(schema: z.ZodType, input: unknown): string | undefined {
  const answer = parseInput(z.strictObject({ field: schema }), { field: input });
  return answer.ok ? undefined : answer.refusal.fields?.[0]?.code;
}

test.each([
  ['bell', 'a\u0007b'],
  ['nul', 'a\u0000b'],
  ['escape', '\u001b[31m'],
  ['C1 control', 'a\u0085b'],
  ['right-to-left override', 'invoice\u202Efdp.exe'],
  ['isolate', 'a\u2066b'],
  ['zero-width blank', 'a\u200Bb'],
  ['byte order mark', 'a\uFEFFb'],
  ['half a surrogate pair', 'a\uD800b'],
  ['code point that is none', 'a\uFFFEb'],
  ['line separator', 'a\u2028b'],
  ['new line in one line', 'a\nb'],
])('text refuses: %s', (_name, typed) => {
  expect(codeOf(text({ max: 100 }), typed)).toBe('field_control_character');
});

test.each([
  ['Spanish', 'Cooperación ¡ya!'],
  ['Arabic', 'تعاونية'],
  ['Persian with a joiner', 'می‌خواهم'],
  ['emoji of a family', '👩‍👩‍👧'],
  ['HTML, as text', '<script>alert(1)</script>'],
  ['Chinese', '合作社'],
])('text keeps: %s', (_name, typed) => {
  expect(text({ max: 100 }).parse(typed)).toBe(typed.normalize('NFC'));
});

test('text is trimmed, composed, and its lines end in one way', () => {
  expect(text({ max: 100, lines: true }).parse('  Jose\u0301\r\nagain ')).toBe('José\nagain');
});

test('text has a longest and a shortest', () => {
  expect(codeOf(text({ max: 200 }), 'x'.repeat(10_000))).toBe('field_too_long');
  expect(codeOf(text({ max: 200 }), '   ')).toBe('field_missing');
  expect(codeOf(text({ max: 200 }), 7)).toBe('field_wrong_type');
  expect(codeOf(text({ max: 200 }), undefined)).toBe('field_missing');
});

test.each([
  [day(), '2026-02-30', 'field_not_a_day'],
  [day(), '0999-01-01', 'field_outside_history'],
  [day(), '2200-01-01', 'field_outside_history'],
  [day(), 'yesterday', 'field_not_a_day'],
  [day(), '2026-03-01', undefined],
  [moment(), '2026-03-01T10:00:00-05:00', undefined],
  [moment(), '2026-03-01', 'field_not_a_moment'],
  [moment(), '9999-03-01T10:00:00Z', 'field_outside_history'],
  [latitude(), 90.1, 'field_off_the_globe'],
  [latitude(), Number.NaN, 'field_wrong_type'],
  [latitude(), -90, undefined],
  [id(), 'person-1', 'field_not_an_id'],
  [id(), '01900000-0000-7000-8000-00000000000A', 'field_not_an_id'],
  [id(), '01900000-0000-7000-8000-00000000000a', undefined],
  [minorUnits(), '12.50', 'field_not_whole'],
  [minorUnits(), -1, 'field_too_small'],
  [minorUnits(), '9999999999999999', 'field_too_big'],
  [minorUnits(), '1250', undefined],
  [webAddress(), 'javascript:alert(1)', 'field_not_a_web_address'],
  [webAddress(), 'https://example.org/', undefined],
  [language(), 'xx_!!', 'field_not_a_language'],
  [language(), 'pt-br', undefined],
])('field %#: %s', (schema, typed, code) => {
  expect(codeOf(schema, typed)).toBe(code);
});

test('texts of a form become the types the schema asks for', () => {
  const schema = z.strictObject({
    name: text({ max: 20 }),
    seats: z.int().optional(),
    open: z.boolean().default(false),
    tags: z.array(z.string()),
    place: z.strictObject({ latitude: latitude() }).optional(),
    note: text({ max: 20 }).optional(),
  });
  const typed: [string, string][] = [
    ['name', 'Rosa'],
    ['seats', '3'],
    ['open', 'on'],
    ['tags', 'a'],
    ['tags', 'b'],
    ['place.latitude', '42.36'],
    ['note', ''],
    ['_key', 'k'],
  ];
  expect(readFields(schema, typed)).toEqual({
    name: 'Rosa',
    seats: 3,
    open: true,
    tags: ['a', 'b'],
    place: { latitude: 42.36 },
  });
  expect(readFields(schema, [['seats', 'three']])).toEqual({ seats: 'three' });
  expect(readFields(schema, [['__proto__.x', '1']])).toEqual({});
});
