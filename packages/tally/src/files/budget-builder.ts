import type { Instance } from '../budget/instance.ts';
import { BallotRows } from './ballot-rows.ts';
import { type Decimal, inUnits, parseDecimal } from './decimal.ts';
import { type Complain, PbHead } from './pb-head.ts';

const PLACES_MAX = 9;

/** One vote as text: project ids and, beside each, its points. */
export interface TextVote {
  readonly voter: string;
  readonly vote: readonly string[];
  readonly points?: readonly string[];
}

/** Builds an instance from texts, with the same checks as for `.pb` files. Small files only. */
export class BudgetBuilder {
  readonly head = new PbHead();
  #votes: { vote: TextVote; points: readonly Decimal[] }[] = [];
  #voters = new Set<string>();
  #numbers = new Map<string, number>();
  #places = 0;

  project(cells: Readonly<Record<string, string>>, complain: Complain): void {
    const names = Object.keys(cells);
    const columns = new Map(names.map((name, index) => [name, index]));
    this.head.projectRow(Object.values(cells), columns, complain);
    this.#numbers.set((cells.project_id ?? '').trim(), this.#numbers.size);
  }

  meta(key: string, value: string, complain: Complain): void {
    const columns = new Map([
      ['key', 0],
      ['value', 1],
    ]);
    this.head.metaRow([key.trim(), value.trim()], columns, complain);
  }

  vote(vote: TextVote, complain: Complain): void {
    if (vote.voter === '') throw complain('A voter has no id.');
    if (this.#voters.has(vote.voter)) throw complain(`The voter “${vote.voter}” appears twice.`);
    this.#voters.add(vote.voter);
    const seen = new Set<string>();
    for (const id of vote.vote) {
      if (!this.#numbers.has(id))
        throw complain(`The vote names “${id}”, which is not a project of this file.`);
      if (seen.has(id)) throw complain('This vote names the same project twice.');
      seen.add(id);
    }
    if (vote.points && vote.points.length !== vote.vote.length)
      throw complain(
        `This vote names ${vote.vote.length} projects but gives ${vote.points.length} numbers of points.`,
      );
    const points = (vote.points ?? []).map((text) => this.#point(text, complain));
    this.#votes.push({ vote, points });
  }

  finish(complain: Complain): Instance {
    const facts = this.head.finish(complain);
    const hasPoints = this.#votes.some(({ vote }) => vote.points !== undefined);
    const voteType = this.head.voteType(hasPoints, complain);
    const usesPoints = voteType === 'cumulative' || voteType === 'scoring';
    if (this.#votes.length === 0) throw complain('The file holds no votes.');
    const rows = new BallotRows(usesPoints);
    const chosen = new Uint32Array(facts.projects.length);
    const values = new Float64Array(facts.projects.length);
    let total = 0;
    for (const { vote, points } of this.#votes) {
      const count = vote.vote.length;
      if (usesPoints && vote.points === undefined && count > 0)
        throw complain(`The vote of “${vote.voter}” has no points.`);
      if (voteType === 'choose-1' && count > 1)
        throw complain(`The vote of “${vote.voter}” names several projects where one is allowed.`);
      const order = vote.vote.map((id, at) => ({ project: this.#numbers.get(id) ?? 0, at }));
      if (voteType !== 'ordinal') order.sort((a, b) => a.project - b.project);
      for (const [i, { project, at }] of order.entries()) {
        chosen[i] = project;
        const point = points[at];
        const units = usesPoints && point ? inUnits(point, this.#places) : 0;
        if (units === undefined) throw complain('Points are too many to be counted exactly.');
        total += units;
        values[i] = units;
      }
      rows.add(chosen, values, count);
    }
    if (!Number.isSafeInteger(total)) throw complain('Points are too many to be counted exactly.');
    const voters = [...this.#voters];
    return {
      ...facts,
      pointScale: usesPoints ? 10 ** this.#places : 1,
      voterCount: this.#votes.length,
      voteType,
      ballots: rows.finish(),
      voterId: (index) => voters[index] ?? '',
    };
  }

  #point(text: string, complain: Complain): Decimal {
    const value = parseDecimal(text);
    if (typeof value === 'string') throw complain(`The points cannot be read: ${value}`);
    if (value.digits < 0n) throw complain('The points are below zero.');
    if (value.places > PLACES_MAX) throw complain('The points have too many decimals.');
    this.#places = Math.max(this.#places, value.places);
    return value;
  }
}
