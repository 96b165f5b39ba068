import pg from 'pg';

/** PostgreSQL's own numbers for its types, from `pg_type.dat`. */
const oid = {
  int8: 20,
  int8Array: 1016,
  textArray: 1009,
  date: 1082,
  dateArray: 1182,
  timestamptz: 1184,
  timestamptzArray: 1185,
  numericArray: 1231,
} as const;

type Parser = (text: string) => unknown;

/** `2026-01-31 10:00:00.5+00` → an Instant. The connection's time zone is UTC, and any offset is understood. */
function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

const readDefault = pg.types.getTypeParser as (id: number, format?: 'text' | 'binary') => Parser;

/** The driver's reader of `text[]`; its own types list only the scalar numbers. */
const listOfTexts = readDefault(oid.textArray, 'text') as (text: string) => (string | null)[];

function listOf(parse: Parser): Parser {
  return (text) => listOfTexts(text).map((each) => (each === null ? null : parse(each)));
}

const ours = new Map<number, Parser>([
  [oid.int8, BigInt],
  [oid.int8Array, listOf(BigInt)],
  [oid.date, Temporal.PlainDate.from],
  [oid.dateArray, listOf(Temporal.PlainDate.from)],
  [oid.timestamptz, instant],
  [oid.timestamptzArray, listOf(instant)],
  [oid.numericArray, listOf(String)],
]);

/**
 * How a value of the database becomes a value of the house, on both engines:
 * `int8` a bigint, `date` a `Temporal.PlainDate`, `timestamptz` a `Temporal.Instant`, `numeric` a string,
 * `json` and `jsonb` the value, an array an array of these. Everything else as the `pg` driver reads it.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    return (format !== 'binary' && ours.get(id)) || readDefault(id, format);
  },
};

/** How a value of the house becomes a parameter. Lists become SQL arrays; a list meant as JSON is given as text. */
export function encodeParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) {
    return value.toString();
  }
  if (Array.isArray(value)) return value.map(encodeParameter);
  return value;
}
