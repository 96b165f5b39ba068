import { type Sentence, type SentenceName, say, sentenceText } from '../sentence/sentence.ts';

/** A command line that cannot be followed; the sentence is shown to the person as it is. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentenceText(sentence));
    this.sentence = sentence;
  }
}

/** A fault to throw. */
export const usage = <Name extends SentenceName>(
  ...words: Parameters<typeof say<Name>>
): UsageFault => new UsageFault(say(...words));

export interface OptionSpec {
  /** Placeholder of the value in help; absent for a switch. */
  readonly value?: string;
  /** The values allowed, when they are few. */
  readonly among?: readonly string[];
  /** It may be given several times; the values are joined by line breaks. */
  readonly many?: boolean;
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
    if (onlyFiles || !/^--?[a-z]/i.test(word)) {
      if (!onlyFiles && word === '--') onlyFiles = true;
      else files.push(word);
      continue;
    }
    const [name = '', joined] = splitOnce(word.replace(/^--?/, ''));
    const option = Object.hasOwn(spec.options, name) ? spec.options[name] : undefined;
    if (!option || !word.startsWith('--')) throw optionUnknown(word.split('=')[0] ?? '', spec);
    const before = given[name];
    if (before !== undefined && !option.many) throw usage('optionTwice', `--${name}`);
    const value = readValue(name, option, joined, () => words[++i]);
    given[name] = before === undefined ? value : `${before}\n${value}`;
  }
  checkFiles(spec, files);
  return { files, given };
}

function checkFiles({ name, files: placeholders }: CommandSpec, files: readonly string[]): void {
  const wanted = placeholders.join(' ');
  const extra = files[placeholders.length];
  if (files.length < placeholders.length) throw usage('filesWanted', name, wanted);
  if (extra === undefined) return;
  throw wanted === ''
    ? usage('filesNone', name, extra)
    : usage('filesTooMany', name, wanted, extra);
}

function readValue(
  name: string,
  option: OptionSpec,
  joined: string | undefined,
  next: () => string | undefined,
): string {
  if (!option.value) {
    if (joined !== undefined) throw usage('optionTakesNone', `--${name}`);
    return '';
  }
  const value = joined ?? next();
  if (value === undefined || (joined === undefined && value.startsWith('--')))
    throw usage('optionNeedsValue', `--${name}`, option.among?.join(', ') ?? option.value);
  if (option.among) checkAmong(`--${name}`, value, option.among);
  return value;
}

/** @throws UsageFault with the nearest of the known values, when the value is none of them */
export function checkAmong(option: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const near = nearest(value, known);
  const list = known.join(', ');
  throw near === undefined
    ? usage('valueUnknown', option, value, list)
    : usage('valueNear', option, value, near, list);
}

function optionUnknown(word: string, { name, options }: CommandSpec): UsageFault {
  const near = nearest(word.replace(/^-+/, ''), Object.keys(options));
  return near === undefined
    ? usage('optionUnknown', word, name)
    : usage('optionNear', word, name, `--${near}`);
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The known word that the given one was probably meant to be. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const far = distance(word.toLowerCase(), name.toLowerCase());
    if (far < least && far <= Math.max(2, name.length / 3) && far < name.length)
      [best, least] = [name, far];
  }
  return best;
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
