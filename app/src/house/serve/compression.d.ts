declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** What the house uses of the library; it brings no types of its own. */
  export default function compression(options?: {
    threshold?: number;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
