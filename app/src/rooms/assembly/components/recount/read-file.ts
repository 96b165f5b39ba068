import {
  type Election,
  FileFault,
  type Instance,
  PbReader,
  readBudget,
  readElection,
  say,
} from '@ownhouse/tally';
import { type Recognised, recognise } from './recognise.ts';

/** Files that are read in one piece, and what packed files unfold to, end here; `.pb` files are read in passing. */
const WHOLE_MAX = 1 << 29;

/** Enough of a file to see what it holds. */
const BEGINNING = 4096;

/** A file as a person chose it: its name, and its bytes when they are asked for. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A file that has been read. */
export type Ballots =
  | { readonly kind: 'budget'; readonly instance: Instance }
  | { readonly kind: 'election'; readonly election: Election }
  | { readonly kind: 'result'; readonly text: string }
  | { readonly kind: 'parties' };

/**
 * Reads a file of ballots, or a published result, packed or not.
 *
 * @param onRead told now and then how many bytes of the file have been read
 * @throws FileFault for a file that cannot be counted, with the place where reading stopped
 */
export async function readBallots(
  { name, blob }: ChosenFile,
  onRead: (bytes: number) => void,
): Promise<Ballots> {
  const first = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const isPacked = first[0] === 0x1f && first[1] === 0x8b;
  const counted = blob.stream().pipeThrough(passing(onRead));
  const plain = isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = plain.getReader();
  const next = async (): Promise<Uint8Array | undefined> => {
    try {
      return (await reader.read()).value;
    } catch (error) {
      if (isPacked) throw new FileFault(say('packedDamaged'), name, 1, 1);
      throw error;
    }
  };
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < BEGINNING) {
    const chunk = await next();
    if (chunk === undefined) break;
    chunks.push(chunk);
    length += chunk.length;
  }
  const beginning = new TextDecoder().decode(joined(chunks, length).subarray(0, BEGINNING));
  const recognised = recognise(name, beginning);
  if (recognised?.ending === 'pb')
    return { kind: 'budget', instance: await passed(name, chunks, next) };
  for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
    length += chunk.length;
    if (length > WHOLE_MAX) throw new FileFault(say('fileTooLarge'), name, 1, 1);
    chunks.push(chunk);
  }
  return readWhole(name, recognised, joined(chunks, length));
}

/** A budget read piece by piece, so that the text of a million votes is never held. */
async function passed(
  name: string,
  begun: readonly Uint8Array[],
  next: () => Promise<Uint8Array | undefined>,
): Promise<Instance> {
  const reader = new PbReader(name);
  for (const chunk of begun) reader.push(chunk);
  for (let chunk = await next(); chunk !== undefined; chunk = await next()) reader.push(chunk);
  return reader.finish();
}

async function readWhole(
  name: string,
  recognised: Recognised | undefined,
  bytes: Uint8Array,
): Promise<Ballots> {
  if (recognised?.kind === 'result')
    return { kind: 'result', text: new TextDecoder().decode(bytes) };
  if (recognised?.kind === 'parties') return { kind: 'parties' };
  const file =
    recognised && !hasEnding(name, recognised.ending) ? `${name}.${recognised.ending}` : name;
  return recognised?.kind === 'budget'
    ? { kind: 'budget', instance: await readBudget(bytes, file) }
    : { kind: 'election', election: await readElection(bytes, file) };
}

const hasEnding = (name: string, ending: string): boolean =>
  name.replace(/\.gz$/i, '').toLowerCase().endsWith(`.${ending}`);

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Lets bytes through and tells how many, at most once for every megabyte. */
function passing(
  onRead: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let [bytes, told] = [0, 0];
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes - told >= 1_000_000) {
        told = bytes;
        onRead(bytes);
      }
      controller.enqueue(chunk);
    },
  });
}
