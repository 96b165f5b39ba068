export type WriteRefusal = 'cross_site' | 'body_not_json';

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Whether a request that writes may be taken as meant by the visitor. SvelteKit refuses forms that another site
 * sent; this does the same for everything else. The browser says where a request starts in `Sec-Fetch-Site` and
 * `Origin`, which a page cannot change; a program without a browser says neither, and brings no cookie either.
 */
export function refuseWrite(
  request: Request,
  ownOrigin: string,
  isApi: boolean,
): WriteRefusal | null {
  if (!writing.has(request.method)) return null;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin !== null && origin !== ownOrigin) return 'cross_site';
  if (origin === null && site !== null && site !== 'same-origin' && site !== 'none')
    return 'cross_site';
  if (!isApi) return null;
  if (origin === null && site === null && request.headers.has('cookie')) return 'cross_site';
  const hasBody = request.headers.get('content-length') !== '0' && request.body !== null;
  return hasBody && !isJson(request.headers.get('content-type')) ? 'body_not_json' : null;
}

function isJson(contentType: string | null): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}
