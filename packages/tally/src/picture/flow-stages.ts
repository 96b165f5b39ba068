import type { ElectionResult, ElectionRound } from '../election/result.ts';

/** A candidate's votes at one stage; candidate 0 stands for papers that name nobody further. */
export interface Node {
  readonly candidate: number;
  readonly votes: number;
  readonly elected: boolean;
  readonly y: number;
  readonly height: number;
}

/** Votes on their way from one stage to the next, staying (`from === to`) or moving. */
export interface Band {
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  readonly votes: number;
  readonly fromY: number;
  readonly toY: number;
  readonly height: number;
}

export interface Stages {
  readonly rounds: readonly ElectionRound[];
  readonly columns: readonly (readonly Node[])[];
  readonly bands: readonly Band[];
  readonly height: number;
}

const BARS = 420;
/** Room a bar gets at least, so that the names beside thin bars do not collide. */
const SLOT = 17;
const GAP = 5;

/** Lays out the stages of a count by transfers: bars in columns, bands between them. */
export function stagesOf(result: ElectionResult): Stages {
  const rounds = result.rounds.filter(
    ({ action, votes }, index) =>
      Object.keys(votes).length > 0 && (index === 0 || action !== 'first'),
  );
  const first = rounds[0];
  if (first === undefined) return { rounds, columns: [], bands: [], height: 0 };
  const total = Object.values(first.votes).reduce((sum, votes) => sum + votes, 0);
  const unit = BARS / Math.max(total, 1);
  const order = orderOf(result, first);
  const columns = rounds.map((round, stage) => {
    // Those who fill the last seats without another transfer are elected at the end.
    const elected = stage === rounds.length - 1 ? result.winners : (round.elected ?? []);
    return columnOf(round, elected, order, unit);
  });
  const bands = columns
    .slice(1)
    .flatMap((after, index) => bandsBetween(columns[index] as Node[], after, index, unit));
  const ends = columns.flat().map(({ y, height }) => y + Math.max(height, SLOT));
  return { rounds, columns, bands, height: Math.max(...ends) };
}

/** Elected first, then those who stayed longest, then papers that name nobody further. */
function orderOf(result: ElectionResult, first: ElectionRound): number[] {
  const excluded = result.rounds.at(-1)?.excluded ?? [];
  const rank = (candidate: number): number => {
    const won = result.winners.indexOf(candidate);
    if (won >= 0) return won - 1e6;
    const out = excluded.indexOf(candidate);
    return out < 0 ? -1e5 : -out;
  };
  const candidates = Object.keys(first.votes).map(Number);
  return [...candidates.sort((a, b) => rank(a) - rank(b) || a - b), 0];
}

function columnOf(
  round: ElectionRound,
  elected: readonly number[],
  order: readonly number[],
  unit: number,
): Node[] {
  let y = 0;
  return order.flatMap((candidate): Node[] => {
    const votes = candidate === 0 ? (round.nontransferable ?? 0) : (round.votes[candidate] ?? 0);
    if (votes <= 0) return [];
    const height = votes * unit;
    const node = {
      candidate,
      votes,
      elected: elected.includes(candidate),
      y,
      height,
    };
    y += Math.max(height + GAP, SLOT);
    return [node];
  });
}

/** Votes stay where they can; what some lose goes to those who gain, in proportion to the gains. */
function bandsBetween(
  before: readonly Node[],
  after: readonly Node[],
  stage: number,
  unit: number,
): Band[] {
  const held = new Map(before.map((node) => [node.candidate, node]));
  const fromY = new Map(before.map(({ candidate, y }) => [candidate, y]));
  const toY = new Map(after.map(({ candidate, y }) => [candidate, y]));
  const bands: Band[] = [];
  const draw = (from: number, to: number, votes: number): void => {
    const height = votes * unit;
    const [start, end] = [fromY.get(from) ?? 0, toY.get(to) ?? 0];
    bands.push({ stage, from, to, votes, fromY: start, toY: end, height });
    fromY.set(from, start + height);
    toY.set(to, end + height);
  };
  for (const { candidate, votes } of after) {
    const stays = Math.min(votes, held.get(candidate)?.votes ?? 0);
    if (stays > 0) draw(candidate, candidate, stays);
  }
  const now = new Map(after.map(({ candidate, votes }) => [candidate, votes]));
  const losses = before
    .map(({ candidate, votes }) => ({ candidate, votes: votes - (now.get(candidate) ?? 0) }))
    .filter(({ votes }) => votes > 0);
  const gains = after
    .map(({ candidate, votes }) => ({
      candidate,
      votes: votes - (held.get(candidate)?.votes ?? 0),
    }))
    .filter(({ votes }) => votes > 0);
  const gained = gains.reduce((sum, { votes }) => sum + votes, 0);
  for (const loss of losses)
    for (const gain of gains)
      draw(loss.candidate, gain.candidate, (loss.votes * gain.votes) / gained);
  return bands;
}
