import type { Election } from '../election/election.ts';
import type { ElectionResult, ElectionRound } from '../election/result.ts';
import { refusal } from '../sentence/refusal.ts';

/** One station of a paper: whom it counts for from this round on. */
export interface JourneyStep {
  /** Index into the result's rounds. */
  readonly round: number;
  /** The candidate's number, or null once it names nobody further. */
  readonly holder: number | null;
  /** What one such paper is worth there: 1 until a surplus takes it on at less. */
  readonly value: number;
  /** What stays with the holder it leaves; zero unless that one was elected. */
  readonly kept: number;
  readonly because: 'first' | 'surplus' | 'exclude';
}

/** The way of one paper through a count. */
export interface BallotJourney {
  /** Row of `election.papers`, and how many papers are the same. */
  readonly row: number;
  readonly papers: number;
  /** Candidate numbers in the order of the paper, up to its first equal rank. */
  readonly preferences: readonly number[];
  readonly steps: readonly JourneyStep[];
}

/** Whole parts of a vote that a rule reckons in, and how it cuts a passed-on value. */
const RULES: Readonly<Record<string, { scale: number; pass: Pass }>> = {
  'scottish-stv': { scale: 100_000, pass: (value, surplus, votes) => (value * surplus) / votes },
  wigm: {
    scale: 10_000,
    pass: (value, surplus, votes) => (((value * surplus) / 10_000n) * 10_000n) / votes,
  },
  irv: { scale: 1, pass: (value) => value },
};

type Pass = (value: bigint, surplus: bigint, votes: bigint) => bigint;

/**
 * The journey of a paper under Scottish STV, WIGM or IRV, worked out from the rounds alone: added
 * up over all papers, the journeys give back every figure of the count (rule EXP-1).
 *
 * @param row row of `election.papers`
 * @throws RangeError for a rule whose papers do not travel, or a row that is not there
 */
export function ballotJourney(
  election: Election,
  result: ElectionResult,
  row: number,
): BallotJourney {
  const rule = RULES[result.rule];
  if (rule === undefined) throw refusal('papersDoNotTravel', result.rule);
  const papers = election.papers.weight[row];
  if (papers === undefined) throw refusal('paperRowUnknown', row);
  const preferences = preferencesOf(election, result, row);
  const withdrawn = new Set([...election.withdrawn, ...(result.options.withdrawn ?? [])]);
  const next = (barred: ReadonlySet<number>): number | null =>
    preferences.find((number) => !barred.has(number) && !withdrawn.has(number)) ?? null;
  let holder = next(new Set());
  let value = BigInt(rule.scale);
  const whole = (votes: number | undefined): bigint =>
    BigInt(Math.round((votes ?? 0) * rule.scale));
  const steps: JourneyStep[] = [{ round: 0, holder, value: 1, kept: 0, because: 'first' }];
  for (let round = 1; round < result.rounds.length && holder !== null; round++) {
    const now = result.rounds[round] as ElectionRound;
    const before = result.rounds[round - 1] as ElectionRound;
    if (!now.who.includes(holder)) continue;
    if (now.action !== 'surplus' && now.action !== 'exclude') continue;
    const old = value;
    if (now.action === 'surplus') {
      const votes = whole(before.votes[holder]);
      value = rule.pass(value, votes - whole(now.votes[holder]), votes);
    }
    const barred = [...(before.elected ?? []), ...(before.excluded ?? []), ...now.who];
    holder = next(new Set(barred));
    steps.push({
      round,
      holder,
      value: Number(value) / rule.scale,
      kept: now.action === 'surplus' ? Number(old - value) / rule.scale : 0,
      because: now.action,
    });
  }
  return { row, papers, preferences, steps };
}

/** Candidate numbers down to the first rank that several share, where a paper says no more (STV-3). */
function preferencesOf(election: Election, result: ElectionResult, row: number): number[] {
  const { start, candidate, tied } = election.papers;
  const [from, to] = [start[row] as number, start[row + 1] as number];
  const withdrawn = new Set([...election.withdrawn, ...(result.options.withdrawn ?? [])]);
  const preferences: number[] = [];
  let rank = 0;
  let standing = 0;
  for (let at = from; at < to; at++) {
    const number = (candidate[at] as number) + 1;
    if (tied[at] === 0) [rank, standing] = [preferences.length, 0];
    if (!withdrawn.has(number) && ++standing === 2) return preferences.slice(0, rank);
    preferences.push(number);
  }
  return preferences;
}

/** One part of a paper that Meek's method divides. */
export interface PaperShare {
  /** The candidate's number, or null for what nobody keeps. */
  readonly holder: number | null;
  readonly part: number;
}

/** How Meek's method divides one paper at the end: each name keeps its factor of what is left. */
export function paperShares(election: Election, result: ElectionResult, row: number): PaperShare[] {
  const keep = result.rounds.findLast((round) => round.keep !== undefined)?.keep;
  if (keep === undefined) throw refusal('papersAreNotDivided', result.rule);
  let left = 1;
  const shares: PaperShare[] = [];
  for (const holder of preferencesOf(election, result, row)) {
    const part = left * (keep[holder] ?? 0);
    if (part > 0) shares.push({ holder, part });
    left -= part;
  }
  return left > 1e-12 ? [...shares, { holder: null, part: left }] : shares;
}
