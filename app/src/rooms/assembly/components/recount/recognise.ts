/** What a file holds, and the ending that names its format. */
export interface Recognised {
  readonly kind: 'budget' | 'election' | 'parties' | 'result';
  readonly ending: string;
}

const BUDGET: readonly string[] = ['pb'];
const ELECTION: readonly string[] = ['blt', 'soc', 'soi', 'toc', 'toi', 'cat'];

/**
 * What a file holds, from the ending of its name (without `.gz`) and, where the ending leaves that open or
 * is missing, from its beginning; undefined when neither tells.
 */
export function recognise(name: string, beginning: string): Recognised | undefined {
  const ending = /\.([a-z]+)$/i.exec(name.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  if (BUDGET.includes(ending)) return { kind: 'budget', ending };
  if (ELECTION.includes(ending)) return { kind: 'election', ending };
  if (ending === 'json') return inJson(beginning);
  if (ending === 'csv' || ending === 'tsv') return inCsv(beginning);
  return byContent(beginning.replace(/^\uFEFF/, ''));
}

function inJson(beginning: string): Recognised {
  const ending = 'json';
  if (/"schema"\s*:\s*"tally\/result-|^\s*\{\s*"rule"/.test(beginning))
    return { kind: 'result', ending };
  const isBudget = /"tally\/budget-|"projects"/.test(beginning);
  return { kind: isBudget ? 'budget' : 'election', ending };
}

function inCsv(beginning: string): Recognised {
  const ending = 'csv';
  const lines = beginning.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.some((line) => /^"?budget"?\s*[,;\t]/i.test(line))) return { kind: 'budget', ending };
  const isParties =
    lines.length > 1 &&
    lines.slice(1, 12).every((line) => /^("[^"]*"|[^,;\t]+)[,;\t]\s*\d+\s*$/.test(line)) &&
    /^"?(part|name|nombre|list|lista)/i.test(lines[0] ?? '');
  return { kind: isParties ? 'parties' : 'election', ending };
}

function byContent(beginning: string): Recognised | undefined {
  if (/^\s*META\b/i.test(beginning)) return { kind: 'budget', ending: 'pb' };
  const [, format] = /^# FILE NAME:.*\.(soc|soi|toc|toi|cat)\s*$/m.exec(beginning) ?? [];
  if (format) return { kind: 'election', ending: format };
  if (/^\s*\{/.test(beginning)) return inJson(beginning);
  if (/^\s*\d+[ \t]+\d+\s*(#.*)?\r?\n/.test(beginning)) return { kind: 'election', ending: 'blt' };
  return undefined;
}
