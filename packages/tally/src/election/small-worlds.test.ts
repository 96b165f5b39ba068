import { describe, expect, it } from 'vitest';
import {
  type Papers,
  slowAllocated,
  slowBorda,
  slowIrv,
  slowMeekVotes,
  slowPairs,
  slowRankedPairs,
  slowSchulze,
  slowScottish,
} from '../../test/slow-elections.ts';
import type { Election } from './election.ts';
import { countElection } from './index.ts';
import { PaperBuilder, papersFrom } from './paper-builder.ts';
import { MEEK_RULES } from './stv/meek-rule.ts';

/** Every strict ranking of some of the candidates, at least one. */
function rankings(candidates: number): number[][] {
  const all: number[][] = [];
  const extend = (ranking: number[]) => {
    if (ranking.length > 0) all.push(ranking);
    for (let c = 0; c < candidates; c++) if (!ranking.includes(c)) extend([...ranking, c]);
  };
  extend([]);
  return all;
}

/** Every multiset of so many rankings. */
function* worlds(rows: readonly number[][], papers: number, from = 0): Generator<number[][]> {
  if (papers === 0) {
    yield [];
    return;
  }
  for (let i = from; i < rows.length; i++) {
    for (const rest of worlds(rows, papers - 1, i)) yield [rows[i] as number[], ...rest];
  }
}

/** A fixed sequence of numbers, for worlds too many to visit all. */
function* seeded(seed: number): Generator<number> {
  for (let x = seed >>> 0; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x;
  }
}

function* someWorlds(candidates: number, papers: number, count: number, seed: number) {
  const rows = rankings(candidates);
  const chance = seeded(seed);
  for (let k = 0; k < count; k++) {
    yield Array.from({ length: papers }, () => {
      const x = chance.next().value as number;
      return rows[Math.floor((x / 2 ** 32) * rows.length)] as number[];
    });
  }
}

const electionOf = (papers: Papers, candidates: number, seats = 1): Election => ({
  title: '',
  candidates: Array.from({ length: candidates }, (_, c) => ({ name: String(c) })),
  seats,
  withdrawn: [],
  papers: papersFrom(papers.map((paper) => [1, paper.map((c) => c + 1)])),
});

function* visited(): Generator<{ papers: number[][]; candidates: number }> {
  for (let size = 1; size <= 4; size++) {
    for (const papers of worlds(rankings(3), size)) yield { papers, candidates: 3 };
  }
  for (const papers of someWorlds(4, 7, 1500, 7)) yield { papers, candidates: 4 };
  for (const papers of someWorlds(5, 23, 400, 11)) yield { papers, candidates: 5 };
}

describe('every election of 3 candidates and up to 4 papers, and many larger ones', () => {
  it('Scottish STV moves papers as the Order says (SCO-1 to SCO-4)', () => {
    for (const { papers, candidates } of visited()) {
      for (let seats = 1; seats < candidates; seats++) {
        const slow = slowScottish(papers, candidates, seats);
        const fast = countElection(electionOf(papers, candidates, seats), { rule: 'scottish-stv' });
        expect(fast.winners.map((n) => n - 1)).toEqual(slow.winners);
        expect(fast.rounds.map(({ votes }) => Object.values(votes))).toEqual(slow.votes);
      }
    }
  });

  it('Meek gives every candidate what the papers give one by one (MEEK-1, MEEK-2)', () => {
    for (const { papers, candidates } of visited()) {
      const election = electionOf(papers, candidates, 2);
      for (const name of ['prf', 'nz'] as const) {
        const rule = MEEK_RULES[name];
        const result = countElection(election, { rule: 'meek', meek: name });
        for (const { action, votes, keep } of result.rounds) {
          if (action === 'exclude') continue;
          const factors = Object.values(keep ?? {}).map((factor) =>
            BigInt(Math.round(factor * 1e9)),
          );
          const slow = slowMeekVotes(papers, factors, rule).map((vote) => Number(vote) / 1e9);
          expect(Object.values(votes)).toEqual(slow);
        }
      }
    }
  });

  it('instant runoff excludes the last, ties by the latest earlier round (IRV-1, IRV-2)', () => {
    for (const { papers, candidates } of visited()) {
      const fast = countElection(electionOf(papers, candidates), { rule: 'irv' });
      expect(fast.winners).toEqual([slowIrv(papers, candidates) + 1]);
    }
  });

  it('pairs, Schulze and ranked pairs are what their definitions say (PAIR-1, SCH, RP)', () => {
    for (const { papers, candidates } of visited()) {
      if (candidates > 4) continue;
      const election = electionOf(papers, candidates);
      const pairs = slowPairs(papers, candidates);
      for (const strength of ['winning', 'margins'] as const) {
        const schulze = countElection(election, { rule: 'schulze', strength });
        expect(schulze.pairwise).toEqual(pairs);
        expect(schulze.winners.map((n) => n - 1)).toEqual(
          slowSchulze(pairs, strength === 'margins'),
        );
        const ranked = countElection(election, { rule: 'ranked-pairs', strength });
        const slow = slowRankedPairs(pairs, strength === 'winning');
        expect(ranked.winners.map((n) => n - 1).sort((a, b) => a - b)).toEqual(slow);
      }
    }
  });

  it('Borda gives the unranked the average of the places left (BOR-1, BOR-2)', () => {
    for (const { papers, candidates } of visited()) {
      const { rounds } = countElection(electionOf(papers, candidates), { rule: 'borda' });
      const twice = Object.values(rounds[0]?.votes ?? {}).map((score) => score * 2);
      expect(twice).toEqual(slowBorda(papers, candidates));
    }
  });

  it('proportional STAR spends a quota of the keenest papers (SPR-1 to SPR-3)', () => {
    const chance = seeded(5);
    for (let k = 0; k < 300; k++) {
      const papers = Array.from({ length: 9 }, () =>
        Array.from({ length: 4 }, () => ((chance.next().value as number) >>> 8) % 6),
      );
      const builder = new PaperBuilder(true);
      for (const paper of papers) {
        for (const [c, score] of paper.entries()) builder.mark(c, c > 0, score);
        builder.end();
      }
      const election = { ...electionOf([], 4, 3), papers: builder.finish() };
      const { winners } = countElection(election, { rule: 'star-pr' });
      expect(winners.map((n) => n - 1)).toEqual(slowAllocated(papers, 3));
    }
  });
});
