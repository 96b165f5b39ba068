import { refusal } from '../../sentence/refusal.ts';
import type { Election } from '../election.ts';
import { byNumber, ELECTED, EXCLUDED, type Field, HOPEFUL, numbers } from '../field.ts';
import type { ElectionRound } from '../result.ts';
import type { Ties } from '../ties.ts';
import type { Piles } from './piles.ts';
import { pilesOf } from './piles-wasm.ts';

/** What tells one inclusive Gregory rule from another. All values are whole numbers of 1/scale. */
export interface GregoryRule {
  readonly scale: number;
  quota(votes: number, seats: number): number;
  /** A paper's value after it passes on a surplus. */
  newValue(value: number, surplus: number, votes: number): number;
  /** Whether somebody elected with exactly the quota still gets a stage. */
  readonly emptySurplus: boolean;
}

/** The state of a finished inclusive Gregory count. */
export interface GregoryCount {
  readonly winners: number[];
  readonly filled: number[];
  readonly rounds: ElectionRound[];
  readonly quota: number;
  readonly valid: number;
  readonly invalid: number;
}

/** A paper as it lay in somebody's pile: its row, and its value in 1/scale. */
export interface Held {
  readonly row: number;
  readonly value: number;
}

/** Inclusive Gregory transfer, one surplus or one exclusion a stage. */
export function countGregory(
  election: Election,
  field: Field,
  rule: GregoryRule,
  ties: Ties,
): GregoryCount {
  return new Count(election, field, rule, ties).run();
}

/** The papers that elected a candidate, as they lay when that was so; `null` if they were not elected. */
export function papersThatElected(
  election: Election,
  field: Field,
  rule: GregoryRule,
  ties: Ties,
  candidate: number,
): Held[] | null {
  const count = new Count(election, field, rule, ties, candidate);
  const { winners } = count.run();
  return winners.includes(candidate + 1) ? count.held : null;
}

class Count {
  readonly #rule: GregoryRule;
  readonly #ties: Ties;
  readonly #field: Field;
  readonly #piles: Piles;
  readonly #status: Uint8Array;
  readonly #votes: Float64Array;
  readonly #history: Float64Array[] = [];
  readonly #rounds: ElectionRound[] = [];
  readonly #elected: number[] = [];
  readonly #excluded: number[] = [];
  #pending: number[] = [];
  #hopeful: number[];
  #spent = 0;
  #quota = 0;
  #valid = 0;
  #invalid = 0;
  readonly #watched: number;
  /** The watched candidate's papers at election. */
  held: Held[] | null = null;

  constructor(election: Election, field: Field, rule: GregoryRule, ties: Ties, watched = -1) {
    this.#watched = watched;
    this.#rule = rule;
    this.#ties = ties;
    this.#field = field;
    this.#piles = pilesOf(election.papers, field.status, true);
    this.#piles.fill(rule.scale);
    this.#status = this.#piles.status;
    this.#votes = this.#piles.votes;
    this.#hopeful = [...field.standing];
  }

  run(): GregoryCount {
    const { scale } = this.#rule;
    this.#deal();
    const seats = this.#field.seats;
    this.#quota = this.#rule.quota(this.#valid, seats);
    this.#close('first', []);
    while (this.#elected.length < seats && this.#hopeful.length > seats - this.#elected.length) {
      if (this.#pending.length > 0) this.#surplusStage();
      else this.#exclusionStage();
    }
    const filled = this.#elected.length < seats ? this.#byVotes(this.#hopeful) : [];
    for (const c of filled) this.#watch(c);
    return {
      winners: numbers([...this.#elected, ...filled]),
      filled: numbers(filled),
      rounds: this.#rounds,
      quota: this.#quota / scale,
      valid: this.#valid,
      invalid: this.#invalid,
    };
  }

  #deal(): void {
    const { scale } = this.#rule;
    this.#invalid = this.#piles.deal();
    for (const c of this.#hopeful) {
      this.#valid += this.#votes[c] as number;
      this.#votes[c] = (this.#votes[c] as number) * scale;
    }
    if (this.#valid * scale > Number.MAX_SAFE_INTEGER) {
      throw refusal('papersInexactHere');
    }
  }

  #surplusStage(): void {
    const votes = this.#votes;
    const most = Math.max(...this.#pending.map((c) => votes[c] as number));
    const tied = this.#pending.filter((c) => votes[c] === most);
    const who = this.#ties.choose('surplus', this.#rounds.length, tied, this.#earlier(), false);
    this.#pending = this.#pending.filter((c) => c !== who);
    const surplus = most - this.#quota;
    this.#piles.revalue(who, (value) => this.#rule.newValue(value, surplus, most));
    this.#move(who);
    votes[who] = this.#quota;
    this.#close('surplus', [who]);
  }

  #exclusionStage(): void {
    const votes = this.#votes;
    let fewest = Number.POSITIVE_INFINITY;
    for (const c of this.#hopeful) fewest = Math.min(fewest, votes[c] as number);
    const tied = this.#hopeful.filter((c) => votes[c] === fewest);
    const who = this.#ties.choose('exclude', this.#rounds.length, tied, this.#earlier());
    this.#status[who] = EXCLUDED;
    this.#excluded.push(who);
    this.#hopeful = this.#hopeful.filter((c) => c !== who);
    this.#move(who);
    votes[who] = 0;
    this.#close('exclude', [who]);
  }

  /** Rounds before the one just closed: it is the one in which they are equal. */
  #earlier(): Float64Array[] {
    return this.#history.slice(0, -1);
  }

  #move(from: number): void {
    this.#spent += this.#piles.move(from);
  }

  /** Ends a stage: whoever has the quota is elected, and the figures are written down. */
  #close(action: ElectionRound['action'], who: readonly number[]): void {
    const votes = this.#votes;
    const reached = this.#hopeful.filter((c) => (votes[c] as number) >= this.#quota);
    for (const c of this.#byVotes(reached)) {
      this.#status[c] = ELECTED;
      this.#elected.push(c);
      this.#watch(c);
      if (this.#rule.emptySurplus || (votes[c] as number) > this.#quota) this.#pending.push(c);
    }
    if (reached.length > 0) {
      this.#hopeful = this.#hopeful.filter((c) => this.#status[c] === HOPEFUL);
    }
    this.#history.push(votes.slice());
    this.#rounds.push({
      action,
      who: numbers(who),
      votes: byNumber(votes, this.#field.standing, this.#rule.scale),
      nontransferable: this.#spent / this.#rule.scale,
      elected: numbers(this.#elected),
      excluded: numbers(this.#excluded),
    });
  }

  #watch(candidate: number): void {
    if (candidate !== this.#watched) return;
    this.held = [];
    const { head, next, value } = this.#piles.layout;
    for (let row = head[candidate] as number; row >= 0; row = next[row] as number) {
      this.held.push({ row, value: value?.[row] as number });
    }
    this.held.sort((a, b) => a.row - b.row);
  }

  #byVotes(candidates: readonly number[]): number[] {
    const votes = this.#votes;
    return [...candidates].sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b);
  }
}
