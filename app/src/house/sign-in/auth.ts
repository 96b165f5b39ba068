import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { BetterAuthOptions, BetterAuthPlugin, DBAdapter } from 'better-auth/types';
import * as z from 'zod';
import type { Db } from '../db/database.ts';
import type { Log } from '../log/log.ts';
import { withHouseRows } from './house-rows.ts';

export const linkMinutes = 20;
export const sessionDays = 30;
const day = 24 * 60 * 60;

export interface AuthParts {
  readonly db: Db;
  /** The address of the house; decides the cookies' Secure and what passkeys are bound to. */
  readonly origin: string;
  readonly secret: string;
  readonly newId: () => string;
  readonly log: Log;
  /** Carries the token of a sign-in link to a mail address. */
  readonly sendLink: (link: { email: string; token: string }) => Promise<void>;
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth, narrowed to what the house does: sessions, links by mail, passkeys, and stepping inside
 * by the house's own leave. It is called from our pages only; its own web addresses are never served.
 * No passwords, no outside identity providers, no network address or browser name anywhere: the
 * columns do not exist.
 */
export function createAuth(parts: AuthParts) {
  const secure = parts.origin.startsWith('https://');
  return betterAuth({
    appName: 'Ownhouse',
    baseURL: parts.origin,
    basePath: '/sign-in',
    secret: parts.secret,
    trustedOrigins: [parts.origin],
    database: (options: BetterAuthOptions) =>
      withHouseRows(
        kyselyAdapter(parts.db, { type: 'postgres', transaction: false })(options) as DBAdapter,
      ),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) =>
        parts.log[level === 'error' ? 'error' : 'debug']({ from: 'better-auth' }, message),
    },
    emailAndPassword: { enabled: false },
    user: {
      modelName: 'login',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'login_session',
      expiresIn: sessionDays * day,
      updateAge: day,
      freshAge: day,
      fields: {
        userId: 'login_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'login_verification',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'ownhouse',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false, generateId: () => parts.newId() },
    },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: withoutTraces(session) }) } },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ email, token }) => parts.sendLink({ email, token }),
      }),
      passkey({
        rpName: 'Ownhouse',
        rpID: new URL(parts.origin).hostname,
        origin: parts.origin,
        schema: { passkey: { modelName: 'login_passkey', fields: passkeyColumns } },
      }),
      ownDoors(),
    ],
  });
}

const passkeyColumns = {
  publicKey: 'public_key',
  userId: 'login_id',
  credentialID: 'credential_id',
  deviceType: 'device_type',
  backedUp: 'backed_up',
  createdAt: 'created_at',
};

/** A new session as it may be kept: better-auth would add where from and with what. */
function withoutTraces<Session extends object>(session: Session): Session {
  return { ...session, ipAddress: undefined, userAgent: undefined };
}

/**
 * Steps inside as an account for which the house has made sure of the right to it: a paper code, or the
 * demo door. Answers whether the account exists; with `asResponse` the answer carries the cookie.
 */
function ownDoors() {
  return {
    id: 'own-doors',
    endpoints: {
      enterAccount: createAuthEndpoint(
        '/enter-account',
        {
          method: 'POST',
          body: z.object({ accountId: z.uuid() }),
          metadata: { SERVER_ONLY: true },
        },
        async (request) => {
          const { internalAdapter } = request.context;
          const user = await internalAdapter.findUserById(request.body.accountId);
          if (!user) return request.json({ entered: false });
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(request, { session, user });
          return request.json({ entered: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
