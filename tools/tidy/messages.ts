import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from '../machine/paths.ts';
import type { SourceFile } from './sources.ts';

/** The languages that must say everything. */
export const completeLanguages = ['en', 'es'] as const;

/** Every language of the house, as its settings list them. */
export function languages(): string[] {
  const settings = readFileSync(join(appFolder, 'project.inlang', 'settings.json'), 'utf8');
  return (JSON.parse(settings) as { locales: string[] }).locales;
}

/** The names in braces that a message expects, sorted; variants of one message count together. */
export function placeholdersOf(message: unknown): string[] {
  const names = [...JSON.stringify(message).matchAll(/\{([a-zA-Z][a-zA-Z0-9_]*)\}/g)];
  return [...new Set(names.map((match) => match[1] ?? ''))].sort();
}

type Messages = Record<string, unknown>;

function read(file: SourceFile): Messages {
  const { $schema: _, ...messages } = JSON.parse(file.text) as Messages;
  return messages;
}

/** Messages that a complete language lacks, that English does not know, or whose placeholders differ. */
export function messageFaults(files: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  const folders = new Set(files.map((file) => file.path.slice(0, file.path.lastIndexOf('/'))));
  for (const folder of folders) {
    const byLanguage = new Map(
      files
        .filter((file) => file.path.startsWith(`${folder}/`))
        .map((file) => [file.path.slice(folder.length + 1, -'.json'.length), read(file)]),
    );
    const english = byLanguage.get('en') ?? {};
    for (const language of languages()) {
      const messages = byLanguage.get(language);
      if (!messages) faults.push(`${folder} has no ${language}.json`);
      else faults.push(...compare(folder, language, english, messages));
    }
  }
  return faults;
}

function compare(folder: string, language: string, english: Messages, messages: Messages) {
  const faults: string[] = [];
  const isComplete = (completeLanguages as readonly string[]).includes(language);
  for (const key of Object.keys(english)) {
    if (isComplete && !(key in messages)) faults.push(`${folder}/${language}.json lacks ${key}`);
  }
  for (const [key, message] of Object.entries(messages)) {
    if (!(key in english)) faults.push(`${folder}/${language}.json has ${key}, English does not`);
    else if (String(placeholdersOf(message)) !== String(placeholdersOf(english[key])))
      faults.push(`${folder}/${language}.json: ${key} has other placeholders than English`);
  }
  return faults;
}
