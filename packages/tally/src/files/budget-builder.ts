import type { Instance, VoteType } from '../budget/instance.ts';
import { say } from '../sentence/sentence.ts';
import { BallotRows } from './ballot-rows.ts';
import { ByteNames } from './byte-names.ts';
import { type Decimal, inUnits, parseDecimal } from './decimal.ts';
import { type Complain, PbHead } from './pb-head.ts';

const PLACES_MAX = 9;

const encoder = new TextEncoder();

const META_COLUMNS = new Map([
  ['key', 0],
  ['value', 1],
]);

/** One vote as text: project ids and, beside each, its points. */
export interface TextVote {
  readonly voter: string;
  readonly vote: readonly string[];
  readonly points?: readonly string[];
}

/**
 * Builds an instance from texts, with the same checks as for `.pb` files: first facts and projects,
 * then `open`, then the votes one by one, of which only the merged rows are kept.
 */
export class BudgetBuilder {
  readonly #head = new PbHead();
  readonly #voters = new ByteNames();
  readonly #numbers = new Map<string, number>();
  #facts: ReturnType<PbHead['finish']> | undefined;
  #voteType: VoteType = 'approval';
  #rows = new BallotRows(false);
  #chosen = new Uint32Array(0);
  #points = new Float64Array(0);
  #places = 0;
  #total = 0;

  get isOpen(): boolean {
    return this.#facts !== undefined;
  }

  meta(key: string, value: string, complain: Complain): void {
    this.#head.metaRow([key.trim(), value.trim()], META_COLUMNS, complain);
  }

  project(cells: Readonly<Record<string, string>>, complain: Complain): void {
    const columns = new Map(Object.keys(cells).map((name, index) => [name, index]));
    this.#head.projectRow(Object.values(cells), columns, complain);
    this.#numbers.set((cells.project_id ?? '').trim(), this.#numbers.size);
  }

  /** Ends the list of projects; votes may come. */
  open(complain: Complain): void {
    this.#facts = this.#head.finish(complain);
    this.#voteType = this.#head.voteType(false, complain);
    this.#rows = new BallotRows(this.#usesPoints);
    this.#chosen = new Uint32Array(this.#numbers.size);
    this.#points = new Float64Array(this.#numbers.size);
  }

  vote({ voter, vote, points }: TextVote, complain: Complain): void {
    this.#voter(voter, complain);
    this.#check(vote, points, complain);
    const values = this.#usesPoints
      ? (points ?? []).map((text) => this.#point(text, complain))
      : [];
    const order = vote.map((id, at) => ({ project: this.#numbers.get(id) ?? 0, at }));
    if (this.#voteType !== 'ordinal') order.sort((a, b) => a.project - b.project);
    for (const [i, { project, at }] of order.entries()) {
      const value = values[at];
      const units = value ? inUnits(value, this.#places) : 0;
      if (units === undefined) throw complain(say('pointsTooMany'));
      this.#chosen[i] = project;
      this.#points[i] = units;
      this.#total += Math.abs(units);
    }
    this.#rows.add(this.#chosen, this.#points, order.length);
  }

  finish(complain: Complain): Instance {
    const facts = this.#facts;
    const voters = this.#voters;
    if (!facts || voters.count === 0) throw complain(say('fileHoldsNoVotes'));
    if (!Number.isSafeInteger(this.#total)) throw complain(say('pointsTooMany'));
    return {
      ...facts,
      pointScale: 10 ** this.#places,
      voterCount: voters.count,
      voteType: this.#voteType,
      ballots: this.#rows.finish(),
      voterId: (index) => voters.name(index),
    };
  }

  get #usesPoints(): boolean {
    return this.#voteType === 'cumulative' || this.#voteType === 'scoring';
  }

  #voter(id: string, complain: Complain): void {
    const bytes = encoder.encode(id);
    if (bytes.length === 0) throw complain(say('voterIdMissing'));
    if (this.#voters.add(bytes, 0, bytes.length) < 0)
      throw complain(say('voterTwice', id.slice(0, 60)));
  }

  #check(vote: readonly string[], points: readonly string[] | undefined, complain: Complain): void {
    const seen = new Set<string>();
    for (const id of vote) {
      if (!this.#numbers.has(id)) throw complain(say('voteUnknownProject', id.slice(0, 60)));
      if (seen.has(id)) throw complain(say('voteProjectTwice'));
      seen.add(id);
    }
    if (points && points.length !== vote.length)
      throw complain(say('votePointsCount', vote.length, points.length));
    if (this.#usesPoints && !points && vote.length > 0) throw complain(say('votePointsMissing'));
    if (this.#voteType === 'choose-1' && vote.length > 1) throw complain(say('voteOneAllowed'));
  }
  /** Reads points; more decimals than any before refine the scale of all points so far. */
  #point(text: string, complain: Complain): Decimal {
    const value = parseDecimal(text);
    if ('name' in value) throw complain(say('pointsUnread', value));
    if (value.digits < 0n && this.#voteType !== 'scoring') throw complain(say('pointsBelowZero'));
    if (value.places > PLACES_MAX) throw complain(say('pointsDecimals'));
    if (value.places > this.#places) {
      const factor = 10 ** (value.places - this.#places);
      this.#rows.rescale(factor);
      this.#total *= factor;
      this.#places = value.places;
    }
    return value;
  }
}
