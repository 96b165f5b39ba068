import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Ratio,
  ratio,
  subtract,
  ZERO,
} from '@ownhouse/basics/ratio';
import type { MeekRule } from '../src/election/stv/meek-rule.ts';

/** Papers one by one, each a strict ranking of candidate indexes. */
export type Papers = readonly (readonly number[])[];

/** Scottish STV straight from the Order: every paper is moved by hand, in whole 1/100000. */
export function slowScottish(papers: Papers, candidates: number, seats: number) {
  const SCALE = 100_000n;
  const valid = papers.filter((paper) => paper.length > 0);
  const quota = (BigInt(Math.floor(valid.length / (seats + 1))) + 1n) * SCALE;
  const state = valid.map((paper) => ({ paper, value: SCALE, holder: -1 }));
  const open = new Set(Array.from({ length: candidates }, (_, c) => c));
  const elected: number[] = [];
  const waiting: number[] = [];
  const kept = new Map<number, bigint>();
  const history: bigint[][] = [];
  const give = (one: { paper: readonly number[]; holder: number }) => {
    one.holder = one.paper.find((c) => open.has(c)) ?? -1;
  };
  for (const one of state) give(one);
  const votesOf = (c: number) =>
    kept.get(c) ??
    state.filter(({ holder }) => holder === c).reduce((sum, { value }) => sum + value, 0n);
  const close = () => {
    const votes = Array.from({ length: candidates }, (_, c) => votesOf(c));
    history.push(votes);
    const reached = [...open].filter((c) => (votes[c] as bigint) >= quota);
    reached.sort((a, b) => Number((votes[b] as bigint) - (votes[a] as bigint)) || a - b);
    for (const c of reached) {
      open.delete(c);
      elected.push(c);
      if ((votes[c] as bigint) > quota) waiting.push(c);
    }
  };
  /** Rules 49(2) and 51(2): the most recent stage at which they differ. */
  const settle = (tied: number[], lowest: boolean): number => {
    let left = tied;
    for (const votes of history.slice(0, -1).reverse()) {
      const figures = left.map((c) => votes[c] as bigint);
      const mark = figures.reduce((a, b) => (lowest === a < b ? a : b));
      left = left.filter((c) => votes[c] === mark);
    }
    return Math.min(...left);
  };
  close();
  while (elected.length < seats && open.size > seats - elected.length) {
    const votes = history.at(-1) as bigint[];
    if (waiting.length > 0) {
      const most = waiting.map((c) => votes[c] as bigint).reduce((a, b) => (a > b ? a : b));
      const who = settle(
        waiting.filter((c) => votes[c] === most),
        false,
      );
      waiting.splice(waiting.indexOf(who), 1);
      for (const one of state.filter(({ holder }) => holder === who)) {
        one.value = (one.value * (most - quota)) / most;
        give(one);
      }
      kept.set(who, quota);
    } else {
      const fewest = [...open].map((c) => votes[c] as bigint).reduce((a, b) => (a < b ? a : b));
      const who = settle(
        [...open].filter((c) => votes[c] === fewest),
        true,
      );
      open.delete(who);
      for (const one of state.filter(({ holder }) => holder === who)) give(one);
    }
    close();
  }
  const votes = history.at(-1) as bigint[];
  const rest = [...open].sort(
    (a, b) => Number((votes[b] as bigint) - (votes[a] as bigint)) || a - b,
  );
  const winners = elected.length < seats ? [...elected, ...rest] : elected;
  return { winners, votes: history.map((stage) => stage.map((v) => Number(v) / 1e5)) };
}

/** One distribution of Meek's rule, paper by paper. */
export function slowMeekVotes(
  papers: Papers,
  factors: readonly bigint[],
  rule: MeekRule,
): bigint[] {
  const votes = factors.map(() => 0n);
  for (const paper of papers) {
    let weight = rule.scale;
    for (const c of paper) {
      if (factors[c] === 0n || weight <= 0n) continue;
      const { kept, rest } = rule.keep(weight, factors[c] as bigint);
      votes[c] = (votes[c] as bigint) + kept;
      weight = rest;
    }
  }
  return votes;
}

/** Instant runoff on plain lists; ties by the latest earlier round, then the lowest number. */
export function slowIrv(papers: Papers, candidates: number): number {
  let open = Array.from({ length: candidates }, (_, c) => c);
  const history: number[][] = [];
  for (;;) {
    const tops = papers.map((paper) => paper.find((c) => open.includes(c)) ?? -1);
    const votes = Array.from(
      { length: candidates },
      (_, c) => tops.filter((top) => top === c).length,
    );
    const active = tops.filter((top) => top >= 0).length;
    const winner = open.find((c) => (votes[c] as number) * 2 > active);
    if (winner !== undefined) return winner;
    if (open.length === 1) return open[0] as number;
    history.push(votes);
    let left = open;
    for (const round of [...history].reverse()) {
      const fewest = Math.min(...left.map((c) => round[c] as number));
      left = left.filter((c) => round[c] === fewest);
    }
    const out = Math.min(...left);
    open = open.filter((c) => c !== out);
  }
}

