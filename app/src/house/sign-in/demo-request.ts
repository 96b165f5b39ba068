import type { RequestEvent } from '@sveltejs/kit';
import { type DemoAnswer, demoDoor } from './demo-door.ts';

/** Whether the demo door is open to this request. */
export function demoAnswer(event: RequestEvent): DemoAnswer {
  return demoDoor({ demo: event.locals.desk.settings.demo, ...signs(event) });
}

/**
 * Whether the visitor of this request sits at this machine and the house is for trying out: then they may read
 * its outbox. A demo that is open to everybody does not open the outbox: other people's links are in it.
 */
export function isAtThisMachine(event: RequestEvent): boolean {
  const { demo } = event.locals.desk.settings;
  return demoDoor({ demo: demo === 'off' ? 'off' : 'on', ...signs(event) }) === 'open';
}

/** The socket and the headers as Node saw them, before any of ours. */
function signs({ platform, request, locals, getClientAddress }: RequestEvent) {
  const node = platform?.req;
  const { settings } = locals.desk;
  return {
    boundHost: settings.host,
    origin: settings.origin,
    peer: node === undefined ? getClientAddress() : (node.socket.remoteAddress ?? null),
    host: request.headers.get('host'),
    from: request.headers.get('origin'),
    httpVersion: node?.httpVersion ?? '1.1',
    headerNames: [...request.headers.keys()],
  };
}
