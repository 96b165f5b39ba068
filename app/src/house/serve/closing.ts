import type { Server } from 'node:http';

/**
 * Waits until the running requests are answered, at most `graceSeconds`; whoever is still being served then is
 * cut off. Answers whether everybody was served.
 */
export function closeServer(server: Server, graceSeconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    let served = true;
    const limit = setTimeout(() => {
      served = false;
      server.closeAllConnections();
    }, graceSeconds * 1_000);
    // A keep-alive connection that became idle after its last answer would hold the server open.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(limit);
      clearInterval(sweep);
      resolve(served);
    });
    server.closeIdleConnections();
  });
}
