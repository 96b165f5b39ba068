import { drawLot, type Lot } from '../lot/lot.ts';
import { refusal } from '../sentence/refusal.ts';
import type { LotSeed, TieOptions } from './options.ts';
import type { ElectionTie, TieBreak } from './result.ts';

/** Breaks ties in one count and keeps the list of them. Candidates are indexes here, from 0. */
export class Ties {
  readonly list: ElectionTie[] = [];
  readonly #rank: Uint32Array;
  readonly #strong: TieBreak;
  readonly #earlier: 'narrow' | 'unique' | 'none';
  /** True when the caller said whom a tie falls on; rules that need no choice ask before choosing. */
  readonly declared: boolean;

  constructor(
    candidateCount: number,
    options: TieOptions = {},
    earlier: 'narrow' | 'unique' | 'none' = 'narrow',
  ) {
    this.#rank = rankOf(candidateCount, options);
    this.#strong = options.lot ? 'lot' : 'order';
    this.#earlier = options.earlier ?? earlier;
    this.declared = options.lot !== undefined || options.order !== undefined;
  }

  /** Place of a candidate in the declared order or in the lot. */
  rank(candidate: number): number {
    return this.#rank[candidate] as number;
  }

  /** By the declared order or lot, first come first. */
  sort(candidates: readonly number[]): number[] {
    return [...candidates].sort((a, b) => this.rank(a) - this.rank(b));
  }

  /**
   * One of several that stand equal. `history[k][c]` are the votes after each earlier round;
   * `lowest` looks for who had fewest there, otherwise for who had most.
   */
  choose(
    kind: ElectionTie['kind'],
    round: number,
    tied: readonly number[],
    history: readonly ArrayLike<number | bigint>[] = [],
    lowest = true,
  ): number {
    if (tied.length === 1) return tied[0] as number;
    let left: readonly number[] = tied;
    for (let k = history.length - 1; k >= 0 && this.#earlier !== 'none'; k--) {
      const votes = history[k] as ArrayLike<number | bigint>;
      const extreme = extremes(this.#earlier === 'unique' ? tied : left, votes, lowest);
      if (extreme.length === 1) {
        return this.#note(kind, round, tied, extreme[0] as number, 'rule', k);
      }
      left = extreme;
    }
    return this.#note(kind, round, tied, this.sort(left)[0] as number, this.#strong);
  }

  /** Keeps a tie that was settled elsewhere, or left open. */
  note(
    kind: ElectionTie['kind'],
    round: number,
    tied: readonly number[],
    chosen: readonly number[],
    how: TieBreak = this.#strong,
  ): void {
    const number = (index: number) => index + 1;
    this.list.push({
      kind,
      round,
      candidates: tied.map(number).sort((a, b) => a - b),
      chosen: chosen.map(number),
      how,
    });
  }

  #note(
    kind: ElectionTie['kind'],
    round: number,
    tied: readonly number[],
    chosen: number,
    how: TieBreak,
    decidedBy?: number,
  ): number {
    this.note(kind, round, tied, [chosen], how);
    if (decidedBy !== undefined) {
      const last = this.list.pop() as ElectionTie;
      this.list.push({ ...last, decidedBy });
    }
    return chosen;
  }
}

function extremes(
  among: readonly number[],
  votes: ArrayLike<number | bigint>,
  lowest: boolean,
): readonly number[] {
  let best = votes[among[0] as number] as number | bigint;
  let differ = false;
  for (let i = 1; i < among.length; i++) {
    const vote = votes[among[i] as number] as number | bigint;
    if (vote === best) continue;
    differ = true;
    if (lowest ? vote < best : vote > best) best = vote;
  }
  return differ ? among.filter((c) => votes[c] === best) : among;
}

/** The lot that ties fall by: every candidate (or party) is entered under their number. */
export const tieLot = (count: number, { seed, beacon }: LotSeed): Lot =>
  drawLot(
    Array.from({ length: count }, (_, i) => String(i + 1)),
    seed,
    beacon,
  );

function rankOf(candidateCount: number, options: TieOptions): Uint32Array {
  const rank = new Uint32Array(candidateCount).fill(candidateCount);
  const order = options.lot
    ? tieLot(candidateCount, options.lot).drawn.map(Number)
    : (options.order ?? []);
  let place = 0;
  for (const number of order) {
    if (!Number.isInteger(number) || number < 1 || number > candidateCount) {
      throw refusal('tieOrderUnknown', number);
    }
    if (rank[number - 1] === candidateCount) rank[number - 1] = place++;
  }
  for (let c = 0; c < candidateCount; c++) if (rank[c] === candidateCount) rank[c] = place++;
  return rank;
}
