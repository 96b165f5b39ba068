import { randomInt } from 'node:crypto';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for the telephone that stands for one request: `7KX2-M9QD`. */
export function makeReference(): string {
  let signs = '';
  for (let index = 0; index < 8; index++) signs += alphabet[randomInt(alphabet.length)];
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
