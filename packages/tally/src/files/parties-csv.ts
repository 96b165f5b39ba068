import { type Sentence, say } from '../sentence/sentence.ts';
import { type CsvRecord, splitCsv } from './csv.ts';
import { FileFault } from './fault.ts';
import { decodeText } from './source.ts';

/** A party and its votes. */
export interface PartyVotes {
  readonly name: string;
  readonly votes: number;
}

/** Names that a header may give the column of votes. */
const VOTES = /^(votes?|votos?|stimmen|voix|count|total)$/i;

/** And that of names. */
const NAMES = /^(part(y|ido|ei|i|ito)|name|nombre|list[ae]?)$/i;

/** Thousands set apart: by a space or an apostrophe, or more than once by a point or a comma. */
const GROUPED = /^\d{1,3}(?:(?:[\s'’]\d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;

/**
 * Reads the votes of parties: one line `name,votes` each, separated by commas, semicolons or tabs.
 * A header may stand first and may put the columns in another order. Votes are whole numbers;
 * `1 789 417`, `1’789’417` and `1.789.417` are, `1.789` could be less than two and is refused.
 *
 * @throws FileFault for anything else, a party given twice and a file without parties
 */
export function readPartiesCsv(bytes: Uint8Array, file = 'parties.csv'): PartyVotes[] {
  const records = splitCsv(decodeText(bytes), file);
  const [first] = records;
  if (!first) throw new FileFault(say('partiesMissing'), file, 1, 1);
  const fault = (sentence: Sentence, { line, columns }: CsvRecord, cell: number) =>
    new FileFault(sentence, file, line, columns[cell] ?? columns.at(-1) ?? 1);
  const headed = first.cells.findIndex((cell) => VOTES.test(cell));
  const isHeader =
    first.cells.every((cell) => !/^\d+$/.test(cell) && !GROUPED.test(cell)) &&
    (headed >= 0 || first.cells.some((cell) => NAMES.test(cell)));
  const votesCell = isHeader && headed >= 0 ? headed : Math.min(1, first.cells.length - 1);
  const named = isHeader ? first.cells.findIndex((cell) => NAMES.test(cell)) : -1;
  const besides = votesCell === 0 ? 1 : 0;
  const nameCell = first.cells.length === 1 ? -1 : named >= 0 ? named : besides;
  const names = new Set<string>();
  const parties: PartyVotes[] = [];
  let total = 0;
  for (const record of records.slice(isHeader ? 1 : 0)) {
    const cell = record.cells[votesCell] ?? '';
    const text = GROUPED.test(cell) ? cell.replaceAll(/\D/g, '') : cell;
    const name = nameCell < 0 ? String(parties.length + 1) : (record.cells[nameCell] ?? '');
    if (name === '') throw fault(say('partyNameMissing'), record, nameCell);
    if (names.has(name)) throw fault(say('partyTwice', name.slice(0, 60)), record, nameCell);
    if (!/^\d{1,16}$/.test(text))
      throw fault(say('votesNotWhole', text.slice(0, 40)), record, votesCell);
    const votes = Number(text);
    total += votes;
    if (!Number.isSafeInteger(total)) throw fault(say('votesTooMany'), record, votesCell);
    names.add(name);
    parties.push({ name, votes });
  }
  if (parties.length === 0 || total === 0)
    throw new FileFault(say('fileHoldsNoVotes'), file, records.at(-1)?.line ?? 1, 1);
  return parties;
}
