import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES } from './locales.ts';

const app = join(import.meta.dirname, '../../..');

type Messages = Readonly<Record<string, unknown>>;

const settings = JSON.parse(readFileSync(join(app, 'project.inlang/settings.json'), 'utf8')) as {
  locales: string[];
  'plugin.inlang.messageFormat': { pathPattern: string[] };
};

/** Every message of a language, over all folders that the settings name. */
function messagesIn(locale: string): Messages {
  const all: Record<string, unknown> = {};
  for (const pattern of settings['plugin.inlang.messageFormat'].pathPattern) {
    for (const file of globSync(pattern.replace('{locale}', locale), { cwd: app })) {
      Object.assign(all, JSON.parse(readFileSync(join(app, file), 'utf8')));
    }
  }
  const { $schema: _, ...messages } = all;
  return messages;
}

function placeholdersOf(message: unknown): string {
  const names = [...JSON.stringify(message).matchAll(/\{([a-zA-Z]\w*)\}/g)].map(([, name]) => name);
  return [...new Set(names)].sort().join(' ');
}

const english = messagesIn('en');

it('knows the same languages in the settings, in the code and on disk', () => {
  expect(settings.locales).toEqual([...LOCALES]);
  const folders = settings['plugin.inlang.messageFormat'].pathPattern;
  const onDisk = globSync('src/{house,rooms}/**/messages/**/*.json', { cwd: app }).map((path) =>
    path.replace(/[^/]+\.json$/, '{locale}.json'),
  );
  expect([...new Set(onDisk)].sort()).toEqual(folders.map((each) => each.slice(2)).sort());
});

it('has one folder of words for the frame and one for each room', () => {
  const folders = settings['plugin.inlang.messageFormat'].pathPattern;
  const places = folders.map(
    (each) => /^\.\/src\/(house|rooms\/[a-z]+)\/messages\//.exec(each)?.[1],
  );
  expect(new Set(places).size).toBe(folders.length);
  expect(places).not.toContain(undefined);
});

it('says everything in Spanish', () => {
  expect(Object.keys(messagesIn('es')).sort()).toEqual(Object.keys(english).sort());
});

it('calls visitors usted in Spanish, everywhere', () => {
  const familiar = /\b(tú|tu|tus|ti|contigo|tuy[oa]s?|estás|puedes|tienes|eres|quieres)\b/i;
  const faults = Object.entries(messagesIn('es')).filter(([, said]) =>
    familiar.test(JSON.stringify(said)),
  );
  expect(faults).toEqual([]);
});

it.each(LOCALES)('has no message in %s that English lacks, and the same placeholders', (locale) => {
  const faults = Object.entries(messagesIn(locale)).filter(
    ([key, message]) =>
      !(key in english) || placeholdersOf(message) !== placeholdersOf(english[key]),
  );
  expect(faults.map(([key]) => key)).toEqual([]);
});

it('has no message that nobody says', () => {
  const source = globSync('src/**/*.{ts,svelte}', { cwd: app })
    .filter((path) => !path.includes('paraglide') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(app, path), 'utf8'))
    .join('\n');
  const said = new Set(source.match(/[a-z]+(?:_[a-z0-9]+)+/g));
  const stems = [...source.matchAll(/[`'"]([a-z]+(?:_[a-z0-9]+)*_)(?:\$\{|['"])/g)].map(
    ([, stem]) => stem ?? '',
  );
  const unsaid = Object.keys(english).filter(
    (key) => !said.has(key) && !stems.some((stem) => key.startsWith(stem)),
  );
  expect(unsaid).toEqual([]);
});