/** Papers preferring a to b, by looking at every paper. */
export function slowPairs(papers: Papers, candidates: number): number[][] {
  const place = (paper: readonly number[], c: number) =>
    paper.includes(c) ? paper.indexOf(c) : candidates;
  return Array.from({ length: candidates }, (_, a) =>
    Array.from(
      { length: candidates },
      (_, b) => papers.filter((paper) => place(paper, a) < place(paper, b)).length,
    ),
  );
}

/** Schulze by walking every path without repetition. */
export function slowSchulze(pairs: number[][], margins: boolean): number[] {
  const size = pairs.length;
  const edge = (a: number, b: number) => {
    const [va, vb] = [pairs[a]?.[b] as number, pairs[b]?.[a] as number];
    return va > vb ? (margins ? va - vb : va) : 0;
  };
  const best = (from: number, to: number, seen: readonly number[]): number => {
    let most = edge(from, to);
    for (let via = 0; via < size; via++) {
      if (via === to || via === from || seen.includes(via)) continue;
      most = Math.max(most, Math.min(edge(from, via), best(via, to, [...seen, from])));
    }
    return most;
  };
  const all = pairs.map((_, c) => c);
  return all.filter((a) => all.every((b) => a === b || best(a, b, []) >= best(b, a, [])));
}

/** Ranked pairs by trying every order of the victories that respects their strength. */
export function slowRankedPairs(pairs: number[][], winning: boolean): number[] {
  const all = pairs.map((_, c) => c);
  const strength = (a: number, b: number) =>
    winning ? (pairs[a]?.[b] as number) : (pairs[a]?.[b] as number) - (pairs[b]?.[a] as number);
  const victories = all.flatMap((a) =>
    all
      .filter((b) => (pairs[a]?.[b] as number) > (pairs[b]?.[a] as number))
      .map((b) => [a, b] as const),
  );
  const found = new Set<number>();
  const reaches = (locked: readonly (readonly [number, number])[], a: number, b: number): boolean =>
    a === b || locked.some(([x, y]) => x === a && reaches(locked, y, b));
  const run = (
    left: readonly (readonly [number, number])[],
    locked: readonly (readonly [number, number])[],
  ): void => {
    if (left.length === 0) {
      for (const c of all) if (!locked.some(([, under]) => under === c)) found.add(c);
      return;
    }
    const most = Math.max(...left.map(([a, b]) => strength(a, b)));
    for (const next of left.filter(([a, b]) => strength(a, b) === most)) {
      const fits = !reaches(locked, next[1], next[0]);
      run(
        left.filter((victory) => victory !== next),
        fits ? [...locked, next] : locked,
      );
    }
  };
  run(victories, []);
  return [...found].sort((a, b) => a - b);
}

/** Twice the Borda score, paper by paper, the unranked sharing the places left. */
export function slowBorda(papers: Papers, candidates: number): number[] {
  const twice = new Array<number>(candidates).fill(0);
  for (const paper of papers) {
    if (paper.length === 0) continue;
    for (let c = 0; c < candidates; c++) {
      const points = paper.includes(c)
        ? 2 * (candidates - 1 - paper.indexOf(c))
        : candidates - 1 - paper.length;
      twice[c] = (twice[c] as number) + points;
    }
  }
  return twice;
}

/** Allocated score paper by paper, in fractions; ties to the lowest number. */
export function slowAllocated(papers: readonly (readonly number[])[], seats: number): number[] {
  const weights: Ratio[] = papers.map(() => ONE);
  const quota = ratio(papers.length, seats);
  const left = (papers[0] ?? []).map((_, c) => c);
  const winners: number[] = [];
  const given = (row: number, c: number) =>
    multiply(weights[row] as Ratio, ratio(papers[row]?.[c] as number));
  while (winners.length < seats && left.length > 0) {
    const sums = left.map((c) => papers.reduce((sum, _, row) => add(sum, given(row, c)), ZERO));
    const best = sums.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    const at = sums.findIndex((sum) => compare(sum, best) === 0);
    const winner = left[at] as number;
    winners.push(winner);
    left.splice(at, 1);
    let open = quota;
    const rows = papers.map((_, row) => row).filter((row) => given(row, winner).num > 0n);
    while (rows.length > 0 && open.num > 0n) {
      const most = rows
        .map((row) => given(row, winner))
        .reduce((a, b) => (compare(a, b) >= 0 ? a : b));
      const level = rows.filter((row) => compare(given(row, winner), most) === 0);
      const size = level.reduce((sum, row) => add(sum, weights[row] as Ratio), ZERO);
      const spent = compare(size, open) <= 0 ? ONE : divide(open, size);
      for (const row of level) {
        weights[row] = multiply(weights[row] as Ratio, subtract(ONE, spent));
        rows.splice(rows.indexOf(row), 1);
      }
      open = subtract(open, multiply(size, spent));
    }
  }
  return winners;
}
