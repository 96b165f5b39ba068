import type { House } from '../house.ts';
import { catalog } from './catalog.ts';
import { jsonSchema, parameters, whoOf } from './open-api.ts';

/** The API as its page shows it. */
export interface DescribedRoom {
  readonly name: string;
  readonly verbs: readonly DescribedVerb[];
}

export interface DescribedVerb {
  readonly method: 'GET' | 'POST';
  readonly address: string;
  readonly says: string;
  readonly who: readonly string[];
  readonly rule: string;
  /** Other formats by their ending. */
  readonly formats: readonly string[];
  readonly fields: readonly DescribedField[];
}

export interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
}

/** Every room's verbs, from the same catalog that serves them. */
export function describeApi(house: House): readonly DescribedRoom[] {
  const entries = catalog(house.rooms);
  return house.rooms
    .map(({ name: room }) => ({
      name: room,
      verbs: entries
        .filter((entry) => entry.room === room)
        .map(({ does, name, says, access, input }) => ({
          method: does.kind === 'query' ? ('GET' as const) : ('POST' as const),
          address: `/api/v1/${room}/${name}`,
          says,
          who: whoOf(access.who),
          rule: access.says,
          formats: does.kind === 'query' ? Object.keys(does.formats ?? {}) : [],
          fields: parameters(jsonSchema(input)).map(({ name: field, required, schema }) => ({
            name: field,
            type: typeOf(schema),
            isNeeded: required,
          })),
        })),
    }))
    .filter(({ verbs }) => verbs.length > 0);
}

/** The type of a field in one or two words. */
export function typeOf(schema: unknown): string {
  const { type, format, items } = schema as {
    type?: string;
    format?: string;
    enum?: readonly unknown[];
    items?: unknown;
  };
  const choices = (schema as { enum?: readonly unknown[] }).enum;
  if (choices !== undefined && choices.length <= 6) return choices.join(' | ');
  if (type === 'array') return `${typeOf(items ?? {})} …`;
  return format ?? type ?? 'value';
}
