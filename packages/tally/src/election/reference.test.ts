import { describe, expect, it } from 'vitest';
import { caseNames, electionsFolder, readShared } from '../../test/shared-data.ts';
import { readBlt } from '../files/blt-read.ts';
import { type Election, hasEqualRanks, paperCount, paperRows } from './election.ts';
import { countElection } from './index.ts';
import type { ElectionOptions } from './options.ts';
import type { ElectionResult } from './result.ts';

const folder = electionsFolder();
const names = folder ? caseNames(folder, 'ranked_') : [];

interface Stage {
  readonly action: string;
  readonly who: number[];
  readonly votes: Record<string, number>;
  readonly nontransferable: number;
  readonly elected: number[];
  readonly excluded: number[];
}

interface Expected {
  readonly file: string;
  readonly candidates: number;
  readonly seats: number;
  readonly ballots: number;
  readonly distinct_rankings: number;
  readonly equal_ranks: boolean;
  readonly scottish: {
    election_order: number[];
    quota: number;
    stages: Stage[];
    lots: { stage: number; among: number[] }[];
  };
  readonly irv: { winner: number; rounds: { votes: Record<string, number>; exhausted: number }[] };
  readonly plurality: { votes: number[]; winners: number[] };
  readonly borda: {
    average: { twice_scores: number[]; winners: number[] };
    unranked_zero?: { scores: number[]; winners: number[] };
  };
  readonly pairwise?: number[][];
  readonly condorcet_winner: number | null;
  readonly copeland: { twice_scores: number[]; winners: number[] };
  readonly schulze_winning: { winners: number[]; beats_count: number[] };
  readonly schulze_margin: { winners: number[]; beats_count: number[] };
  readonly ranked_pairs_margin: { winners: number[] };
  readonly ranked_pairs_winning: { winners: number[] };
  readonly meek?: {
    election_order: number[];
    ties: string[];
    rounds: {
      quota: string;
      votes: Record<string, string>;
      keep: Record<string, string>;
    }[];
  };
  readonly wigm_prf?: { winners: number[]; quota: string };
}

const load = (name: string): { election: Election; expected: Expected } => {
  const text = new TextDecoder().decode(
    readShared(folder as string, `expected/ranked_${name}.json`),
  );
  const expected = JSON.parse(text) as Expected;
  return {
    election: readBlt(readShared(folder as string, expected.file), expected.file),
    expected,
  };
};

const sorted = (winners: readonly number[]) => [...winners].sort((a, b) => a - b);
const figures = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([number, text]) => [number, Number(text)]));
const scores = (result: ElectionResult) => Object.values(result.rounds.at(-1)?.votes ?? {});

if (!folder) {
  it.skip('reference elections: the folder shared/data is not here', () => {});
}

