import type { Choice } from './shapes.ts';

/** The line that makes the same count on the command line, with the name of the file as a person has it. */
export function commandLine(kind: 'budget' | 'election', file: string, choice: Choice): string {
  const options = Object.entries(choice)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name} ${quoted(value ?? '')}`));
  const verb = kind === 'budget' ? 'budget' : 'elect';
  return ['npm run -s tally --', verb, quoted(file), ...options, '--format json --no-times'].join(
    ' ',
  );
}

/** A word of a command line; anything a shell would read as more than a word stands in quotes. */
const quoted = (word: string): string =>
  /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
