import { type Difference, differences } from '../difference.ts';
import { FileFault } from '../files/fault.ts';
import { JsonSource } from '../files/json-source.ts';
import { decodeUtf8 } from '../files/utf8.ts';
import { type RecountRequest, recount } from '../recount.ts';
import { type CountKind, RESULT_SCHEMA } from '../result-document.ts';
import { Refusal } from '../sentence/refusal.ts';
import { say } from '../sentence/sentence.ts';
import { plainName, readWhole } from './load.node.ts';
import type { Outcome } from './outcome.ts';
import { short } from './table.ts';
import type { Text } from './text.ts';

const KINDS: readonly CountKind[] = ['budget', 'election', 'apportionment'];

/** Differences shown; one more is looked for, to say that there are more. */
const SHOWN = 20;

/** Counts a file again with the options of a result, and says what differs. */
export async function verify(resultPath: string, filePath: string, text: Text): Promise<Outcome> {
  const published = readResult(await readWhole(resultPath), resultPath);
  const bytes = Uint8Array.from(await readWhole(filePath));
  const request = {
    kind: published.kind,
    file: plainName(filePath),
    bytes,
    options: published.options,
  } as RecountRequest;
  const again = await countedAgain(request, resultPath);
  const { elapsedMs: _, ...expected } = published;
  const list = differences(expected, again, SHOWN + 1);
  if (list.length === 0) return { text: `${text.same(resultPath, filePath)}\n`, code: 0 };
  const lines = list.slice(0, SHOWN).map((difference) => `  ${lineOf(difference, text)}`);
  if (list.length > SHOWN) lines.push(`  … ${text.moreDifferences}`);
  return { text: `${text.differs(resultPath, filePath)}\n${lines.join('\n')}\n`, code: 3 };
}

/** Whatever is wrong with the options is a fault of the result that holds them. */
async function countedAgain(
  request: RecountRequest,
  resultPath: string,
): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await recount(request));
  } catch (error) {
    if (error instanceof Refusal) throw new FileFault(error.sentence, resultPath, 1, 1);
    // Counting trusts its options; those of a file may be anything.
    if (error instanceof TypeError) throw new FileFault(say('optionsUnread'), resultPath, 1, 1);
    throw error;
  }
}

function lineOf({ place, expected, found }: Difference, text: Text): string {
  const show = (value: unknown) =>
    short(value === undefined ? text.nothing : JSON.stringify(value));
  return text.difference(place, show(expected), show(found));
}

/** A result document; anything else is refused with the place. */
function readResult(bytes: Uint8Array, path: string): Record<string, unknown> {
  const text = decodeUtf8(bytes, path);
  const source = new JsonSource(text, path);
  const document = JSON.parse(text) as Record<string, unknown>;
  const isResult =
    source.root instanceof Map &&
    document.schema === RESULT_SCHEMA &&
    KINDS.includes(document.kind as CountKind) &&
    typeof document.options === 'object' &&
    document.options !== null;
  if (!isResult) throw source.fault(say('notAResult', RESULT_SCHEMA), source.root);
  return document;
}
