import type { Result } from '@ownhouse/basics';
import type { AccessRow } from './access/access.ts';
import type { Standing, Viewer } from './access/viewer.ts';
import type { Command } from './command/command.ts';
import type { Query } from './command/query.ts';
import type { Context } from './context.ts';
import type { Db, Tx } from './db/database.ts';
import type { Migration } from './db/migrate.ts';
import type { Job } from './jobs/jobs.ts';
import type { Retention } from './jobs/retention.ts';
import type { Words } from './words/say.ts';

/** What a room brings to the house, listed at its back door `server/index.ts`. */
export interface Room {
  readonly name: string;
  readonly migrations: readonly Migration[];
  readonly access: Readonly<Record<string, AccessRow>>;
  // biome-ignore lint/suspicious/noExplicitAny: a list of commands with different inputs has no narrower common type
  readonly commands: readonly Command<any, any, any, any>[];
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly queries: readonly Query<any, any>[];
  /** What a viewer is to an organization today. The members room alone answers this. */
  readonly standing?: (
    db: Db,
    viewer: Viewer,
    organizationId: string | null,
    context: Context,
  ) => Promise<Standing>;
  /** The person behind an account, made on its first visit; null when it is closed. The members room alone answers this. */
  readonly personOf?: (db: Db, accountId: string, context: Context) => Promise<string | null>;
  /** Makes whoever comes in by this mail address the first steward, while there is none. The members room alone answers this. */
  readonly appointFirstSteward?: (
    tx: Tx,
    email: string,
    context: Context,
  ) => Promise<Result<string>>;
  /** What a person is called, for their own page. The members room alone answers this. */
  readonly nameOf?: (db: Db, personId: string, context: Context) => Promise<string | null>;
  /** Who can be stepped into at the demo door: people of the example, never of the facts. One room answers this. */
  readonly examplePeople?: (db: Db, locale: string) => Promise<readonly ExamplePerson[]>;
  /** Fills an empty house, called once, in the order of the rooms. */
  readonly seed?: (tx: Tx, context: Context) => Promise<void>;
  /** Removes the example's rows, in the reverse order of the rooms; answers how many went. */
  readonly removeExample?: (tx: Tx) => Promise<number>;
  /** Removes or blanks everything held about a person. Called when they ask, and again after a restore. */
  readonly forget?: (tx: Tx, personId: string) => Promise<void>;
  /** The room's messages, so that its refusals are sentences in the API and on the command line too. */
  readonly words?: Words;
  /** Work that no visitor waits for. */
  readonly jobs?: readonly Job[];
  /** How long rows with personal data stay, table by table. */
  readonly retention?: readonly Retention[];
}

/** Somebody made up, with an account to try the house with. */
export interface ExamplePerson {
  readonly accountId: string;
  readonly name: string;
  /** One line: who they are, and why one would want to be them for a while. */
  readonly says: string;
}

/** Answers the room unchanged. */
export function defineRoom(room: Room): Room {
  return room;
}
