import type { Db, Tx } from '../db/database.ts';
import { transact } from '../db/transact.ts';
import type { Log } from '../log/log.ts';
import { type Auth, createAuth } from './auth.ts';
import { makeLogin, usePaperCode } from './paper-sheet.ts';

export interface DoorsParts {
  readonly db: Db;
  readonly origin: string;
  readonly secret: string;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly log: Log;
  /**
   * Posts the link that carries `token` to `email`, in the transaction that makes the link; `words` says in which language and
   * where to go after.
   */
  readonly postLink: (tx: Tx, email: string, token: string, words: LinkWords) => Promise<void>;
}

/** What the mail with the link needs to know of the visit it was asked for in. */
export interface LinkWords {
  readonly language: string;
  readonly next: string;
}

/** Who holds a valid session cookie. */
export interface SignedIn {
  readonly accountId: string;
  readonly email: string | null;
  readonly sessionId: string;
}

/** `Set-Cookie` lines to hand to the browser, or null when the door stays shut. */
export type Entry = readonly string[] | null;

export type Doors = ReturnType<typeof createDoors>;

/** Every way into and out of the house, over one better-auth. */
export function createDoors(parts: DoorsParts) {
  const auth = createAuth({ ...parts, sendLink: postedElsewhere });
  const { db } = parts;

  async function enterAs(accountId: string): Promise<Entry> {
    const answer = await auth.api.enterAccount({
      body: { accountId },
      headers: new Headers(),
      asResponse: true,
    });
    const { entered } = (await answer.json()) as { entered?: boolean };
    return entered === true ? answer.headers.getSetCookie() : null;
  }

  return {
    /** The passkey ceremonies of better-auth, which the passkey page's script talks to. */
    passkeys: passkeyDoor(auth),

    /**
     * Makes a sign-in link and posts it, both or neither, whether or not the house knows the address: the answer never tells. better-auth
     * knows one database for all it does, so here it is given the transaction.
     */
    async askForLink(email: string, words: LinkWords): Promise<void> {
      await transact(db, async (tx) => {
        const within = createAuth({
          ...parts,
          db: tx,
          sendLink: ({ email: to, token }) => parts.postLink(tx, to, token, words),
        });
        await within.api.signInMagicLink({
          body: { email: email.toLowerCase() },
          headers: new Headers(),
        });
      });
    },

    /** Uses up the token of a link. The first sign-in with a new address makes its account. */
    async enterByLink(token: string): Promise<Entry> {
      const answer = await auth.api.magicLinkVerify({
        query: { token },
        headers: new Headers(),
        asResponse: true,
      });
      return answer.ok ? answer.headers.getSetCookie() : null;
    },

    /** Uses up a code printed on paper. */
    async enterByPaperCode(typed: string): Promise<Entry> {
      const accountId = await usePaperCode(db, typed, parts.secret, parts.now());
      return accountId === null ? null : enterAs(accountId);
    },

    /** Steps inside as somebody from the example: the caller has asked the demo door. Their login is made when it is first used. */
    async enterAsExample(accountId: string): Promise<Entry> {
      await makeLogin(db, accountId, parts.now());
      return enterAs(accountId);
    },

    /** Whoever the request's cookie belongs to; a prolonged session comes with a new cookie. */
    async recognise(
      headers: Headers,
    ): Promise<{ signedIn: SignedIn; cookies: readonly string[] } | null> {
      const cookie = headers.get('cookie');
      if (!cookie?.includes(sessionCookie)) return null;
      const answer = await auth.api.getSession({
        headers: new Headers({ cookie }),
        asResponse: true,
      });
      const found = (await answer.json()) as FoundSession | null;
      if (!found?.session || !found.user) return null;
      return {
        signedIn: {
          accountId: found.user.id,
          email: found.user.email,
          sessionId: found.session.id,
        },
        cookies: answer.headers.getSetCookie(),
      };
    },

    /** Ends the session of the request, here and in the browser. */
    async signOut(headers: Headers): Promise<readonly string[]> {
      const answer = await auth.api.signOut({
        headers: new Headers({ cookie: headers.get('cookie') ?? '' }),
        asResponse: true,
      });
      return answer.headers.getSetCookie();
    },

    /** The open sessions of an account, newest first, without anything that would open one. */
    async sessionsOf(accountId: string) {
      return db
        .selectFrom('login_session')
        .select(['id', 'created_at', 'updated_at', 'expires_at'])
        .where('login_id', '=', accountId)
        .where('expires_at', '>', parts.now())
        .orderBy('updated_at', 'desc')
        .execute();
    },

    /** Ends one session, if it is the account's own; somebody else's is as if it were not there. */
    async endSession(accountId: string, sessionId: string): Promise<boolean> {
      const ended = await db
        .deleteFrom('login_session')
        .where('id', '=', sessionId)
        .where('login_id', '=', accountId)
        .executeTakeFirst();
      return ended.numDeletedRows > 0n;
    },

    /** Ends all sessions of an account but one (null: all of them), for leaving and for a lost phone. */
    async endSessions(accountId: string, except: string | null): Promise<number> {
      let query = db.deleteFrom('login_session').where('login_id', '=', accountId);
      if (except !== null) query = query.where('id', '!=', except);
      const ended = await query.executeTakeFirst();
      return Number(ended.numDeletedRows);
    },
  };
}

/** The part of the session cookie's name that is the same with and without https. */
const sessionCookie = 'ownhouse.session_token=';

interface FoundSession {
  readonly session?: { readonly id: string };
  readonly user?: { readonly id: string; readonly email: string | null };
}

/** What a browser's passkey says; better-auth checks it in full. */
export type PasskeyAnswer = NonNullable<
  Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

function passkeyDoor(auth: Auth) {
  return {
    /** What the browser needs to make a passkey for the signed-in account. */
    beginRegistration: (headers: Headers) =>
      auth.api.generatePasskeyRegistrationOptions({
        headers: cookieOnly(headers),
        asResponse: true,
      }),
    finishRegistration: (headers: Headers, response: unknown, name: string | undefined) =>
      auth.api.verifyPasskeyRegistration({
        headers: cookieOnly(headers),
        body: { response, ...(name ? { name } : {}) },
        asResponse: true,
      }),
    /** What the browser needs to sign in with a passkey. */
    beginEntry: (headers: Headers) =>
      auth.api.generatePasskeyAuthenticationOptions({
        headers: cookieOnly(headers),
        asResponse: true,
      }),
    finishEntry: (headers: Headers, response: PasskeyAnswer) =>
      auth.api.verifyPasskeyAuthentication({
        headers: cookieOnly(headers),
        body: { response },
        asResponse: true,
      }),
  };
}

/** better-auth is told the cookie of a request and nothing else about the visitor. */
function cookieOnly(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' });
}

async function postedElsewhere(): Promise<never> {
  throw new Error(
    'This should be impossible: a link was made outside the transaction that posts it.',
  );
}
