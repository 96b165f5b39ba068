import { ok, type Result, refuse } from '@ownhouse/basics';

/** The largest body a command is sent in, in bytes. */
export const bodyBytesMax = 1_048_576;

/** The JSON of a request, read no further than the limit. */
export async function readJson(
  request: Request,
): Promise<Result<unknown, 'body_too_large' | 'body_not_json'>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse('body_not_json');
  const bytes = await readBytes(request);
  if (bytes === null) return refuse('body_too_large', { max: '1 MB' });
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refuse('body_not_json');
  }
}

async function readBytes(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > bodyBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
