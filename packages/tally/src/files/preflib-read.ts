import type { Candidate, Election } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';
import { PaperLine } from './preflib-line.ts';
import { decodeText } from './source.ts';

/** The PrefLib formats of ballots: strict or with ties, complete or not, or sorted into categories. */
export const PREFLIB_FORMATS = ['soc', 'soi', 'toc', 'toi', 'cat'] as const;
export type PrefLibFormat = (typeof PREFLIB_FORMATS)[number];

const CANDIDATES_MAX = 100_000;

interface Head {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  /** What the file says of itself, `null` where it does not. */
  readonly voters: number | null;
  readonly rows: number | null;
  /** Categories of a `.cat` file. */
  readonly categories: number;
  /** Index of the first line of papers. */
  readonly from: number;
  /** What stands between the number of papers and the paper. */
  readonly separator: ':' | ',';
}

/**
 * Reads PrefLib's ordinal and categorical ballots, in today's format (`# NUMBER VOTERS: 5`) and in the
 * one before 2022. Categories become scores: the last is worth 0, the one before it 1 and so on, so that
 * approval voting approves every category but the last; who is in no category gets 0 too.
 *
 * Throws `FileFault` when the file says of itself that it holds more or fewer papers than it does,
 * and for a last line that may have been cut off: a truncated file gives no election.
 */
export function readPrefLib(
  input: string | Uint8Array,
  format: PrefLibFormat,
  file = `election.${format}`,
): Election {
  const text = decodeText(input);
  const lines = text.split('\n');
  const head = lines
    .find((line) => line.trim() !== '')
    ?.trimStart()
    .startsWith('#')
    ? headOf(lines, file, format)
    : oldHeadOf(lines, file);
  const count = head.candidates.length;
  const builder = new PaperBuilder(format === 'cat');
  const paper = new PaperLine(builder, format, count, head.categories, file);
  let voters = 0;
  let rows = 0;
  let last = head.from;
  for (let at = head.from; at < lines.length; at++) {
    const line = (lines[at] as string).trimEnd();
    if (line === '' || line.trimStart().startsWith('#')) continue;
    last = at;
    voters += paper.read(line, at + 1, head.separator);
    rows++;
    if (voters > Number.MAX_SAFE_INTEGER) {
      throw new FileFault(say('papersTooMany'), file, at + 1, 1);
    }
  }
  const end = { line: last + 1, column: (lines[last] ?? '').length + 1 };
  if (rows > 0 && paper.named < count && !text.endsWith('\n')) {
    throw new FileFault(say('lineUnended'), file, end.line, end.column);
  }
  for (const [found, said, name] of [
    [voters, head.voters, 'votersSaid'],
    [rows, head.rows, 'papersSaid'],
  ] as const) {
    if (said !== null && said !== found)
      throw new FileFault(say(name, said, found), file, end.line, end.column);
  }
  const { title, candidates } = head;
  return { title, candidates, seats: 1, withdrawn: [], papers: builder.finish() };
}

function headOf(lines: readonly string[], file: string, format: PrefLibFormat): Head {
  const fields = new Map<string, { value: string; line: number }>();
  let from = 0;
  for (; from < lines.length; from++) {
    const line = (lines[from] as string).trim();
    if (line === '') continue;
    if (!line.startsWith('#')) break;
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const name = line.slice(1, colon).trim().toUpperCase();
    fields.set(name, { value: line.slice(colon + 1).trim(), line: from + 1 });
  }
  const whole = (name: string): number | null => {
    const field = fields.get(name);
    if (!field?.value) return null;
    if (!/^\d{1,15}$/.test(field.value)) {
      throw new FileFault(say('fieldNotWhole', name), file, field.line, 1);
    }
    return Number(field.value);
  };
  const alternatives = whole('NUMBER ALTERNATIVES');
  if (alternatives === null) {
    throw new FileFault(say('fieldMissing', 'NUMBER ALTERNATIVES'), file, 1, 1);
  }
  checkCount(alternatives, file, fields.get('NUMBER ALTERNATIVES')?.line ?? 1);
  const type = fields.get('DATA TYPE');
  if (type?.value && type.value.toLowerCase() !== format) {
    throw new FileFault(say('dataTypeOther', type.value, format), file, type.line, 1);
  }
  const candidates = Array.from({ length: alternatives }, (_, i) => {
    const name = fields.get(`ALTERNATIVE NAME ${i + 1}`)?.value;
    if (name === undefined) {
      throw new FileFault(
        say('alternativeMissing', `ALTERNATIVE NAME ${i + 1}`),
        file,
        from + 1,
        1,
      );
    }
    return { name };
  });
  const named = [...fields.keys()].filter((name) => /^CATEGORY NAME \d+$/.test(name)).length;
  return {
    title: fields.get('TITLE')?.value ?? '',
    candidates,
    voters: whole('NUMBER VOTERS'),
    rows: whole('NUMBER UNIQUE ORDERS') ?? whole('NUMBER UNIQUE PREFERENCES'),
    categories: whole('NUMBER CATEGORIES') ?? Math.max(2, named),
    from,
    separator: ':',
  };
}

/** Candidates, a line `number,name` each, then `voters,sum of papers,distinct papers`. */
function oldHeadOf(lines: readonly string[], file: string): Head {
  const first = (lines[0] ?? '').trim();
  if (!/^\d{1,7}$/.test(first)) {
    throw new FileFault(say('firstLineCandidates'), file, 1, 1);
  }
  const count = Number(first);
  checkCount(count, file, 1);
  const candidates: Candidate[] = [];
  for (let i = 1; i <= count; i++) {
    const match = /^\s*(\d+)\s*,\s*(.*?)\s*$/.exec(lines[i] ?? '');
    if (!match || Number(match[1]) !== i) {
      throw new FileFault(say('candidateLineHere', i), file, i + 1, 1);
    }
    candidates.push({ name: match[2] as string });
  }
  const sums = /^\s*(\d{1,15})\s*,\s*(\d{1,15})\s*,\s*(\d{1,15})\s*$/.exec(lines[count + 1] ?? '');
  if (!sums) {
    throw new FileFault(say('sumsHere'), file, count + 2, 1);
  }
  return {
    title: '',
    candidates,
    voters: Number(sums[2]),
    rows: Number(sums[3]),
    categories: 2,
    from: count + 2,
    separator: ',',
  };
}

function checkCount(count: number, file: string, line: number): void {
  if (count < 1 || count > CANDIDATES_MAX) {
    throw new FileFault(say('candidatesRange'), file, line, 1);
  }
}
