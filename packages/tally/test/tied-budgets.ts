import type { Instance, VoteType } from '../src/budget/instance.ts';
import { makeInstance } from './make-instance.ts';

/** Seeded numbers (mulberry32): the same worlds on every machine. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

/**
 * A small election in which equal prices, exactly spent purses and barely paid projects are common:
 * few distinct costs, many shared divisors, ballots that repeat.
 */
export function randomBudget(seed: number, voteType: VoteType = 'approval'): Instance {
  const roll = dice(seed);
  const voters = 1 + roll(12);
  const count = 1 + roll(8);
  const unit = [1, 1, 2, 3, 7, 10, 100][roll(7)] as number;
  const kinds = 1 + roll(4);
  const costs = Array.from({ length: kinds }, () => unit * (1 + roll(12)));
  const ids = Array.from({ length: count }, (_, p) => (roll(2) === 0 ? `${p + 5}` : `p${p}`));
  const projects: Record<string, number> = {};
  for (const id of ids) projects[id] = roll(20) === 0 ? 0 : (costs[roll(kinds)] as number);
  const density = 1 + roll(4);
  const distinct = Array.from({ length: 1 + roll(voters) }, () => {
    const ballot = Object.keys(projects).filter(() => roll(5) < density);
    for (let i = ballot.length - 1; i > 0; i--) {
      const j = roll(i + 1);
      [ballot[i], ballot[j]] = [ballot[j] as string, ballot[i] as string];
    }
    if (voteType === 'approval' || voteType === 'ordinal') return ballot.join(' ');
    return ballot.map((id) => `${id}:${roll(6)}`).join(' ');
  });
  const votes = Array.from({ length: voters }, () => distinct[roll(distinct.length)] as string);
  const budget = unit * (1 + roll(6 * count)) + (roll(3) === 0 ? roll(unit) : 0);
  const points = voteType === 'cumulative' || voteType === 'scoring';
  return makeInstance({
    budget,
    projects,
    votes:
      points && votes.every((vote) => vote === '')
        ? votes.map(() => `${Object.keys(projects)[0]}:1`)
        : votes,
    voteType,
  });
}
