import type { z } from 'zod';
import { jsonSchema } from '../api/open-api.ts';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Values by the name of the field, for what no schema can tell: `{ organizationId: '0190…' }`. */
export type Known = Readonly<Record<string, unknown>>;

/** The smallest input that a schema accepts as far as it can tell, with known values where a field has the name. */
export function sampleInput(input: z.ZodType, known: Known): unknown {
  return sample(jsonSchema(input) as Schema, known);
}

function sample(schema: Schema, known: Known): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice !== undefined) return sample(choice, known);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => name in known || schema.required?.includes(name))
          .map(([name, inner]) => [name, name in known ? known[name] : sample(inner, known)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, known));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'string':
      return sampleText(schema);
    default:
      return null;
  }
}

function sampleText({ format, minLength = 1 }: Schema): string {
  switch (format) {
    case 'uuid':
      return '01900000-0000-7000-8000-000000000000';
    case 'date':
      return '2026-03-02';
    case 'date-time':
      return '2026-03-02T10:00:00-05:00';
    case 'uri':
      return 'https://example.org/';
    default:
      return 'x'.repeat(Math.max(minLength, 3));
  }
}
