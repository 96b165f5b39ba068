/** A command line that cannot be followed; the message is shown to the person as it is. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export interface OptionSpec {
  /** Placeholder of the value in help; absent for a switch. */
  readonly value?: string;
  /** The values allowed, when they are few. */
  readonly among?: readonly string[];
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** Placeholders of the files, in order. */
  readonly files: readonly string[];
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly string[];
}

/** The options given, by name; a switch that is on has the value `''`. */
export type Given = Readonly<Record<string, string | undefined>>;

export interface Arguments {
  readonly files: readonly string[];
  readonly given: Given;
}

/**
 * Reads the words after the command's name.
 *
 * @throws UsageFault for unknown options, missing values and a wrong number of files
 */
export function readArguments(spec: CommandSpec, words: readonly string[]): Arguments {
  const files: string[] = [];
  const given: Record<string, string> = Object.create(null);
  let onlyFiles = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (onlyFiles || !word.startsWith('--')) {
      files.push(word);
      continue;
    }
    if (word === '--') {
      onlyFiles = true;
      continue;
    }
    const [name = '', joined] = splitOnce(word.slice(2));
    const option = Object.hasOwn(spec.options, name) ? spec.options[name] : undefined;
    if (!option) throw new UsageFault(unknown(`--${name}`, Object.keys(spec.options), '--'));
    if (given[name] !== undefined) throw new UsageFault(`--${name} is given twice.`);
    given[name] = readValue(name, option, joined, () => words[++i]);
  }
  if (files.length !== spec.files.length) {
    const wanted = spec.files.join(' ');
    throw new UsageFault(
      files.length < spec.files.length
        ? `“${spec.name}” needs ${wanted}.`
        : `“${spec.name}” takes only ${wanted}; “${files[spec.files.length]}” is too much.`,
    );
  }
  return { files, given };
}

function readValue(
  name: string,
  option: OptionSpec,
  joined: string | undefined,
  next: () => string | undefined,
): string {
  if (!option.value) {
    if (joined !== undefined) throw new UsageFault(`--${name} takes no value.`);
    return '';
  }
  const value = joined ?? next();
  if (value === undefined || (joined === undefined && value.startsWith('--')))
    throw new UsageFault(`--${name} needs a value: ${option.among?.join(', ') ?? option.value}.`);
  if (option.among && !option.among.includes(value))
    throw new UsageFault(`--${name} ${unknown(value, option.among, '')}`);
  return value;
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** A sentence about a word that is not known, with the nearest one that is. */
export function unknown(word: string, known: readonly string[], mark: string): string {
  const bare = word.slice(mark.length);
  const near = known
    .map((name) => ({ name, far: distance(bare, name) }))
    .sort((a, b) => a.far - b.far)[0];
  const hint =
    near && near.far <= Math.max(2, near.name.length / 3)
      ? ` Did you mean ${mark}${near.name}?`
      : '';
  const list = mark === '' && known.length > 0 ? ` Known: ${known.join(', ')}.` : '';
  return `“${word}” is not known.${hint}${list}`;
}

/** Number of single letters to change, drop or add (Levenshtein). */
function distance(a: string, b: string): number {
  if (a.length > 60) return 60;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const swap = (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The help page of one command. */
export function helpOf(spec: CommandSpec): string {
  const lines = [`tally ${[spec.name, ...spec.files].join(' ')} [options]`, '', spec.about, ''];
  for (const [name, option] of Object.entries(spec.options)) {
    const values = option.among?.join('|') ?? option.value;
    lines.push(`  --${name}${values === undefined ? '' : ` ${values}`}`, `      ${option.help}`);
  }
  lines.push(
    '',
    'Examples:',
    ...spec.examples.map((example) => `  npm run -s tally -- ${example}`),
  );
  return `${lines.join('\n')}\n`;
}
