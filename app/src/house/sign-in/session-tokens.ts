import { createHash } from 'node:crypto';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types';

/**
 * Lets better-auth work with session tokens while the table keeps only their SHA-256. A copy of the
 * database, a backup or a curious operator thus holds nothing that opens a session.
 *
 * Only what the house uses is let through: a session is made, found by its token, and ended. The
 * rows of a list carry the hash where the token would be, so a list opens nothing either.
 */
export function hashSessionTokens(adapter: DBAdapter): DBAdapter {
  return {
    ...hashing(adapter),
    transaction: (run) => adapter.transaction((inner) => run(hashing(inner))),
  } as DBAdapter;
}

/** The form in which a token is kept. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function hashing<Adapter extends DBTransactionAdapter>(adapter: Adapter): Adapter {
  return {
    ...adapter,
    create: async (request) => {
      if (!isSession(request.model)) return adapter.create(request);
      const token = Reflect.get(request.data, 'token');
      const row = await adapter.create({ ...request, data: hashedFields(request.data) });
      return withToken(row, token);
    },
    findOne: async (request) => {
      if (!isSession(request.model)) return adapter.findOne(request);
      const row = await adapter.findOne({ ...request, where: hashedWhere(request.where) });
      return withToken(row, tokenAskedFor(request.where));
    },
    update: async (request) => {
      if (!isSession(request.model)) return adapter.update(request);
      const where = hashedWhere(request.where);
      const row = await adapter.update({ ...request, where, update: hashedFields(request.update) });
      return withToken(row, tokenAskedFor(request.where));
    },
    findMany: (request) => adapter.findMany(guarded(request)),
    count: (request) => adapter.count(guarded(request)),
    updateMany: (request) => adapter.updateMany(guarded(request)),
    delete: (request) => adapter.delete(guarded(request)),
    deleteMany: (request) => adapter.deleteMany(guarded(request)),
    consumeOne: (request) => adapter.consumeOne(guarded(request)),
  } as Adapter;
}

function isSession(model: string): boolean {
  return model === 'session';
}

function guarded<Request extends { model: string; where?: Where[] | undefined }>(
  request: Request,
): Request {
  if (!isSession(request.model) || request.where === undefined) return request;
  return { ...request, where: hashedWhere(request.where) };
}

function hashedWhere(where: Where[]): Where[] {
  return where.map((clause) => {
    if (clause.field !== 'token') return clause;
    if (typeof clause.value === 'string') return { ...clause, value: hashToken(clause.value) };
    if (Array.isArray(clause.value))
      return { ...clause, value: clause.value.map((token) => hashToken(String(token))) };
    return clause;
  });
}

function hashedFields<Fields extends object>(fields: Fields): Fields {
  const token = Reflect.get(fields, 'token');
  return typeof token === 'string' ? { ...fields, token: hashToken(token) } : fields;
}

function tokenAskedFor(where: readonly Where[]): unknown {
  return where.find((clause) => clause.field === 'token')?.value;
}

function withToken<Row>(row: Row, token: unknown): Row {
  return row && typeof token === 'string' ? { ...row, token } : row;
}
