import type { ColumnType, Generated } from 'kysely';
import type { FileType } from '../files/sniff.ts';

/** A column that is written as JSON text and read as the value. */
export type JsonColumn<Value> = ColumnType<Value, string, string>;

/** One line that a command wrote. Never changed, save when a person is forgotten. */
export interface ActTable {
  id: string;
  at: Temporal.Instant;
  /** `room.verbObject`. */
  verb: string;
  /** The login it was done with; null for the house itself (jobs, seeds). */
  account_id: string | null;
  /** Who did it. */
  person_id: string | null;
  /** On behalf of whom. */
  organization_id: string | null;
  /** Under which authority. */
  authority: string;
  authority_id: string | null;
  /** What it was done to. */
  subject_kind: string | null;
  subject_id: string | null;
  /** The number people read aloud. */
  reference: string;
  /** What a reader needs to understand the line; never secrets, never a text about a person. */
  facts: JsonColumn<Readonly<Record<string, unknown>>>;
  /** True where the line may be shown to everybody. */
  is_public: Generated<boolean>;
}

/** The answer of a command sent with a key made by the client, so that a resend answers the same. */
export interface CommandReplyTable {
  key: string;
  sender: string;
  verb: string;
  input_hash: string;
  reply: JsonColumn<unknown> | null;
  act_id: string | null;
  at: Temporal.Instant;
}

/** What was forgotten: replayed whenever a backup from before is restored. */
export interface DeletionTable {
  id: string;
  kind: string;
  at: Temporal.Instant;
}

export interface MigrationTable {
  name: string;
  at: Temporal.Instant;
  /** Which version of the house ran it. */
  version: string;
}

/** Small settings of the house itself, one row per name. */
export interface HouseSettingTable {
  name: string;
  value: JsonColumn<unknown>;
}

/** A stretch of time in which a steward used a steward's rights. */
export interface StaffModeTable {
  id: string;
  /** Null once they have been forgotten. */
  person_id: string | null;
  reason: string;
  begun_at: Temporal.Instant;
  until: Temporal.Instant;
  ended_at: Temporal.Instant | null;
}

export interface FileTable {
  /** SHA-256 in hexadecimal. */
  hash: string;
  type: FileType;
  /** In bytes. */
  size: number;
  bytes: Buffer;
  at: Temporal.Instant;
}

/** The mark of the house's present state, in one row. */
export interface EditionTable {
  one: Generated<boolean>;
  mark: string;
}

export interface HouseTables {
  edition: EditionTable;
  file: FileTable;
  staff_mode: StaffModeTable;
  act: ActTable;
  command_reply: CommandReplyTable;
  deletion: DeletionTable;
  migration: MigrationTable;
  house_setting: HouseSettingTable;
}
