import type { ElectionTie } from './result.ts';
import type { Ties } from './ties.ts';

/**
 * Fills seats from tiers of equals, best tier first.
 *
 * A tier that does not fit is a tie: it falls by the declared order or lot if there is one, and is
 * otherwise left open, all of the tier being named (rule TIE-2).
 */
export function pickTiers(
  tiers: readonly (readonly number[])[],
  seats: number,
  ties: Ties,
  round: number,
  kind: ElectionTie['kind'] = 'winner',
): number[] {
  const picked: number[] = [];
  for (const tier of tiers) {
    const left = seats - picked.length;
    if (left <= 0) break;
    if (tier.length <= left) {
      picked.push(...tier);
      continue;
    }
    if (!ties.declared) {
      ties.note(kind, round, tier, tier, 'open');
      picked.push(...tier);
      break;
    }
    const chosen = ties.sort(tier).slice(0, left);
    ties.note(kind, round, tier, chosen);
    picked.push(...chosen);
  }
  return picked;
}

/** Tiers of equal score, highest first; within a tier by number. */
export function tiersByScore(
  among: readonly number[],
  score: ArrayLike<number>,
  lowestFirst = false,
): number[][] {
  const sign = lowestFirst ? 1 : -1;
  const sorted = [...among].sort(
    (a, b) => sign * ((score[a] as number) - (score[b] as number)) || a - b,
  );
  const tiers: number[][] = [];
  for (const c of sorted) {
    const tier = tiers[tiers.length - 1];
    if (tier && score[tier[0] as number] === score[c]) tier.push(c);
    else tiers.push([c]);
  }
  return tiers;
}
