declare const brand: unique symbol;

/** An identifier that belongs to one table: a `PersonId` does not pass where an `OrganizationId` is asked. */
export type Id<Table extends string> = string & { readonly [brand]: Table };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` is written as a UUID in lower case, the only spelling the house stores. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * A UUID of version 7 (RFC 9562, 5.7): it sorts by the moment it was made.
 *
 * @param milliseconds since 1970, from the caller's clock
 * @param random ten bytes from the caller's source of chance
 */
export function uuid7<Table extends string>(milliseconds: number, random: Uint8Array): Id<Table> {
  if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds >= 2 ** 48)
    throw new RangeError(`no UUID can hold the moment ${milliseconds}`);
  if (random.length !== 10) throw new RangeError('a UUID of version 7 takes ten random bytes');
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(milliseconds / 2 ** (40 - 8 * i)) % 256;
  bytes.set(random, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20]
    .map((start, i) => hex.slice(start, [8, 12, 16, 20, 32][i]))
    .join('-') as Id<Table>;
}

/** The moment that a UUID of version 7 carries, in milliseconds since 1970. */
export function momentOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
