import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Logins and what opens them. better-auth writes most of these tables; their shape is ours. */
export const logins: Migration = {
  name: 'house-0010-logins',
  async up(tx) {
    await sql`
      create table login (
        id uuid primary key,
        email text unique check (email = lower(email)),
        email_verified boolean not null default false,
        name text not null default '',
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(tx);
    await sql`
      create table login_session (
        id uuid primary key,
        login_id uuid not null references login on delete cascade,
        token_hash text not null unique,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(tx);
    await sql`create index login_session_login_id on login_session (login_id)`.execute(tx);
    await sql`create index login_session_expires_at on login_session (expires_at)`.execute(tx);
    await sql`
      create table login_verification (
        id uuid primary key,
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(tx);
    await sql`create index login_verification_identifier on login_verification (identifier)`.execute(
      tx,
    );
    await sql`create index login_verification_expires_at on login_verification (expires_at)`.execute(
      tx,
    );
    await sql`
      create table login_passkey (
        id uuid primary key,
        login_id uuid not null references login on delete cascade,
        name text,
        credential_id text not null unique,
        public_key text not null,
        counter integer not null,
        device_type text not null,
        backed_up boolean not null,
        transports text,
        aaguid text,
        created_at timestamptz
      )`.execute(tx);
    await sql`create index login_passkey_login_id on login_passkey (login_id)`.execute(tx);
    await sql`
      create table login_paper_code (
        id uuid primary key,
        login_id uuid not null references login on delete cascade,
        sheet_id uuid not null,
        code_hash text not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`.execute(tx);
    await sql`create index login_paper_code_login_id on login_paper_code (login_id)`.execute(tx);
    await sql`
      create table house_secret (
        name text primary key,
        value text not null,
        created_at timestamptz not null
      )`.execute(tx);
  },
};
