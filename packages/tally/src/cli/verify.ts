import { differences } from '../difference.ts';
import { JsonSource } from '../files/json-source.ts';
import { decodeUtf8 } from '../files/utf8.ts';
import { type RecountRequest, recount } from '../recount.ts';
import { type CountKind, RESULT_SCHEMA } from '../result-document.ts';
import { say } from '../sentence/sentence.ts';
import { plainName, readWhole } from './load.node.ts';
import type { Outcome } from './run.ts';
import { short } from './table.ts';

const KINDS: readonly CountKind[] = ['budget', 'election', 'apportionment'];

/** Counts a file again with the options of a result, and says what differs. */
export async function verify(resultPath: string, filePath: string): Promise<Outcome> {
  const published = readResult(await readWhole(resultPath), resultPath);
  const bytes = Uint8Array.from(await readWhole(filePath));
  const request = {
    kind: published.kind,
    file: plainName(filePath),
    bytes,
    options: published.options,
  } as RecountRequest;
  const again = JSON.parse(await recount(request)) as Record<string, unknown>;
  const { elapsedMs: _, ...expected } = published;
  const list = differences(expected, again);
  if (list.length === 0)
    return { text: `${resultPath}: the same, counted again from ${filePath}.\n`, code: 0 };
  const show = (value: unknown) => short(value === undefined ? 'nothing' : JSON.stringify(value));
  const lines = list.map(
    ({ place, expected, found }) =>
      `  ${place}: published ${show(expected)}, counted ${show(found)}`,
  );
  return { text: `${resultPath} differs from ${filePath}:\n${lines.join('\n')}\n`, code: 3 };
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
