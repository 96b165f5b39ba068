import type { Election } from '../election.ts';
import { fieldOf, HOPEFUL, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { Ties } from '../ties.ts';
import { KeepTree } from './keep-tree.ts';
import { MEEK_RULES, type MeekRule } from './meek-rule.ts';

/**
 * Meek's rule, in the fixed-point arithmetic of a published reference (`options.meek`), digit for
 * digit. Ties fall by the declared order alone unless `ties.earlier` asks for earlier rounds first.
 */
export function countMeek(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const rule = MEEK_RULES[options.meek ?? 'droop'];
  const ties = new Ties(field.candidateCount, options.ties, 'none');
  const count = new MeekCount(election, field.status.slice(), [...field.standing], rule, ties);
  return { options, seats: field.seats, ...count.run(field.seats) };
}

type Iteration =
  | { readonly end: 'elected' | 'done' | 'stable' }
  | { readonly end: 'batch'; readonly batch: readonly number[] };

class MeekCount {
  readonly #rule: MeekRule;
  readonly #ties: Ties;
  readonly #tree: KeepTree;
  readonly #standing: readonly number[];
  readonly #factor: bigint[];
  readonly #votes: bigint[];
  readonly #elected: number[] = [];
  readonly #excluded: number[] = [];
  readonly #rounds: ElectionRound[] = [];
  readonly #history: bigint[][] = [];
  #hopeful: number[];
  /** The tree's papers as whole numbers of any size; `null` after the tree changed. */
  #counts: bigint[] | null = null;
  #quota = 0n;
  #surplus = 0n;

  constructor(
    election: Election,
    status: Uint8Array,
    standing: number[],
    rule: MeekRule,
    ties: Ties,
  ) {
    this.#rule = rule;
    this.#ties = ties;
    this.#standing = standing;
    this.#hopeful = standing;
    this.#tree = new KeepTree(election.papers, status);
    this.#factor = Array.from(status, (state) => (state === HOPEFUL ? rule.scale : 0n));
    this.#votes = new Array<bigint>(status.length).fill(0n);
  }

  run(seats: number) {
    const { valid, invalid } = this.#tree;
    this.#distribute();
    this.#quota = this.#rule.quota(BigInt(valid) * this.#rule.scale, seats);
    this.#close('first', []);
    while (this.#elected.length < seats && this.#hopeful.length > seats - this.#elected.length) {
      const before = this.#elected.length;
      const iteration = this.#iterate(seats, valid);
      if (iteration.end === 'elected') {
        this.#close('elect', this.#elected.slice(before));
        continue;
      }
      const out = iteration.end === 'batch' ? iteration.batch : [this.#lowest()];
      this.#excludeAll(out);
    }
    const filled = this.#finish(seats);
    return {
      rule: 'meek' as const,
      winners: numbers(this.#elected),
      filled: numbers(filled),
      rounds: this.#rounds,
      ties: this.#ties.list,
      valid,
      invalid,
      quota: this.#number(this.#quota),
    };
  }

  /** A round shows the figures at its last decision, before that candidate's papers move on. */
  #excludeAll(out: readonly number[]): void {
    for (const c of out.slice(0, -1)) this.#exclude(c);
    const last = out[out.length - 1] as number;
    this.#excluded.push(last);
    this.#close('exclude', out);
    this.#excluded.pop();
    this.#exclude(last);
  }

  /** Elects or excludes whoever is left; the last round shows what that leaves. */
  #finish(seats: number): number[] {
    const filled: number[] = [];
    for (const c of this.#hopeful) {
      if (this.#elected.length < seats) {
        this.#elect(c);
        filled.push(c);
      } else this.#exclude(c);
    }
    const last = this.#rounds.pop() as ElectionRound;
    this.#close(
      last.action,
      last.who.map((number) => number - 1),
    );
    return filled;
  }

  /** One round: give out the papers and lower the keep factors until something is decided. */
  #iterate(seats: number, valid: number): Iteration {
    let last = BigInt(valid) * this.#rule.scale;
    for (;;) {
      this.#distribute();
      let total = 0n;
      for (const c of this.#elected) total += this.#votes[c] as bigint;
      for (const c of this.#hopeful) total += this.#votes[c] as bigint;
      this.#quota = this.#rule.quota(total, seats);
      const reached = this.#hopeful.filter((c) => this.#hasQuota(c));
      for (const c of reached) this.#elect(c);
      this.#surplus = 0n;
      for (const c of this.#elected) this.#surplus += (this.#votes[c] as bigint) - this.#quota;
      if (reached.length > 0) return { end: 'elected' };
      if (!this.#rule.batch && this.#surplus < 0n) this.#surplus = 0n;
      if (this.#below(this.#surplus, this.#rule.omega)) return { end: 'done' };
      if (this.#compare(this.#surplus, last) >= 0) return { end: 'stable' };
      const batch = this.#rule.batch && this.#mayBatch() ? this.#sureLosers(seats) : [];
      if (batch.length > 0) return { end: 'batch', batch };
      last = this.#surplus;
      for (const c of this.#elected) {
        this.#factor[c] = this.#rule.factor(
          this.#factor[c] as bigint,
          this.#quota,
          this.#votes[c] as bigint,
        );
      }
    }
  }

  #distribute(): void {
    const { candidate, parent, papers } = this.#tree;
    const { scale } = this.#rule;
    const rest = new Array<bigint>(candidate.length);
    if (!this.#counts) this.#counts = papers.map(BigInt);
    const counts = this.#counts;
    for (const c of this.#standing) this.#votes[c] = 0n;
    for (let node = 0; node < candidate.length; node++) {
      if (papers[node] === 0) continue;
      const c = candidate[node] as number;
      const from = parent[node] as number;
      const weight = from < 0 ? scale : (rest[from] as bigint);
      if (weight <= 0n) {
        rest[node] = 0n;
        continue;
      }
      const count = counts[node] as bigint;
      const factor = this.#factor[c] as bigint;
      if (factor === scale) {
        rest[node] = 0n;
        this.#votes[c] = (this.#votes[c] as bigint) + weight * count;
        continue;
      }
      const part = this.#rule.keep(weight, factor);
      rest[node] = part.rest;
      this.#votes[c] = (this.#votes[c] as bigint) + part.kept * count;
    }
  }

  #lowest(): number {
    let fewest = this.#votes[this.#hopeful[0] as number] as bigint;
    for (const c of this.#hopeful) {
      if ((this.#votes[c] as bigint) < fewest) fewest = this.#votes[c] as bigint;
    }
    // With hundreds of millions of papers what is cut off can make the surplus less than nothing.
    const reach = this.#surplus > 0n ? fewest + this.#surplus : fewest;
    const tied = this.#hopeful.filter((c) => this.#compare(reach, this.#votes[c] as bigint) >= 0);
    return this.#ties.choose('exclude', this.#rounds.length, tied, this.#history);
  }

  /**
   * False when certainly nobody is a sure loser: a look in doubles, whose error is far below the
   * margin, spares most iterations the exact one.
   */
  #mayBatch(): boolean {
    const ascending = Float64Array.from(this.#hopeful, (c) => Number(this.#votes[c])).sort();
    let sum = Number(this.#surplus);
    for (let i = 0; i + 1 < ascending.length; i++) {
      sum += ascending[i] as number;
      if (sum < (ascending[i + 1] as number) * (1 + 1e-9)) return true;
    }
    return false;
  }

  /** The largest group whose votes and the surplus together stay below everybody else's. */
  #sureLosers(seats: number): readonly number[] {
    const ascending = [...this.#hopeful].sort(
      (a, b) => this.#compare(this.#votes[a] as bigint, this.#votes[b] as bigint) || a - b,
    );
    const groups: number[][] = [];
    let group: number[] = [];
    let base = 0n;
    for (const c of ascending) {
      const votes = this.#votes[c] as bigint;
      if (this.#compare(base + this.#surplus, votes) >= 0) {
        group.push(c);
        continue;
      }
      if (group.length > 0) groups.push(group);
      group = [c];
      base = votes;
    }
    groups.push(group);
    const room = this.#hopeful.length - (seats - this.#elected.length);
    let sum = 0n;
    let count = 0;
    let sure = 0;
    for (let g = 0; g + 1 < groups.length; g++) {
      count += (groups[g] as number[]).length;
      if (count > room) break;
      for (const c of groups[g] as number[]) sum += this.#votes[c] as bigint;
      const next = (groups[g + 1] as number[])[0] as number;
      if (this.#compare(sum + this.#surplus, this.#votes[next] as bigint) < 0) sure = g + 1;
    }
    return groups
      .slice(0, sure)
      .flat()
      .sort((a, b) => a - b);
  }

  #hasQuota(c: number): boolean {
    const order = this.#compare(this.#votes[c] as bigint, this.#quota);
    return this.#rule.pass ? order > 0 : order >= 0;
  }

  /** Guarded rules stop at omega, the others strictly below it. */
  #below(surplus: bigint, omega: bigint): boolean {
    const order = this.#compare(surplus, omega);
    return this.#rule.pass ? order <= 0 : order < 0;
  }

  #elect(c: number): void {
    this.#tree.elect(c);
    this.#counts = null;
    this.#elected.push(c);
    this.#hopeful = this.#hopeful.filter((other) => other !== c);
  }

  #exclude(c: number): void {
    this.#tree.exclude(c);
    this.#counts = null;
    this.#excluded.push(c);
    this.#factor[c] = 0n;
    this.#hopeful = this.#hopeful.filter((other) => other !== c);
    this.#distribute();
  }

  #compare(a: bigint, b: bigint): number {
    const gap = a - b;
    if (gap < this.#rule.near && -gap < this.#rule.near) return 0;
    return gap > 0n ? 1 : -1;
  }

  /** Guard digits are rounded off first, then the figure is cut to nine decimals. */
  #number(value: bigint): number {
    const { scale, guard } = this.#rule;
    return Number((value + guard / 2n) / guard / (scale / guard / 10n ** 9n)) / 1e9;
  }

  #close(action: ElectionRound['action'], who: readonly number[]): void {
    const votes: Record<string, number> = {};
    const keep: Record<string, number> = {};
    let total = 0n;
    for (const c of this.#standing) {
      total += this.#votes[c] as bigint;
      votes[c + 1] = this.#number(this.#votes[c] as bigint);
      keep[c + 1] = this.#number(this.#factor[c] as bigint);
    }
    this.#history.push([...this.#votes]);
    this.#rounds.push({
      action,
      who: numbers(who),
      votes,
      nontransferable: this.#number(BigInt(this.#tree.valid) * this.#rule.scale - total),
      quota: this.#number(this.#quota),
      keep,
      elected: numbers(this.#elected),
      excluded: numbers(this.#excluded),
    });
  }
}
