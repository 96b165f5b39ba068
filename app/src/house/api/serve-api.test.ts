import { ok, refuse } from '@ownhouse/basics';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineAccess } from '../access/access.ts';
import { stranger, type Viewer } from '../access/viewer.ts';
import { defineCommand } from '../command/command.ts';
import { page } from '../command/fields.ts';
import { defineQuery } from '../command/query.ts';
import { text } from '../command/text.ts';
import { defineRoom } from '../room.ts';
import { withDatabases } from '../testing/with-databases.ts';
import { bodyBytesMax } from './read-body.ts';
import { serveApi } from './serve-api.ts';

const access = defineAccess({
  'echo.sayWord': { who: 'signed-in', says: 'Anybody signed in.' },
  'echo.findWords': { who: 'stranger', says: 'Everybody.' },
});
declare module '../access/access.ts' {
  interface AccessTables {
    echo: typeof access;
  }
}

let calls = 0;
const sayWord = defineCommand({
  verb: 'echo.sayWord',
  says: 'Says a word.',
  input: z.strictObject({ word: text({ max: 10 }) }),
  load: () => ({}),
  async run(_tx, { input }) {
    calls++;
    return input.word === 'no' ? refuse('no_means_no') : ok({ word: input.word });
  },
  act: () => ({}),
});
const findWords = defineQuery({
  name: 'echo.findWords',
  says: 'Finds words.',
  input: z.strictObject({
    like: text({ max: 10 }).optional(),
    near: z.strictObject({ km: z.number() }).optional(),
    ...page,
  }),
  run: async (_db, _viewer, input) =>
    input.like === 'nothing'
      ? null
      : { ...input, total: 3n, since: Temporal.PlainDate.from('2020-01-01') },
  formats: { csv: { type: 'text/csv', write: ({ total }) => `total\r\n${total}\r\n` } },
});
const room = defineRoom({
  name: 'echo',
  migrations: [],
  access,
  commands: [sayWord],
  queries: [findWords],
  words: { en: { refusal_no_means_no: 'No means no.' }, es: { refusal_no_means_no: 'No es no.' } },
});

const rosa: Viewer = {
  kind: 'person',
  accountId: 'rosa',
  personId: '01900000-0000-7000-8000-000000000001',
};

withDatabases([room], (at) => {
  function send(path: string, init: RequestInit = {}, viewer: Viewer = rosa, locale = 'en') {
    const request = new Request(`http://house.test/api/v1/${path}`, init);
    return serveApi(at.house, path.split('?')[0] ?? '', request, { viewer, locale });
  }
  function post(body: unknown, headers: Record<string, string> = {}, viewer: Viewer = rosa) {
    return send(
      'echo/say-word',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
      viewer,
    );
  }
  async function codeOf(response: Response) {
    const { error } = (await response.json()) as { error: { code: string } };
    return [response.status, error.code];
  }

  test('a query is asked by its address; large numbers and days arrive as text', async () => {
    const response = await send('echo/find-words?like=a&near.km=2&limit=5', {}, stranger);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({
      like: 'a',
      near: { km: 2 },
      limit: 5,
      offset: 0,
      total: '3',
      since: '2020-01-01',
    });
  });

  test('the same query in another format, and in one that is not offered', async () => {
    const csv = await send('echo/find-words.csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toBe('total\r\n3\r\n');
    expect(await codeOf(await send('echo/find-words.xml'))).toEqual([404, 'no_such_format']);
    expect(await codeOf(await send('echo/find-words.constructor'))).toEqual([
      404,
      'no_such_format',
    ]);
  });

  test('a command sent twice with its key is done once', async () => {
    calls = 0;
    const first = await post({ word: 'hi' }, { 'idempotency-key': 'one' });
    const second = await post({ word: 'hi' }, { 'idempotency-key': 'one' });
    expect(await first.json()).toEqual({ word: 'hi' });
    expect(await second.json()).toEqual({ word: 'hi' });
    expect(calls).toBe(1);
    expect(await codeOf(await post({ word: 'ho' }, { 'idempotency-key': 'one' }))).toEqual([
      409,
      'key_reused',
    ]);
  });

  test('every refusal has its status, code and sentence', async () => {
    expect(await codeOf(await send('echo/nothing'))).toEqual([404, 'no_such_verb']);
    expect(await codeOf(await send('echo/say-word'))).toEqual([405, 'method_not_allowed']);
    expect(await codeOf(await send('echo/find-words', { method: 'POST' }))).toEqual([
      405,
      'method_not_allowed',
    ]);
    expect(await codeOf(await send('echo/find-words?like=nothing'))).toEqual([404, 'not_found']);
    expect(await codeOf(await send('echo/find-words?limit=many'))).toEqual([422, 'input_wrong']);
    expect(await codeOf(await post({ word: 'hi' }, {}, stranger))).toEqual([401, 'sign_in_needed']);
    expect(await codeOf(await post({ word: 'no' }))).toEqual([409, 'no_means_no']);
    expect(await codeOf(await post('{"word":'))).toEqual([415, 'body_not_json']);
    expect(await codeOf(await post('word=hi', { 'content-type': 'text/plain' }))).toEqual([
      415,
      'body_not_json',
    ]);
    expect(await codeOf(await post(`"${'x'.repeat(bodyBytesMax)}"`))).toEqual([
      413,
      'body_too_large',
    ]);
  });

  test.each([
    ['oversize', { word: 'x'.repeat(10_000) }, 'word', 'field_too_long'],
    ['wrong type', { word: ['a'] }, 'word', 'field_wrong_type'],
    ['a list for an object', [], '', 'field_wrong_type'],
    ['missing', {}, 'word', 'field_missing'],
    ['unknown', { word: 'a', admin: true }, 'admin', 'field_unknown'],
    ['reversed reading', { word: 'a\u202Eb' }, 'word', 'field_control_character'],
    ['control character', { word: 'a\u0000b' }, 'word', 'field_control_character'],
  ])('a field that is %s is refused with its own sentence', async (_name, body, path, code) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    const { error } = (await response.json()) as { error: { fields: unknown[] } };
    expect(error.fields).toEqual([{ path, code, sentence: expect.stringMatching(/^[A-Z].+\.$/) }]);
  });

  test('sentences come in the language asked for', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"word":"no"}',
    };
    const response = await send('echo/say-word', init, rosa, 'es');
    expect(await response.json()).toMatchObject({ error: { sentence: 'No es no.' } });
  });

  test('the document describes every verb and nothing else', async () => {
    const document = (await (await send('openapi.json', {}, stranger)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, Record<string, unknown>>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const own = Object.keys(document.paths).filter((path) => !path.startsWith('/house/'));
    expect(own).toEqual(['/echo/find-words', '/echo/say-word']);
    expect(document.paths['/echo/say-word']?.post).toMatchObject({
      operationId: 'echo.sayWord',
      security: [{ session: [] }],
      requestBody: {
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['word'],
              properties: { word: { type: 'string', minLength: 1, maxLength: 10 } },
              additionalProperties: false,
            },
          },
        },
      },
    });
    const parameters = document.paths['/echo/find-words']?.get?.parameters;
    expect(parameters).toMatchObject(
      ['like', 'near.km', 'limit', 'offset'].map((name) => ({ name, in: 'query' })),
    );
  });
});
