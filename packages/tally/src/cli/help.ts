import type { Language } from '../sentence/sentence.ts';
import { HELP_SPANISH, OVERVIEW_SPANISH } from './help-spanish.ts';
import { OVERVIEW } from './specs.ts';
import type { CommandSpec } from './usage.ts';

/** No line of help is longer: a terminal's usual width, with room to spare. */
const WIDTH = 96;

/** What the program can do, on one page. */
export const overview = (language: Language): string =>
  language === 'es' ? OVERVIEW_SPANISH : OVERVIEW;

/** The help page of one command. */
export function helpOf(spec: CommandSpec, language: Language): string {
  const { name, files, about, options, examples } = spec;
  const spanish = language === 'es';
  const lines = [
    `tally ${[name, ...files].join(' ')} [${spanish ? 'opciones' : 'options'}]`,
    '',
    ...wrapped((spanish && HELP_SPANISH[name]) || about, ''),
    '',
  ];
  for (const [option, { among, value, help }] of Object.entries(options)) {
    const values = among?.join('|') ?? value;
    const text = HELP_SPANISH[`${name}.${option}`] ?? HELP_SPANISH[option];
    lines.push(`  --${option}${values === undefined ? '' : ` ${values}`}`);
    lines.push(...wrapped((spanish && text) || help, '      '));
  }
  lines.push('', spanish ? 'Ejemplos:' : 'Examples:');
  lines.push(...examples.map((example) => `  npm run -s tally -- ${example}`));
  return `${lines.join('\n')}\n`;
}

/** A text in lines that begin with `indent`. */
function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(indent + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
