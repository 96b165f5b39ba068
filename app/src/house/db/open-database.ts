import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { carefulPool } from './careful-pool.ts';
import type { Database, Db, Engine } from './database.ts';
import { typeParsers } from './types.ts';

export interface OpenDatabase {
  readonly engine: Engine;
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** The PostgreSQL extensions the house may use: each is in PGlite and in every PostgreSQL's contrib. */
const extensions = { pg_trgm, unaccent, fuzzystrmatch, btree_gist };

/**
 * Opens the embedded database in `folder`, or in memory for `memory://`. It speaks through the same `pg` driver as a
 * PostgreSQL server does, so that both engines read and write the same types by construction.
 */
export async function openEmbedded(folder: string, template?: Blob): Promise<OpenDatabase> {
  const lite = await PGlite.create({
    dataDir: folder,
    extensions,
    ...(template === undefined ? {} : { loadDataDir: template }),
  });
  const pool = new pg.Pool({
    ...(createPgConfig(lite) as unknown as pg.PoolConfig),
    max: 1,
    types: typeParsers,
  });
  await pool.query("set time zone 'UTC'");
  return {
    engine: 'embedded',
    pool,
    db: kysely(pool),
    async close() {
      await pool.end();
      await lite.close();
    },
  };
}

/** Opens a PostgreSQL server by its address. Connections are made when they are first needed. */
export function openServer(url: string, connectionsMax = 10): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    types: typeParsers,
    options: '-c TimeZone=UTC',
    application_name: 'ownhouse',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return { engine: 'postgresql', pool, db: kysely(pool), close: () => pool.end() };
}

function kysely(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: carefulPool(pool) }) });
}
