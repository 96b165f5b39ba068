import type { ApportionmentOptions } from './apportionment/document.ts';
import type { BudgetOptions } from './budget/result.ts';
import type { ElectionOptions } from './election/options.ts';
import { FileFault } from './files/fault.ts';
import { readBudget, readElection } from './files/read.ts';
import { resultDocument, resultText } from './result-document.ts';
import { say } from './sentence/sentence.ts';

/** A file to count and how. */
export type RecountRequest = {
  /** The file's name; its ending says the format, and `.gz` that it is packed. */
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} & (
  | { readonly kind: 'budget'; readonly options: BudgetOptions }
  | { readonly kind: 'election'; readonly options: ElectionOptions }
  | { readonly kind: 'apportionment'; readonly options: ApportionmentOptions }
);

/**
 * Counts a file and returns the text of the result document. The text holds no times: the same file
 * and options give the same bytes in Node, in a browser and in a worker.
 *
 * @throws FileFault when the file cannot be counted, RangeError when the options do not fit it
 */
export async function recount(request: RecountRequest): Promise<string> {
  const { file } = request;
  const bytes = /\.gz$/i.test(file) ? await unpacked(request.bytes, file) : request.bytes;
  if (request.kind === 'budget') {
    const { countBudget } = await import('./budget/index.ts');
    const result = countBudget(await readBudget(bytes, file), request.options);
    return resultText(resultDocument('budget', result));
  }
  if (request.kind === 'apportionment') {
    const { readPartiesCsv } = await import('./files/parties-csv.ts');
    const { countApportionment } = await import('./apportionment/document.ts');
    const result = countApportionment(readPartiesCsv(bytes, file), request.options);
    return resultText(resultDocument('apportionment', result));
  }
  const { countElection } = await import('./election/index.ts');
  const result = countElection(await readElection(bytes, file), request.options);
  return resultText(resultDocument('election', result));
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new FileFault(say('packedDamaged'), file, 1, 1);
  }
}
