import { createHash } from 'node:crypto';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types';

/**
 * Stands between better-auth and the house's tables, for two differences.
 *
 * Tokens: better-auth works with session tokens while the table keeps only their SHA-256. A copy of the
 * database, a backup or a curious operator thus holds nothing that opens a session. The rows of a list
 * carry the hash where the token would be, so a list opens nothing either.
 *
 * Times: the house reads moments as `Temporal.Instant`, better-auth as `Date`.
 */
export function withHouseRows(adapter: DBAdapter): DBAdapter {
  return {
    ...bridge(adapter),
    transaction: (run) => adapter.transaction((inner) => run(bridge(inner))),
  } as DBAdapter;
}

/** The form in which a token is kept. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function bridge<Adapter extends DBTransactionAdapter>(adapter: Adapter): Adapter {
  return {
    ...adapter,
    create: async (request) => {
      const token = isSession(request.model) ? Reflect.get(request.data, 'token') : undefined;
      const data = isSession(request.model) ? hashedFields(request.data) : request.data;
      return withToken(withDates(await adapter.create({ ...request, data })), token);
    },
    findOne: async (request) =>
      withToken(withDates(await adapter.findOne(guarded(request))), tokenAskedFor(request)),
    findMany: async (request) =>
      (await adapter.findMany(guarded(request))).map((row) => withDates(row)),
    count: (request) => adapter.count(guarded(request)),
    update: async (request) => {
      const update = isSession(request.model) ? hashedFields(request.update) : request.update;
      const row = await adapter.update({ ...guarded(request), update });
      return withToken(withDates(row), tokenAskedFor(request));
    },
    updateMany: (request) => adapter.updateMany(guarded(request)),
    delete: (request) => adapter.delete(guarded(request)),
    deleteMany: (request) => adapter.deleteMany(guarded(request)),
    consumeOne: async (request) => withDates(await adapter.consumeOne(guarded(request))),
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

function tokenAskedFor(request: { model: string; where: readonly Where[] }): unknown {
  if (!isSession(request.model)) return undefined;
  return request.where.find((clause) => clause.field === 'token')?.value;
}

function withToken<Row>(row: Row, token: unknown): Row {
  return row && typeof token === 'string' ? { ...row, token } : row;
}

/** The row, and rows joined to it, with every moment as a Date. */
function withDates<Row>(row: Row): Row {
  if (row === null || typeof row !== 'object' || row instanceof Date || Array.isArray(row))
    return row;
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : withDates(value),
  ]);
  return Object.fromEntries(entries) as Row;
}