describe.each(names)('%s', (name) => {
  const { election, expected } = load(name);
  const count = (options: ElectionOptions) => countElection(election, options);

  it('is read as it is meant', () => {
    expect(election.candidates.length).toBe(expected.candidates);
    expect(election.seats).toBe(expected.seats);
    expect(paperCount(election.papers)).toBe(expected.ballots);
    expect(paperRows(election.papers)).toBe(expected.distinct_rankings);
    expect(hasEqualRanks(election.papers)).toBe(expected.equal_ranks);
  });

  it('Scottish STV agrees at every stage (SCO-1 to SCO-4)', () => {
    const result = count({ rule: 'scottish-stv' });
    expect(result.winners).toEqual(expected.scottish.election_order);
    expect(result.quota).toBe(expected.scottish.quota);
    expect(result.rounds.map(({ detail: _, ...round }) => round)).toEqual(
      expected.scottish.stages.map(
        ({ action, who, votes, nontransferable, elected, excluded }) => ({
          action,
          who,
          votes,
          nontransferable,
          elected,
          excluded,
        }),
      ),
    );
    const lots = result.ties.filter(({ how }) => how === 'order');
    expect(lots.map(({ round, candidates }) => ({ stage: round, among: candidates }))).toEqual(
      expected.scottish.lots.map(({ stage, among }) => ({ stage, among })),
    );
  });

  it('instant runoff agrees round by round (IRV-1 to IRV-3)', () => {
    const result = count({ rule: 'irv' });
    expect(result.winners).toEqual([expected.irv.winner]);
    expect(result.rounds.length).toBe(expected.irv.rounds.length);
    for (const [k, { votes, exhausted }] of expected.irv.rounds.entries()) {
      const round = result.rounds[k];
      expect(round?.nontransferable).toBe(exhausted);
      for (const [number, papers] of Object.entries(round?.votes ?? {})) {
        expect(papers).toBe(votes[number] ?? 0);
      }
    }
    const batch = count({ rule: 'irv', batch: true });
    expect(batch.winners).toEqual(result.winners);
    expect(batch.rounds.length).toBeLessThanOrEqual(result.rounds.length);
  });

  it.runIf(expected.meek)('Meek agrees to the last shown digit of every round (MEEK-1)', () => {
    const result = count({ rule: 'meek' });
    expect(result.winners).toEqual(expected.meek?.election_order);
    expect(result.ties.length).toBe(expected.meek?.ties.length);
    expect(result.rounds.map(({ quota, votes, keep }) => ({ quota, votes, keep }))).toEqual(
      expected.meek?.rounds.map(({ quota, votes, keep }) => ({
        quota: Number(quota),
        votes: figures(votes),
        keep: figures(keep),
      })),
    );
  });

  it.runIf(expected.meek)('the nine-digit Meek rules elect the same (MEEK-2, MEEK-3)', () => {
    const winners = sorted(expected.meek?.election_order ?? []);
    expect(sorted(count({ rule: 'meek', meek: 'prf' }).winners)).toEqual(winners);
    expect(sorted(count({ rule: 'meek', meek: 'nz' }).winners)).toEqual(winners);
  });

  it.runIf(expected.wigm_prf)('weighted inclusive Gregory agrees (WIG-1, WIG-2)', () => {
    const result = count({ rule: 'wigm' });
    expect(sorted(result.winners)).toEqual(expected.wigm_prf?.winners);
    expect(result.quota).toBe(Number(expected.wigm_prf?.quota));
  });

  it('Copeland agrees, and all comparisons (PAIR-1, COP-1)', () => {
    const result = count({ rule: 'copeland' });
    expect(result.winners).toEqual(expected.copeland.winners);
    expect(scores(result).map((score) => score * 2)).toEqual(expected.copeland.twice_scores);
    expect(result.condorcetWinner).toBe(expected.condorcet_winner);
    if (expected.pairwise) expect(result.pairwise).toEqual(expected.pairwise);
  });

  it('Schulze agrees in both measures (SCH-1, SCH-2)', () => {
    const winning = count({ rule: 'schulze' });
    expect(winning.winners).toEqual(expected.schulze_winning.winners);
    expect(scores(winning)).toEqual(expected.schulze_winning.beats_count);
    const margins = count({ rule: 'schulze', strength: 'margins' });
    expect(margins.winners).toEqual(expected.schulze_margin.winners);
    expect(scores(margins)).toEqual(expected.schulze_margin.beats_count);
  });

  it('ranked pairs agrees in both measures (RP-1 to RP-3)', () => {
    expect(sorted(count({ rule: 'ranked-pairs' }).winners)).toEqual(
      expected.ranked_pairs_margin.winners,
    );
    expect(sorted(count({ rule: 'ranked-pairs', strength: 'winning' }).winners)).toEqual(
      expected.ranked_pairs_winning.winners,
    );
  });

  it('plurality and both readings of Borda agree (PLU-1, BOR-1 to BOR-3)', () => {
    const plurality = count({ rule: 'plurality' });
    expect(plurality.winners).toEqual(expected.plurality.winners);
    expect(scores(plurality)).toEqual(expected.plurality.votes);
    const average = count({ rule: 'borda' });
    expect(average.winners).toEqual(expected.borda.average.winners);
    expect(scores(average).map((score) => score * 2)).toEqual(expected.borda.average.twice_scores);
    if (!expected.borda.unranked_zero) return;
    const zero = count({ rule: 'borda', unranked: 'zero' });
    expect(zero.winners).toEqual(expected.borda.unranked_zero.winners);
    expect(scores(zero)).toEqual(expected.borda.unranked_zero.scores);
  });
});
