import type { SourceFile } from './sources.ts';

/** Words that do not belong in the project, each with what to do instead. */
const banned: [RegExp, string][] = [
  [
    /\bTO[D]O\b|\bFIX[M]E\b|\bX[X]X\b/,
    'finish it, or say in the documentation that it is not there',
  ],
  [/\/work\/(main|wt|aid|shared|steering)/, 'a path of one machine'],
  [/registry\.npmjs\.org|deb\.debian\.org/, 'the host name of a registry'],
  [/\b(it|test|describe)\.only\(/, 'a test left alone'],
];

/** Lines that hold a banned word. */
export function bannedWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        banned
          .filter(([pattern]) => pattern.test(line))
          .map(([, instead]) => `${path}:${index + 1}: ${instead}`),
      ),
  );
}

const vague = /(^|\/)(utils?|helpers?|common|misc|manager|stuff)(\.|\/|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*\.svelte$/;

/** Source files whose name says nothing or is written another way than its neighbours. */
export function badNames(paths: readonly string[]): string[] {
  return paths
    .filter((path) => /\.(ts|mjs|svelte)$/.test(path) && !path.startsWith('app/src/routes/'))
    .filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const isWellWritten = name.endsWith('.svelte') ? pascal.test(name) : kebab.test(name);
      return vague.test(path) || !isWellWritten;
    });
}
