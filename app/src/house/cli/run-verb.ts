import { stranger, type Viewer } from '../access/viewer.ts';
import { catalog } from '../api/catalog.ts';
import { toJson } from '../api/json.ts';
import { readFields } from '../command/read-fields.ts';
import type { House } from '../house.ts';
import { viewerOf } from '../own-room/viewer-of.ts';
import { sayRefusal } from '../words/say.ts';
import { type Arguments, flag } from './arguments.ts';

/** What the command line prints, and its exit code: 0 done, 1 refused, 2 not understood. */
export interface Printed {
  readonly code: 0 | 1 | 2;
  readonly out?: string;
  readonly error?: string;
}

const own = new Set(['json', 'as', 'key', 'locale', 'help']);

/** Runs `ROOM VERB --field value` through the same gate as the pages and the API. */
export async function runVerb(house: House, given: Arguments): Promise<Printed> {
  const [room = '', name = ''] = given.words;
  const entry = catalog(house.rooms).find((each) => each.room === room && each.name === name);
  if (entry === undefined) {
    return { code: 2, error: `There is no verb “${given.words.join(' ')}”. Try: help` };
  }
  const json = readObject(flag(given, 'json') ?? '{}');
  if (json === null) return { code: 2, error: '--json is not a JSON object.' };
  const viewer = await viewerNamed(house, flag(given, 'as'));
  if (viewer === null) {
    const people = (await house.examplePeople('en')).map((person) => person.name);
    return {
      code: 2,
      error: `--as steps inside as the example’s people only: ${people.join(', ') || 'there are none'}.`,
    };
  }
  const locale = flag(given, 'locale') ?? 'en';
  const fields = given.flags.filter(([each]) => !own.has(each));
  const input = { ...json, ...readFields(entry.input, fields) };
  const { does } = entry;
  const answer =
    does.kind === 'command'
      ? await house.run(does, input, { viewer, locale, key: flag(given, 'key') })
      : await house.ask(does, input, { viewer, locale });
  if (answer.ok) return { code: 0, out: toJson(answer.value ?? null, 2) };
  const said = sayRefusal(house.rooms, locale, answer.refusal);
  const lines = said.fields.map(({ path, sentence }) => `  ${path || 'input'}: ${sentence}`);
  return { code: 1, error: [`${said.sentence} (${said.code})`, ...lines].join('\n') };
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Real people act for themselves; only the made-up ones can be stepped into. */
async function viewerNamed(house: House, name: string | undefined): Promise<Viewer | null> {
  if (name === undefined) return stranger;
  const people = await house.examplePeople('en');
  const wanted = name.toLowerCase();
  const person = people.find(
    (each) => each.accountId === name || each.name.toLowerCase().startsWith(wanted),
  );
  const personId = person === undefined ? null : await house.personOf(person.accountId);
  if (person === undefined || personId === null) return null;
  return viewerOf(house, person.accountId, personId);
}
