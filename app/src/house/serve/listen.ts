import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ok, type Result, refuse } from '@ownhouse/basics';

export type ListenRefusal = 'port_taken' | 'port_forbidden' | 'host_unknown';

const codes: Readonly<Record<string, ListenRefusal>> = {
  EADDRINUSE: 'port_taken',
  EACCES: 'port_forbidden',
  EADDRNOTAVAIL: 'host_unknown',
  ENOTFOUND: 'host_unknown',
  EAI_AGAIN: 'host_unknown',
};

/** Starts listening and answers the port, which differs from the asked one when that was 0. */
export function listen(
  server: Server,
  port: number,
  host: string,
): Promise<Result<number, ListenRefusal>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = codes[error.code ?? ''];
      if (code === undefined) reject(error);
      else resolve(refuse(code, { port, host }));
    });
    server.listen({ port, host }, () => resolve(ok((server.address() as AddressInfo).port)));
  });
}
