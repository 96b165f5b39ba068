import { FileFault } from '../files/fault.ts';
import { Refusal } from '../sentence/refusal.ts';
import { type Language, sentenceText } from '../sentence/sentence.ts';
import type { Outcome } from './outcome.ts';
import { type CommandName, SPECS } from './specs.ts';
import { nearest, readArguments, UsageFault, usage } from './usage.ts';

const isCommand = (word: string): word is CommandName => Object.hasOwn(SPECS, word);

/** What is to be printed, on stdout and (the complaint) on stderr, and how the program ends. */
export type Ending = Omit<Outcome, 'remarks'> & { readonly complaint?: string };

/**
 * Follows a command line and says what to print and how to end: 0 when all is well, 1 for a command
 * line that cannot be followed, 2 for a file that cannot be counted, 3 for a result that differs.
 */
export async function main(words: readonly string[]): Promise<Ending> {
  const language = languageOf(words);
  try {
    const { remarks = [], ...outcome } = await follow(words, language);
    if (remarks.length === 0) return outcome;
    const complaint = remarks.map((remark) => `tally: ${sentenceText(remark, language)}`);
    return { ...outcome, complaint: complaint.map(legible).join('\n') };
  } catch (error) {
    if (error instanceof FileFault)
      return { text: '', code: 2, complaint: legible(error.in(language)) };
    if (error instanceof Refusal || error instanceof UsageFault)
      return {
        text: '',
        code: 1,
        complaint: legible(`tally: ${sentenceText(error.sentence, language)}`),
      };
    throw error;
  }
}

/** What a file or a person wrote must not steer the terminal that shows it. */
const legible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to show otherwise
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·');

/** The language asked for, also when the rest of the line cannot be followed. */
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf('--language');
  const isSpanish = (at >= 0 && words[at + 1] === 'es') || words.includes('--language=es');
  return isSpanish ? 'es' : 'en';
}

async function follow(words: readonly string[], language: Language): Promise<Outcome> {
  const [command = '', ...rest] = words;
  const asksHelp = rest.includes('--help') || rest.includes('-h');
  if (asksHelp || !isCommand(command)) return helpOrRefuse(command, rest, language);
  const read = readArguments(SPECS[command], rest);
  const { COMMANDS } = await import('./run.ts');
  return COMMANDS[command](read);
}

/** Help where it is wanted, and a refusal of what is no command. */
async function helpOrRefuse(
  command: string,
  rest: readonly string[],
  language: Language,
): Promise<Outcome> {
  const { helpOf, overview } = await import('./help.ts');
  if (command === '') return { text: overview(language), code: 1 };
  if (command === 'help' || command === '--help' || command === '-h') {
    const topic = rest[0] ?? '';
    return {
      text: isCommand(topic) ? helpOf(SPECS[topic], language) : overview(language),
      code: 0,
    };
  }
  if (!isCommand(command)) {
    const near = nearest(command, Object.keys(SPECS));
    throw near === undefined
      ? usage('commandUnknown', command, Object.keys(SPECS).join(', '))
      : usage('commandNear', command, near);
  }
  return { text: helpOf(SPECS[command], language), code: 0 };
}
