import { z } from 'zod';

/** What a form, an address or a command line gives: names with one or more texts each. */
export type TypedFields = Iterable<readonly [name: string, value: string]>;

/**
 * Turns texts into the types a schema asks for, leaving whatever does not look like one as the text it is, so that the
 * schema's own refusal speaks of what was typed. `a.b` becomes a nested object; an empty text is a missing one; a tick
 * box is `on`; names that begin with `_` are the frame's own and left out.
 */
export function readFields(schema: z.ZodType, fields: TypedFields): Record<string, unknown> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (name.startsWith('_')) continue;
    const before = texts.get(name);
    if (before === undefined) texts.set(name, [value]);
    else before.push(value);
  }
  const input: Record<string, unknown> = {};
  for (const [name, values] of texts)
    place(input, name.split('.'), convert(at(schema, name), values));
  return input;
}

function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (name === '__proto__') return;
  if (rest.length === 0) {
    if (value !== undefined) into[name] = value;
    return;
  }
  const inner = into[name];
  const next = (typeof inner === 'object' && inner !== null ? inner : {}) as Record<
    string,
    unknown
  >;
  into[name] = next;
  place(next, rest, value);
}

function at(schema: z.ZodType, name: string): z.ZodType | undefined {
  let here: z.ZodType | undefined = bare(schema);
  for (const part of name.split('.')) {
    if (!(here instanceof z.ZodObject)) return undefined;
    const inner: z.ZodType | undefined = (here.shape as Record<string, z.ZodType>)[part];
    here = inner === undefined ? undefined : bare(inner);
  }
  return here;
}

/** The schema without optional, default and the like around it. */
function bare(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  ) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
}

function convert(schema: z.ZodType | undefined, values: readonly string[]): unknown {
  if (schema instanceof z.ZodArray) {
    const element = bare(schema.element as z.ZodType);
    return values.filter((value) => value !== '').map((value) => one(element, value));
  }
  return one(schema, values.at(-1) ?? '');
}

function one(schema: z.ZodType | undefined, value: string): unknown {
  if (value === '') return undefined;
  if (schema instanceof z.ZodNumber)
    return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (schema instanceof z.ZodBoolean) {
    if (['on', 'true', '1', 'yes'].includes(value)) return true;
    return ['off', 'false', '0', 'no'].includes(value) ? false : value;
  }
  return value;
}
