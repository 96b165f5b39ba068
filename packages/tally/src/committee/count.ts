import type { Election } from '../election/election.ts';
import { fieldOf, numbers } from '../election/field.ts';
import type { ElectionOptions } from '../election/options.ts';
import type { ElectionResult, ElectionRound } from '../election/result.ts';
import { summary } from '../election/summary.ts';
import { Ties } from '../election/ties.ts';
import { refusal } from '../sentence/refusal.ts';
import { type Profile, profileOf } from './profile.ts';
import { allSets, compareSets, type Sequence, walk } from './sequence.ts';
import { equalShares, sequentialPhragmen } from './shares.ts';
import {
  bestThiele,
  harmonic,
  representative,
  reverseThiele,
  sequentialThiele,
  type Thiele,
} from './thiele.ts';

/**
 * Counts a committee rule over approvals. `outcomes` names every committee that some breaking of ties
 * reaches; `winners` is the one that the declared order, lot or numbers choose.
 */
export function countCommittee(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const profile = profileOf(election, options, field);
  const ties = new Ties(field.candidateCount, options.ties);
  const found = countProfile(profile, options, ties);
  return {
    rule: options.rule,
    options,
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
    ...found,
  };
}

type Found = Pick<ElectionResult, 'winners' | 'outcomes' | 'rounds'>;

function countProfile(profile: Profile, options: ElectionOptions, ties: Ties): Found {
  switch (options.rule) {
    case 'pav':
      return exact(profile, harmonic(profile.size), ties);
    case 'chamberlin-courant':
      return exact(profile, representative(profile.size), ties);
    case 'sequential-pav':
      return forward(sequentialThiele(profile, harmonic(profile.size)), ties);
    case 'reverse-pav':
      return backward(profile, reverseThiele(profile, harmonic(profile.candidateCount)), ties);
    case 'sequential-phragmen':
      return forward(sequentialPhragmen(profile), ties);
    case 'equal-shares':
      return forward(equalShares(profile, options.completion ?? 'phragmen'), ties);
    default:
      throw refusal('committeeRuleUnknown', options.rule);
  }
}

const outcomesOf = (sets: readonly (readonly number[])[] | null) =>
  sets ? { outcomes: sets.map(numbers) } : {};

function forward<State>(rule: Sequence<State>, ties: Ties): Found {
  const elected: number[] = [];
  const rounds: ElectionRound[] = walk(rule, ties).map(({ taken, figures }) => {
    elected.push(taken + 1);
    return {
      action: 'elect',
      who: [taken + 1],
      votes: figuresByNumber(figures),
      elected: [...elected],
    };
  });
  return { winners: elected, rounds, ...outcomesOf(allSets(rule)) };
}

function backward<State>(profile: Profile, rule: Sequence<State>, ties: Ties): Found {
  const excluded: number[] = [];
  const rounds: ElectionRound[] = walk(rule, ties).map(({ taken, figures }) => {
    excluded.push(taken + 1);
    return {
      action: 'exclude',
      who: [taken + 1],
      votes: figuresByNumber(figures),
      excluded: [...excluded],
    };
  });
  const others = (gone: readonly number[]) => profile.standing.filter((c) => !gone.includes(c));
  const sets = allSets(rule);
  return {
    winners: numbers(others(excluded.map((number) => number - 1))),
    rounds,
    ...outcomesOf(sets ? sets.map(others).sort(compareSets) : null),
  };
}

function exact(profile: Profile, thiele: Thiele, ties: Ties): Found {
  const ranks = (set: readonly number[]) => set.map((c) => ties.rank(c)).sort((a, b) => a - b);
  const best = bestThiele(profile, thiele, (a, b) => compareSets(ranks(a), ranks(b)));
  const { sets, first, everywhere, anywhere, score } = best;
  const chosen = ties.sort(first);
  const disputed = [...anywhere].filter((c) => !everywhere.has(c));
  if (disputed.length > 0) {
    ties.note(
      'committee',
      0,
      disputed,
      chosen.filter((c) => !everywhere.has(c)),
    );
  }
  const winners = numbers(chosen);
  const votes: Record<string, number> = {};
  for (const c of profile.standing) {
    let papers = 0;
    for (const row of profile.supporters[c] as readonly number[]) {
      papers += profile.weight[row] as number;
    }
    votes[c + 1] = papers;
  }
  return {
    winners,
    rounds: [{ action: 'elect', who: winners, votes, elected: winners, detail: { score } }],
    ...outcomesOf(sets),
  };
}

function figuresByNumber(figures: ReadonlyMap<number, number>): Record<string, number> {
  const votes: Record<string, number> = {};
  for (const [c, figure] of figures) votes[c + 1] = figure;
  return votes;
}
