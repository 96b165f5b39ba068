import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import { filePolicy, policyOf, securityHeaders } from '../security/headers.ts';
import { visitorAddress } from '../security/knocker.ts';
import { publicOrigin, type Settings } from '../settings.ts';
import { isLoopbackAuthority, isLoopbackHost } from '../sign-in/demo-door.ts';

/** The built pages: what adapter-node exports as `handler`. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Is the house able to answer now? `why` is for the operator, not for visitors. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

export interface Front {
  readonly server: Server;
  /** Lets visitors in: until then, and again after `drain`, they are asked to come back in a moment. */
  open(handler: Handler, ready: () => Promise<Readiness>): void;
  /** Stops taking new requests; running ones go on. */
  drain(): void;
}

/**
 * Headers in which the server tells the pages what it knows itself. It writes them over whatever a visitor
 * sent under these names, so they cannot be forged.
 */
export const ownHeaders = {
  protocol: 'x-ownhouse-protocol',
  host: 'x-ownhouse-host',
  address: 'x-ownhouse-address',
} as const;

const second = 1_000;

/** Files come compressed from the build; pages are compressed as they are written, since many read them on a slow line. */
const compress = compression();

/** The HTTP server before the pages: health, readiness, the headers of every answer, and who may ask at all. */
export function createFront(settings: Settings): Front {
  const https = publicOrigin(settings).startsWith('https:');
  const everyAnswer = Object.entries(securityHeaders(https));
  let handler: Handler | null = null;
  let readiness = async (): Promise<Readiness> => ({ ready: false, why: 'opening' });

  const server = createServer({ requestTimeout: 60 * second, headersTimeout: 20 * second });
  server.on('request', (request, response) => {
    for (const [name, value] of everyAnswer) response.setHeader(name, value);
    const path = request.url?.split('?', 1)[0] ?? '';
    if (path === '/healthz') return say(response, 200, 'alive');
    if (path === '/readyz') return void answerReady(response, readiness);
    if (!mayAsk(request, settings)) return say(response, 421, wrongHouse);
    const policy = policyOf(path);
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    if (handler === null) {
      response.setHeader('retry-after', '5');
      return say(response, 503, 'The house is opening or closing. Please try again in a moment.');
    }
    request.headers[ownHeaders.protocol] = https ? 'https' : 'http';
    request.headers[ownHeaders.host] = settings.origin
      ? new URL(settings.origin).host
      : (request.headers.host ?? '');
    request.headers[ownHeaders.address] = visitorAddress(
      request.socket.remoteAddress ?? '',
      request.headers['x-forwarded-for']?.toString(),
      settings.proxies,
    );
    const answer = handler;
    return compress(request, response, () => void answer(request, response));
  });

  return {
    server,
    open(pages, ready) {
      handler = pages;
      readiness = ready;
    },
    drain() {
      handler = null;
      readiness = async () => ({ ready: false, why: 'closing' });
    },
  };
}

const wrongHouse =
  'This house is open on this machine only, under the name localhost. To reach it by another name, start it with ORIGIN set to its full address.';

/**
 * A house that listens on this machine only and has no ORIGIN answers to this machine's own names only. Else a web
 * page elsewhere could point its own name at this machine and read the house through the visitor's browser.
 */
function mayAsk(request: IncomingMessage, settings: Settings): boolean {
  if (settings.origin !== null || !isLoopbackHost(settings.host)) return true;
  return request.headers.host !== undefined && isLoopbackAuthority(request.headers.host);
}

async function answerReady(
  response: ServerResponse,
  ready: () => Promise<Readiness>,
): Promise<void> {
  const answer = await ready();
  say(response, answer.ready ? 200 : 503, answer.ready ? 'ready' : `not ready: ${answer.why}`);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.setHeader('content-security-policy', filePolicy);
  response.setHeader('cache-control', 'no-store');
  response.end(`${sentence}\n`);
}
