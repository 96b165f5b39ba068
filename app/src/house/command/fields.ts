import { type Id, isUuid } from '@ownhouse/basics';
import { z } from 'zod';

/** An id of one table. That the row is there, and of the kind meant, is for `load` to find out. */
export function id<Table extends string>(): z.ZodType<Id<Table>, string> {
  return z
    .string()
    .refine(isUuid, { message: 'field_not_an_id' })
    .meta({ format: 'uuid' }) as unknown as z.ZodType<Id<Table>, string>;
}

const dayMin = Temporal.PlainDate.from('1000-01-01');
const dayMax = Temporal.PlainDate.from('2199-12-31');

/** A day of history, written `2026-03-01`. */
export function day(): z.ZodType<Temporal.PlainDate, string> {
  return z
    .string()
    .meta({ format: 'date' })
    .transform((typed, context) => {
      const date = /^\d{4}-\d\d-\d\d$/.test(typed.trim()) ? parsed(typed.trim()) : null;
      if (date === null) {
        context.issues.push({ code: 'custom', input: typed, message: 'field_not_a_day' });
        return z.NEVER;
      }
      const { compare } = Temporal.PlainDate;
      if (compare(date, dayMin) < 0 || compare(date, dayMax) > 0) {
        context.issues.push({ code: 'custom', input: typed, message: 'field_outside_history' });
        return z.NEVER;
      }
      return date;
    });
}

function parsed(typed: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** A moment with its offset, written `2026-03-01T18:30:00-05:00`. */
export function moment(): z.ZodType<Temporal.Instant, string> {
  return z
    .string()
    .meta({ format: 'date-time' })
    .transform((typed, context) => {
      try {
        const instant = Temporal.Instant.from(typed.trim());
        const year = instant.toZonedDateTimeISO('UTC').year;
        if (year >= dayMin.year && year <= dayMax.year) return instant;
        context.issues.push({ code: 'custom', input: typed, message: 'field_outside_history' });
      } catch {
        context.issues.push({ code: 'custom', input: typed, message: 'field_not_a_moment' });
      }
      return z.NEVER;
    });
}

/** Degrees north, WGS 84. */
export function latitude(): z.ZodType<number, number> {
  return z
    .number()
    .refine((degrees) => Math.abs(degrees) <= 90, { message: 'field_off_the_globe' });
}

/** Degrees east, WGS 84. */
export function longitude(): z.ZodType<number, number> {
  return z
    .number()
    .refine((degrees) => Math.abs(degrees) <= 180, { message: 'field_off_the_globe' });
}

/** Whole minor units: a JSON integer, or digits as text where it may pass 2^53. */
export function minorUnits({
  min = 0n,
  max = 10n ** 15n,
} = {}): z.ZodType<bigint, string | number> {
  return z.union([z.int(), z.string()]).transform((typed, context) => {
    const refused = (message: string) => {
      context.issues.push({ code: 'custom', input: typed, message });
      return z.NEVER;
    };
    if (!/^-?\d{1,18}$/.test(String(typed).trim())) return refused('field_not_whole');
    const units = BigInt(typed);
    if (units < min) return refused('field_too_small');
    return units > max ? refused('field_too_big') : units;
  });
}

/** An address on the web, `http` or `https` only. */
export function webAddress(): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .max(2000)
    .refine((typed) => /^https?:$/.test(URL.parse(typed)?.protocol ?? ''), {
      message: 'field_not_a_web_address',
    })
    .meta({ format: 'uri' });
}

/** A BCP 47 language tag, in its canonical spelling: `pt-BR`, `zh-Hans`. */
export function language(): z.ZodType<string, string> {
  return z
    .string()
    .max(35)
    .transform((typed, context) => {
      try {
        const [tag] = Intl.getCanonicalLocales(typed);
        if (tag !== undefined) return tag;
      } catch {}
      context.issues.push({ code: 'custom', input: typed, message: 'field_not_a_language' });
      return z.NEVER;
    });
}

/** How many rows, and from where on: every list has both. */
export const page = {
  limit: z.int().min(1).max(1000).default(50),
  offset: z.int().min(0).max(1_000_000).default(0),
};
