import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { refusal } from '../sentence/refusal.ts';

/** A lot whose every step can be repeated by anybody who took part. */
export interface Lot {
  /** Published before entries close: it binds the seed without showing it. */
  readonly commitment: string;
  /** Hash of the sorted list of entries: nobody can be added or dropped unseen. */
  readonly listHash: string;
  /** The entries in the order in which they were drawn. */
  readonly drawn: readonly string[];
}

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What is published before closing, for a seed that stays secret until then. */
export const commitLot = (seed: string): string => hash(seed);

/**
 * Draws every entry, rule LOT-1: the list is sorted by code unit and hashed, one key is made of seed,
 * public beacon and list, and the entries are ranked by their HMAC under that key.
 *
 * Throws `RangeError` when an entry stands twice: one household, one ticket.
 */
export function drawLot(entries: readonly string[], seed: string, beacon: string): Lot {
  const sorted = [...entries].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [at, entry] of sorted.entries()) {
    if (entry === sorted[at - 1]) throw refusal('enteredTwice', entry);
  }
  const listHash = hash(sorted.join('\n'));
  const key = sha256(utf8ToBytes(`${seed}:${beacon}:${listHash}`));
  const tickets = sorted.map((entry) => ({
    entry,
    ticket: bytesToHex(hmac(sha256, key, utf8ToBytes(entry))),
  }));
  tickets.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return { commitment: commitLot(seed), listHash, drawn: tickets.map(({ entry }) => entry) };
}

/**
 * Draws by preference group, rule LOT-2: whoever is in an earlier group comes before whoever is in a
 * later one, each group in the order of the one draw; those in no group come last.
 */
export function drawGroups(lot: Lot, groups: readonly ReadonlySet<string>[]): readonly string[] {
  const groupOf = (entry: string): number => {
    const at = groups.findIndex((group) => group.has(entry));
    return at < 0 ? groups.length : at;
  };
  return lot.drawn
    .map((entry, place) => ({ entry, place, group: groupOf(entry) }))
    .sort((a, b) => a.group - b.group || a.place - b.place)
    .map(({ entry }) => entry);
}
