import type { ApportionmentStep, ApportionmentTie } from './apportion.ts';

export type QuotaRule = 'hare' | 'droop' | 'hagenbach-bischoff';

/** The quota as a fraction of whole numbers. */
function quotaOf(total: bigint, seats: bigint, rule: QuotaRule): { num: bigint; den: bigint } {
  switch (rule) {
    case 'hare':
      return { num: total, den: seats };
    case 'droop':
      return { num: total / (seats + 1n) + 1n, den: 1n };
    case 'hagenbach-bischoff':
      return { num: total, den: seats + 1n };
  }
}

/**
 * Whole quotas first, then the largest remainders, one seat each. Hagenbach and Bischoff's quota can be
 * met once more than there are seats, when nothing remains anywhere: the last in order gives way. Parties whose remainders are equal
 * stand together: none of them comes before a party with a larger one. A Droop quota of a handful of
 * votes can leave more seats than parties; they are then dealt round in the same order, and the result
 * says that nothing but the order decided them.
 */
export function remainders(
  votes: readonly bigint[],
  seats: number,
  rule: QuotaRule,
  rank: readonly number[],
): {
  seats: number[];
  rounds: ApportionmentStep[];
  ties: ApportionmentTie[];
} {
  const total = votes.reduce((sum, vote) => sum + vote, 0n);
  const given = votes.map(() => 0);
  const rounds: ApportionmentStep[] = [];
  const ties: ApportionmentTie[] = [];
  if (total === 0n || seats === 0) return { seats: given, rounds, ties };
  const quota = quotaOf(total, BigInt(seats), rule);
  const rest = votes.map((vote, party) => {
    const whole = (vote * quota.den) / quota.num;
    given[party] = Number(whole);
    return vote * quota.den - whole * quota.num;
  });
  const number = (list: readonly number[]) => list.map((p) => p + 1).sort((a, b) => a - b);
  const holders = votes.map((_, party) => party).filter((party) => (given[party] as number) > 0);
  if (given.reduce((sum, n) => sum + n, 0) > seats) {
    holders.sort((a, b) => (rank[a] as number) - (rank[b] as number));
    const last = holders[holders.length - 1] as number;
    given[last] = (given[last] as number) - 1;
    if (holders.length > 1) {
      const chosen = number(holders.slice(0, -1));
      ties.push({ parties: number(holders), chosen, seats: holders.length - 1, how: 'order' });
    }
  }
  for (const [party, whole] of given.entries()) {
    if (whole > 0) rounds.push({ party: party + 1, seats: whole, figure: Number(votes[party]) });
  }
  let left = seats - given.reduce((sum, n) => sum + n, 0);
  const order = votes
    .map((_, party) => party)
    .filter((party) => (votes[party] as bigint) > 0n)
    .sort((a, b) => {
      const gap = (rest[b] as bigint) - (rest[a] as bigint);
      return gap < 0n ? -1 : gap > 0n ? 1 : (rank[a] as number) - (rank[b] as number);
    });
  if (left > order.length) {
    ties.push({ parties: number(order), chosen: number(order), seats: left, how: 'order' });
  }
  while (left > 0) {
    for (let from = 0; from < order.length && left > 0; ) {
      const mark = rest[order[from] as number];
      const equal = order.slice(from).filter((party) => rest[party] === mark);
      const chosen = equal.slice(0, left);
      if (chosen.length < equal.length) {
        const [parties, lucky] = [number(equal), number(chosen)];
        ties.push({ parties, chosen: lucky, seats: chosen.length, how: 'order' });
      }
      for (const party of chosen) {
        given[party] = (given[party] as number) + 1;
        rounds.push({ party: party + 1, seats: 1, figure: Number(mark) / Number(quota.den) });
      }
      left -= chosen.length;
      from += equal.length;
    }
  }
  return { seats: given, rounds, ties };
}
