import { FileFault } from '../files/fault.ts';
import { Refusal } from '../sentence/refusal.ts';
import { type Language, sentenceText } from '../sentence/sentence.ts';
import type { Outcome } from './run.ts';
import { type CommandName, OVERVIEW, SPECS } from './specs.ts';
import { type CommandSpec, helpOf, readArguments, UsageFault, unknown } from './usage.ts';

const isCommand = (word: string): word is CommandName => Object.hasOwn(SPECS, word);

/**
 * Follows a command line and says what to print and how to end: 0 when all is well, 1 for a command
 * line that cannot be followed, 2 for a file that cannot be counted, 3 for a result that differs.
 */
export async function main(
  words: readonly string[],
): Promise<Outcome & { readonly complaint?: string }> {
  try {
    return await follow(words);
  } catch (error) {
    const language = languageOf(words);
    if (error instanceof FileFault) return { text: '', code: 2, complaint: error.in(language) };
    if (error instanceof Refusal)
      return { text: '', code: 1, complaint: `tally: ${sentenceText(error.sentence, language)}` };
    if (error instanceof UsageFault)
      return { text: '', code: 1, complaint: `tally: ${error.message}` };
    throw error;
  }
}

/** The language asked for, also when the rest of the line cannot be followed. */
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf('--language');
  return (at >= 0 && words[at + 1] === 'es') || words.includes('--language=es') ? 'es' : 'en';
}

async function follow(words: readonly string[]): Promise<Outcome> {
  const [command = '', ...rest] = words;
  if (command === '') return { text: OVERVIEW, code: 1 };
  if (command === 'help' || command === '--help' || command === '-h') {
    const topic = rest[0] ?? '';
    return { text: isCommand(topic) ? helpOf(SPECS[topic]) : OVERVIEW, code: 0 };
  }
  if (!isCommand(command))
    throw new UsageFault(`${unknown(command, Object.keys(SPECS), '')} See tally --help.`);
  const spec: CommandSpec = SPECS[command];
  if (rest.includes('--help') || rest.includes('-h')) return { text: helpOf(spec), code: 0 };
  const read = readArguments(spec, rest);
  const { COMMANDS } = await import('./run.ts');
  return COMMANDS[command](read);
}
