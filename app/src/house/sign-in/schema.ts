/** A way to be recognised at the door. The account and the person behind it have the same id in the members room. */
export interface LoginTable {
  id: string;
  /** In lower case; null for an account that signs in with paper codes or a passkey only. */
  email: string | null;
  email_verified: boolean;
  /** What better-auth calls the user's name: the house leaves it empty, names belong to people. */
  name: string;
  created_at: Temporal.Instant;
  updated_at: Temporal.Instant;
}

/** Deliberately without address and browser: there is no column they could be written to. */
export interface LoginSessionTable {
  id: string;
  login_id: string;
  /** SHA-256 of the token in the cookie: who reads this table cannot step in with it. */
  token_hash: string;
  expires_at: Temporal.Instant;
  created_at: Temporal.Instant;
  updated_at: Temporal.Instant;
}

/** Links in the mail and passkey challenges on their way: short lived, used once. */
export interface LoginVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Temporal.Instant;
  created_at: Temporal.Instant;
  updated_at: Temporal.Instant;
}

export interface LoginPasskeyTable {
  id: string;
  login_id: string;
  name: string | null;
  credential_id: string;
  public_key: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Temporal.Instant | null;
}

/** One code of a sheet printed for somebody. The code itself is on the paper only. */
export interface LoginPaperCodeTable {
  id: string;
  login_id: string;
  /** The codes printed together share a sheet; a new sheet ends the older ones. */
  sheet_id: string;
  code_hash: string;
  created_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  used_at: Temporal.Instant | null;
}

/** Keys the house makes for itself when it is first opened. */
export interface HouseSecretTable {
  name: string;
  value: string;
  created_at: Temporal.Instant;
}

export interface SignInTables {
  login: LoginTable;
  login_session: LoginSessionTable;
  login_verification: LoginVerificationTable;
  login_passkey: LoginPasskeyTable;
  login_paper_code: LoginPaperCodeTable;
  house_secret: HouseSecretTable;
}

declare module '#house/db/database.ts' {
  interface Database extends SignInTables {}
}
