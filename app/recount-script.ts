import type { Plugin } from 'vite';

const source = 'src/rooms/assembly/components/recount/door.ts';
const address = '_app/recount.js';

/**
 * Gives the page that counts (`/assembly/recount`) a script of its own under one address. The framework's
 * script would weigh more than the whole first view may, and the page needs none of it until a file is
 * chosen.
 */
export function recountScript(): Plugin {
  return {
    name: 'recount-script',
    buildStart() {
      if (this.environment.mode !== 'build' || this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: `./${source}`, fileName: address });
    },
    configureServer(server) {
      server.middlewares.use(`/${address}`, (_request, response) => {
        response.writeHead(302, { location: `/${source}` }).end();
      });
    },
  };
}
