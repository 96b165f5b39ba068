/** What the demo door is told about the house and about one request. */
export interface DemoFacts {
  /** The setting OWNHOUSE_DEMO after defaults: `public` opens to everyone, `on` to this machine only. */
  readonly demo: 'off' | 'on' | 'public';
  /** The address the server was told to listen on. */
  readonly boundHost: string;
  /** The configured ORIGIN, if any. */
  readonly origin: string | null;
  /** The other end of the socket, as the operating system names it. */
  readonly peer: string | null;
  /** The Host header. */
  readonly host: string | null;
  /** The Origin header of a form, null when there is none. */
  readonly from: string | null;
  /** The HTTP version of the request: old proxies speak 1.0 to the house behind them. */
  readonly httpVersion: string;
  /** Names of the request's headers, in lower case. */
  readonly headerNames: readonly string[];
}

export type DemoAnswer = 'open' | 'off' | 'not_this_machine';

/** Headers that a proxy adds: with one of them the request did not start on this machine, whatever the socket says. */
const proxyHeaders = new Set([
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
]);

/**
 * Whether "step inside as …" may be used for this request. Without the word `public` it needs every
 * sign that the visitor sits at this machine: the address the server listens on, the other end of
 * the socket, the name in the Host header, the page a form came from, and no trace of a proxy.
 */
export function demoDoor(facts: DemoFacts): DemoAnswer {
  if (facts.demo === 'off') return 'off';
  if (facts.demo === 'public') return 'open';
  const local =
    isLoopbackHost(facts.boundHost) &&
    (facts.origin === null || isLoopbackOrigin(facts.origin)) &&
    facts.peer !== null &&
    isLoopbackAddress(facts.peer) &&
    facts.host !== null &&
    isLoopbackAuthority(facts.host) &&
    (facts.from === null || isLoopbackOrigin(facts.from)) &&
    facts.httpVersion !== '1.0' &&
    !facts.headerNames.some((name) => proxyHeaders.has(name));
  return local ? 'open' : 'not_this_machine';
}

/** 127.0.0.0/8, ::1, and 127.0.0.0/8 written as IPv6. Never a name. */
export function isLoopbackAddress(address: string): boolean {
  const bare = address.toLowerCase().replace(/^::ffff:/, '');
  if (bare === '::1') return true;
  const parts = bare.split('.');
  return (
    parts.length === 4 &&
    parts[0] === '127' &&
    parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** A loopback address or the name `localhost`; no name that only begins or ends like it. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return bare.toLowerCase() === 'localhost' || isLoopbackAddress(bare);
}

/** A Host header: a loopback host with or without a port. */
export function isLoopbackAuthority(authority: string): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]@/\\?#\s,]+)(?::\d{1,5})?$/i.exec(authority);
  return match?.[1] !== undefined && isLoopbackHost(match[1]);
}

function isLoopbackOrigin(origin: string): boolean {
  const match = /^https?:\/\/([^/]+)\/?$/i.exec(origin);
  return match?.[1] !== undefined && isLoopbackAuthority(match[1]);
}
