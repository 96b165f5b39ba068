import { type Kysely, sql } from 'kysely';

/** The tables of the front door. better-auth writes most of them; their shape is ours. */
export const signInMigrations = [
  {
    name: 'house-0010-accounts',
    async up(db: Kysely<unknown>): Promise<void> {
      await sql`
        create table account (
          id uuid primary key,
          email text unique check (email = lower(email)),
          email_verified boolean not null default false,
          name text not null default '',
          created_at timestamptz not null,
          updated_at timestamptz not null
        )`.execute(db);
      await sql`
        create table account_session (
          id uuid primary key,
          account_id uuid not null references account on delete cascade,
          token_hash text not null unique,
          expires_at timestamptz not null,
          created_at timestamptz not null,
          updated_at timestamptz not null
        )`.execute(db);
      await sql`create index account_session_account_id on account_session (account_id)`.execute(
        db,
      );
      await sql`create index account_session_expires_at on account_session (expires_at)`.execute(
        db,
      );
      await sql`
        create table account_verification (
          id uuid primary key,
          identifier text not null,
          value text not null,
          expires_at timestamptz not null,
          created_at timestamptz not null,
          updated_at timestamptz not null
        )`.execute(db);
      await sql`create index account_verification_identifier on account_verification (identifier)`.execute(
        db,
      );
      await sql`create index account_verification_expires_at on account_verification (expires_at)`.execute(
        db,
      );
      await sql`
        create table account_passkey (
          id uuid primary key,
          account_id uuid not null references account on delete cascade,
          name text,
          credential_id text not null unique,
          public_key text not null,
          counter integer not null,
          device_type text not null,
          backed_up boolean not null,
          transports text,
          aaguid text,
          created_at timestamptz
        )`.execute(db);
      await sql`create index account_passkey_account_id on account_passkey (account_id)`.execute(
        db,
      );
      await sql`
        create table account_paper_code (
          id uuid primary key,
          account_id uuid not null references account on delete cascade,
          sheet_id uuid not null,
          code_hash text not null unique,
          created_at timestamptz not null,
          expires_at timestamptz not null,
          used_at timestamptz
        )`.execute(db);
      await sql`create index account_paper_code_account_id on account_paper_code (account_id)`.execute(
        db,
      );
      await sql`
        create table house_secret (
          name text primary key,
          value text not null,
          created_at timestamptz not null
        )`.execute(db);
    },
  },
  {
    name: 'house-0011-outbox',
    async up(db: Kysely<unknown>): Promise<void> {
      await sql`
        create table outbox_mail (
          id uuid primary key,
          to_address text not null,
          subject text not null,
          body text not null,
          language text not null,
          written_at timestamptz not null
        )`.execute(db);
      await sql`create index outbox_mail_written_at on outbox_mail (written_at)`.execute(db);
    },
  },
];
