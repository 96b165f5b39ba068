import { assert } from '@ownhouse/basics';
import type { z } from 'zod';
import type { AccessRow } from './access/access.ts';
import { noStanding, type Standing, type Viewer } from './access/viewer.ts';
import { type Clock, systemClock } from './clock/clock.ts';
import { idMaker } from './clock/new-id.ts';
import { askQuery } from './command/ask-query.ts';
import type { Command, Json } from './command/command.ts';
import type { Answer } from './command/gate-code.ts';
import type { Query } from './command/query.ts';
import { runCommand, type Sent } from './command/run-command.ts';
import type { Context } from './context.ts';
import type { Db, Engine, Tx } from './db/database.ts';
import { type Migration, migrate } from './db/migrate.ts';
import { type OpenDatabase, openEmbedded } from './db/open-database.ts';
import { openFolder } from './db/open-folder.ts';
import { openUrl } from './db/open-url.ts';
import { ownRoom } from './own-room/index.ts';
import type { ExamplePerson, Room } from './room.ts';

/** The version that is written beside each migration and into each backup. */
export const houseVersion = '0.1.0';

export interface HouseSettings {
  readonly rooms: readonly Room[];
  /** A PostgreSQL server; without it, the embedded database in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
  /** A folder, or `memory://`. */
  readonly dataFolder?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly origin?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Told of effects that failed after a commit; the log belongs here. */
  readonly onFault?: ((where: string, fault: unknown) => void) | undefined;
}

type SendForJob = (job: string, at?: Temporal.Instant) => Promise<void>;

/** An open house: its database, its rooms, and the two ways in and out. */
export class House {
  readonly engine: Engine;
  readonly db: Db;
  readonly rooms: readonly Room[];
  readonly settings: HouseSettings;
  readonly database: OpenDatabase;
  readonly #access: ReadonlyMap<string, AccessRow>;
  readonly #clock: Clock;
  readonly #newId: () => string;
  readonly #closing: (() => Promise<void>)[] = [];
  #sendForJob: SendForJob | undefined;

  constructor(database: OpenDatabase, settings: HouseSettings) {
    this.database = database;
    this.engine = database.engine;
    this.db = database.db;
    this.rooms = [ownRoom, ...settings.rooms];
    this.settings = settings;
    this.#clock = settings.clock ?? systemClock;
    this.#newId = idMaker(this.#clock);
    this.#access = new Map(this.rooms.flatMap((room) => Object.entries(room.access)));
  }

  /** Every step of the tables that this code knows: the frame's own, then the rooms' in their order. */
  migrations(): readonly Migration[] {
    return this.rooms.flatMap((room) => room.migrations);
  }

  /** Brings the tables up to date; answers the steps that ran. */
  migrate(): Promise<readonly string[]> {
    return migrate(this.database, this.migrations(), houseVersion);
  }

