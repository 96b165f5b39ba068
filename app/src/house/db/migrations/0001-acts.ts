import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** The lines that commands write, replies kept for resends, what was forgotten, and the house's own settings. */
export const acts: Migration = {
  name: 'house-0001-acts',
  async up(tx) {
    await sql`create table act (
      id uuid primary key,
      at timestamptz not null,
      verb text not null,
      account_id text,
      person_id uuid,
      organization_id uuid,
      authority text not null,
      authority_id uuid,
      subject_kind text,
      subject_id uuid,
      reference text not null unique,
      facts jsonb not null default '{}',
      is_public boolean not null default false)`.execute(tx);
    await sql`create index act_subject on act (subject_kind, subject_id, at desc)`.execute(tx);
    await sql`create index act_organization on act (organization_id, at desc)`.execute(tx);
    await sql`create index act_person on act (person_id, at desc)`.execute(tx);
    await sql`create table command_reply (
      key text not null,
      sender text not null,
      verb text not null,
      input_hash text not null,
      reply jsonb,
      act_id uuid,
      at timestamptz not null,
      primary key (sender, key))`.execute(tx);
    await sql`create index command_reply_at on command_reply (at)`.execute(tx);
    await sql`create table deletion (
      id uuid not null, kind text not null, at timestamptz not null, primary key (kind, id))`.execute(
      tx,
    );
    await sql`create table house_setting (name text primary key, value jsonb not null)`.execute(tx);
  },
};
