import { ok, type Result, refuse } from '@ownhouse/basics';

/** A command line taken apart: words in order, and every `--name value`. */
export interface Arguments {
  readonly words: readonly string[];
  /** In the order given; a name may come more than once. */
  readonly flags: readonly (readonly [name: string, value: string])[];
}

/** Names that stand alone and mean yes. */
const switches = new Set(['replace', 'check', 'help']);

/**
 * Takes a command line apart. `--name value` and `--name=value` mean the same; the fields of a verb are written as in
 * the API (`--validFrom 2026-01-01`) or in small letters with dashes (`--valid-from`).
 */
export function readArguments(argv: readonly string[]): Result<Arguments, 'flag_without_value'> {
  const words: string[] = [];
  const flags: [string, string][] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [written = '', inline] = split(word.slice(2));
    const name = written.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (inline === undefined && switches.has(name)) {
      flags.push([name, 'true']);
      continue;
    }
    const value = inline ?? argv[++i];
    if (value === undefined) return refuse('flag_without_value', { name: written });
    flags.push([name, value]);
  }
  return ok({ words, flags });
}

function split(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The last value of a flag. */
export function flag({ flags }: Arguments, name: string): string | undefined {
  return flags.findLast(([each]) => each === name)?.[1];
}