  /**
   * Forgets a person in every room, the latest first, and writes it in the ledger that every restore replays. The lines
   * of what they did, and of what was done about them, stay without their name.
   */
  async forget(tx: Tx, kind: string, id: string): Promise<void> {
    if (kind === 'person') {
      for (const room of this.rooms.toReversed()) await room.forget?.(tx, id);
      await tx
        .updateTable('act')
        .set({ person_id: null, account_id: null })
        .where('person_id', '=', id)
        .execute();
      await tx
        .updateTable('act')
        .set({ subject_id: null })
        .where('subject_kind', '=', 'person')
        .where('subject_id', '=', id)
        .execute();
      await tx
        .updateTable('staff_mode')
        .set({ person_id: null })
        .where('person_id', '=', id)
        .execute();
    }
    await tx
      .insertInto('deletion')
      .values({ kind, id, at: this.#clock() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Told by whoever does the jobs how one is sent for; undefined when they stop. */
  onSendFor(send: SendForJob | undefined): void {
    this.#sendForJob = send;
  }

  /** Has a job done soon or at a moment, where this process does jobs; else, and on a fault, its schedule finds what is due. */
  async sendFor(job: string, at?: Temporal.Instant): Promise<void> {
    const send = this.#sendForJob;
    if (send !== undefined) await this.attempt('sendFor', () => send(job, at));
  }

  /** Has `work` done before the database closes, the last given first. */
  onClose(work: () => Promise<void>): void {
    this.#closing.unshift(work);
  }

  async close(): Promise<void> {
    try {
      for (const work of this.#closing.splice(0)) await this.attempt('close', work);
    } finally {
      await this.database.close();
    }
  }

  /** The world as a command sees it. */
  context(locale = 'en'): Context {
    const timeZone = this.settings.timeZone ?? 'America/New_York';
    return {
      now: this.#clock,
      today: () => this.#clock().toZonedDateTimeISO(timeZone).toPlainDate(),
      newId: this.#newId,
      retention: this.rooms.flatMap(({ retention }) => retention ?? []),
      forget: (tx, kind, id) => this.forget(tx, kind, id),
      timeZone,
      locale,
      origin: this.settings.origin ?? 'http://localhost:3000',
    };
  }

  /** Runs a command: the only way to write. */
  run<
    Schema extends z.ZodType,
    Facts extends object,
    Output extends Json | undefined,
    Code extends string,
  >(
    command: Command<Schema, Facts, Output, Code>,
    input: unknown,
    sent: Sent,
    db?: Db,
  ): Promise<Answer<Output, Code>> {
    return runCommand(this, command, input, sent, db);
  }

  /** Asks a query as a viewer. */
  ask<Schema extends z.ZodType, Output>(
    query: Query<Schema, Output>,
    input: unknown,
    who: { readonly viewer: Viewer; readonly locale?: string | undefined },
    db?: Db,
  ): Promise<Answer<Output>> {
    return askQuery(this, query, input, who, db);
  }

  /** What a viewer is to an organization today, as the members room answers it. */
  async standing(
    db: Db,
    viewer: Viewer,
    organizationId: string | null,
    context = this.context(),
  ): Promise<Standing> {
    if (viewer.kind === 'stranger') return noStanding;
    const room = this.rooms.find(({ standing }) => standing !== undefined);
    return (await room?.standing?.(db, viewer, organizationId, context)) ?? noStanding;
  }

  /** The person behind an account, made on its first visit; null for a closed account, and while no room knows of people. */
  async personOf(accountId: string, context = this.context()): Promise<string | null> {
    const room = this.rooms.find(({ personOf }) => personOf !== undefined);
    return (await room?.personOf?.(this.db, accountId, context)) ?? null;
  }

  /** What the viewer is called, or null for a stranger and for somebody without a name yet. */
  async nameOf(viewer: Viewer, locale: string): Promise<string | null> {
    if (viewer.kind === 'stranger') return null;
    const room = this.rooms.find(({ nameOf }) => nameOf !== undefined);
    return (await room?.nameOf?.(this.db, viewer.personId, this.context(locale))) ?? null;
  }

  /** Who can be stepped into at the demo door. */
  async examplePeople(locale: string): Promise<readonly ExamplePerson[]> {
    const room = this.rooms.find(({ examplePeople }) => examplePeople !== undefined);
    return (await room?.examplePeople?.(this.db, locale)) ?? [];
  }

  accessRow(verb: string): AccessRow {
    const row = this.#access.get(verb);
    assert(row !== undefined, `the verb ${verb} has no row in any access table`);
    return row;
  }

  /** Does what waited for a commit. A fault there is reported and does not undo what was answered. */
  async attempt(where: string, effect: () => Promise<void>): Promise<void> {
    try {
      await effect();
    } catch (fault) {
      if (this.settings.onFault === undefined) throw fault;
      this.settings.onFault(where, fault);
    }
  }
}

function openDatabase({
  databaseUrl,
  dataFolder = './data',
}: HouseSettings): Promise<OpenDatabase> {
  if (databaseUrl) return openUrl(databaseUrl);
  return dataFolder.startsWith('memory:') ? openEmbedded(dataFolder) : openFolder(dataFolder);
}

/**
 * Opens the database and answers the house; the tables are not touched until `migrate()`.
 *
 * @throws StartFault with a sentence for whoever starts it
 */
export async function openHouse(settings: HouseSettings): Promise<House> {
  const database = await openDatabase(settings);
  return new House(database, settings);
}

const key = Symbol.for('ownhouse');
const holder = globalThis as unknown as Record<symbol, House | undefined>;

/** Keeps the open house where the bundled server finds it. Called once by the entry; undefined lets it go. */
export function keepHouse(house: House | undefined): void {
  holder[key] = house;
}

/** The open house of this process. */
export function theHouse(): House {
  const house = holder[key];
  assert(house !== undefined, 'the house is not open; the entry opens it before serving');
  return house;
}

/** The open house, if the entry has opened one. */
export function maybeHouse(): House | undefined {
  return holder[key];
}
