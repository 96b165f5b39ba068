import type { Viewer } from '#house/access/viewer.ts';
import type { House } from '#house/house.ts';
import type { Locale } from '#house/i18n/locales.ts';
import type { RateAnswer } from '#house/security/rate-limit.ts';
import type { Door } from '#house/security/turns.ts';
import type { SignedIn } from '#house/sign-in/doors.ts';
import type { FrontDesk } from '#house/sign-in/the-doors.ts';

declare global {
  namespace App {
    interface Locals {
      /** The open house, with the two ways in and out. */
      house: House;
      /** The language in which this request is answered. */
      locale: Locale;
      /** Who is looking, for queries and commands. */
      viewer: Viewer;
      /** The login behind the viewer; null for a stranger. */
      signedIn: SignedIn | null;
      /** Stands in the log and on the error page. */
      reference: string;
      /** The doors of the house, its settings, its secret. */
      desk: FrontDesk;
      /** Takes one turn at a door for this visitor, or for `key` where turns are counted otherwise. */
      takeTurn(door: Door, key?: string): RateAnswer;
      /** Set-Cookie lines that better-auth wrote, to be sent with the answer. */
      cookieLines: string[];
    }
    interface Error {
      /** What to say on the telephone: the same stands in the log. */
      reference?: string;
    }
    interface PageData {
      /** Is what the page shows part of the made-up example? */
      example?: boolean;
    }
    interface Platform {
      /** The request as Node knows it; absent on the development server. */
      req: import('node:http').IncomingMessage;
    }
  }
}
