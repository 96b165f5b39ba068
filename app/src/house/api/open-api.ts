import { z } from 'zod';
import type { Who } from '../access/access.ts';
import { type House, houseVersion } from '../house.ts';
import { type CatalogEntry, catalog } from './catalog.ts';

/** The OpenAPI 3.1 document of every verb, generated from the same definitions that serve it. */
export function openApi(house: House): Readonly<Record<string, unknown>> {
  const entries = catalog(house.rooms);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ownhouse',
      version: houseVersion,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      description:
        'Every command and query of the house. Queries are asked by GET, commands sent by POST with a JSON body. What a caller may not see is answered with 404.',
    },
    servers: [{ url: `${house.context().origin}/api/v1` }],
    tags: house.rooms.map(({ name }) => ({ name })),
    paths: Object.fromEntries(
      entries.map((entry) => [`/${entry.room}/${entry.name}`, path(entry)]),
    ),
    components: {
      schemas: { Refusal: refusalSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'ownhouse.session_token' },
      },
    },
  };
}

function path(entry: CatalogEntry): Readonly<Record<string, unknown>> {
  const { does, verb, says, access, room } = entry;
  const schema = jsonSchema(entry.input);
  const common = {
    operationId: verb,
    tags: [room],
    summary: says,
    description: `${whoOf(access.who).join(' or ')}: ${access.says}`,
    ...(whoOf(access.who).includes('stranger') ? {} : { security: [{ session: [] }] }),
  };
  const refusal = {
    description: 'A refusal, with its code and sentence',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  };
  if (does.kind === 'query') {
    const other = Object.entries(does.formats ?? {}).map(([, { type }]) => [type, {}]);
    const content = { 'application/json': {}, ...Object.fromEntries(other) };
    return {
      get: {
        ...common,
        parameters: parameters(schema),
        responses: { '200': { description: 'The answer', content }, default: refusal },
      },
    };
  }
  return {
    post: {
      ...common,
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'Made by the client. Sent again with it, the command answers the same.',
          schema: { type: 'string', maxLength: 200 },
        },
      ],
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '200': { description: 'Done', content: { 'application/json': {} } },
        default: refusal,
      },
    },
  };
}

/** Who may, as a list. */
export function whoOf(who: Who | readonly Who[]): readonly Who[] {
  return typeof who === 'string' ? [who] : who;
}

interface ObjectSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  readonly required?: readonly string[];
}

/** The JSON Schema of what may be sent, without the dialect's own address. */
export function jsonSchema(input: z.ZodType): ObjectSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return schema as ObjectSchema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query';
  readonly required: boolean;
  readonly schema: unknown;
}

/** The fields of a query as parameters of its address; `a.b` for a field within a field. */
export function parameters(
  schema: ObjectSchema,
  prefix = '',
  required = true,
): readonly Parameter[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const needed = required && (schema.required ?? []).includes(name);
    if (inner.type === 'object') return parameters(inner, `${prefix}${name}.`, needed);
    return [
      {
        name: prefix + name,
        in: 'query' as const,
        required: needed,
        ...(inner.description === undefined ? {} : { description: inner.description }),
        schema: inner,
      },
    ];
  });
}

const refusalSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'sentence', 'fields'],
      properties: {
        code: { type: 'string' },
        sentence: { type: 'string' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'code', 'sentence'],
            properties: {
              path: { type: 'string' },
              code: { type: 'string' },
              sentence: { type: 'string' },
            },
          },
        },
      },
    },
  },
};
