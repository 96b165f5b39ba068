import { createHmac, randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** How many codes one printed sheet carries, and how long they open the door. */
export const sheetCodes = 10;
export const sheetDays = 180;

/** A new code with 60 bits of chance, as printed: `K7QM-2XTR-9FHD`. */
export function makePaperCode(): string {
  let code = '';
  for (let index = 0; index < length; index++) code += alphabet[randomInt(alphabet.length)];
  return printPaperCode(code);
}

/** Twelve signs in groups of four. */
function printPaperCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * What a person typed, as the twelve signs of a code, or null when it cannot be one. Lower case,
 * spaces, dashes of any kind and the letters easily misread (I, L, O) are forgiven.
 */
export function readPaperCode(typed: string): string | null {
  if (typed.length > 64) return null;
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replace(/[ILO]/g, (sign) => misread[sign] ?? sign);
  if (signs.length !== length) return null;
  for (const sign of signs) if (!alphabet.includes(sign)) return null;
  return signs;
}

/** What the house keeps of a code: its keyed hash. `signs` comes from {@link readPaperCode}. */
export function hashPaperCode(signs: string, secret: string): string {
  return createHmac('sha256', secret).update(`paper-code:${signs}`).digest('base64url');
}
