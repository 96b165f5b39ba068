import { type Election, paperCount } from '../election.ts';
import { byNumber, EXCLUDED, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { Ties } from '../ties.ts';
import { pilesOf } from './piles-wasm.ts';

/**
 * Instant runoff, rules IRV-1 to IRV-3: the last candidate goes, round by round, until somebody has
 * more than half of the papers that still count. With `batch`, all who cannot be saved go at once.
 *
 * One winner, whatever number of seats the file names.
 */
export function countIrv(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, { ...options, seats: 1 });
  const ties = new Ties(field.candidateCount, options.ties, 'narrow');
  const piles = pilesOf(election.papers, field.status, false);
  const { status, votes } = piles;
  const history: Float64Array[] = [];
  const rounds: ElectionRound[] = [];
  const excluded: number[] = [];
  let hopeful = [...field.standing];
  const papers = paperCount(election.papers);
  const invalid = piles.deal();
  const valid = papers - invalid;
  let active = valid;
  let winner: number | undefined;
  let who: readonly number[] = [];
  for (;;) {
    const leader = leaderOf(hopeful, votes);
    if (leader !== undefined && ((votes[leader] as number) * 2 > active || hopeful.length === 1)) {
      winner = leader;
    } else if (leader !== undefined && hopeful.length === 2) {
      const last = lowest(hopeful, votes, ties, [...history, votes]);
      winner = hopeful.find((c) => c !== last);
    }
    history.push(votes.slice());
    rounds.push({
      action: who.length === 0 ? 'first' : 'exclude',
      who: numbers(who),
      votes: byNumber(votes, hopeful),
      nontransferable: papers - active,
      quota: Math.floor(active / 2) + 1,
      elected: winner === undefined ? [] : [winner + 1],
      excluded: numbers(excluded),
    });
    if (winner !== undefined || hopeful.length === 0) break;
    const batch = options.batch ? sureLosers(hopeful, votes) : [];
    who = batch.length > 0 ? batch : [lowest(hopeful, votes, ties, history)];
    for (const c of who) status[c] = EXCLUDED;
    excluded.push(...who);
    hopeful = hopeful.filter((c) => !who.includes(c));
    for (const c of who) {
      active -= piles.move(c);
      votes[c] = 0;
    }
  }
  return {
    rule: 'irv',
    options,
    winners: winner === undefined ? [] : [winner + 1],
    rounds,
    ties: ties.list,
    valid,
    invalid,
    seats: 1,
  };
}

function leaderOf(hopeful: readonly number[], votes: Float64Array): number | undefined {
  let leader = hopeful[0];
  for (const c of hopeful) {
    if ((votes[c] as number) > (votes[leader as number] as number)) leader = c;
  }
  return leader;
}

function lowest(
  hopeful: readonly number[],
  votes: Float64Array,
  ties: Ties,
  history: readonly Float64Array[],
): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const c of hopeful) fewest = Math.min(fewest, votes[c] as number);
  const tied = hopeful.filter((c) => votes[c] === fewest);
  return ties.choose('exclude', history.length, tied, history.slice(0, -1));
}

/** The largest set whose votes together stay below everybody else's; never everybody. */
function sureLosers(hopeful: readonly number[], votes: Float64Array): number[] {
  const ascending = [...hopeful].sort(
    (a, b) => (votes[a] as number) - (votes[b] as number) || a - b,
  );
  let sum = 0;
  let sure = 0;
  for (let i = 0; i + 1 < ascending.length; i++) {
    sum += votes[ascending[i] as number] as number;
    if (sum < (votes[ascending[i + 1] as number] as number)) sure = i + 1;
  }
  return ascending.slice(0, sure);
}
