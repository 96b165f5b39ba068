/** Times are instants as the driver gives them to better-auth: JavaScript dates. */
export interface AccountTable {
  id: string;
  /** In lower case; null for an account that signs in with paper codes or a passkey only. */
  email: string | null;
  email_verified: boolean;
  /** What better-auth calls the user's name: the house leaves it empty, names belong to people. */
  name: string;
  created_at: Date;
  updated_at: Date;
}

/** Deliberately without address and browser: there is no column they could be written to. */
export interface AccountSessionTable {
  id: string;
  account_id: string;
  /** SHA-256 of the token in the cookie: who reads this table cannot step in with it. */
  token_hash: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

/** Links in the mail and passkey challenges on their way: short lived, used once. */
export interface AccountVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

export interface AccountPasskeyTable {
  id: string;
  account_id: string;
  name: string | null;
  credential_id: string;
  public_key: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Date | null;
}

/** One code of a sheet printed for somebody. The code itself is on the paper only. */
export interface AccountPaperCodeTable {
  id: string;
  account_id: string;
  /** The codes printed together share a sheet; a new sheet ends the older ones. */
  sheet_id: string;
  code_hash: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** Keys the house makes for itself when it is first opened. */
export interface HouseSecretTable {
  name: string;
  value: string;
  created_at: Date;
}

export interface SignInTables {
  account: AccountTable;
  account_session: AccountSessionTable;
  account_verification: AccountVerificationTable;
  account_passkey: AccountPasskeyTable;
  account_paper_code: AccountPaperCodeTable;
  house_secret: HouseSecretTable;
}
