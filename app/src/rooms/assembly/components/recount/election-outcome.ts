import { ballotJourney, type Election, type ElectionResult, paperShares } from '@ownhouse/tally';
import type { ElectionOutcome, PaperKind, Station } from './shapes.ts';

/** Rules under which one paper can be followed. */
const TRAVELLING: readonly string[] = ['scottish-stv', 'wigm', 'irv', 'meek'];

/** Kinds of paper offered for following. */
const KINDS_MAX = 15;

/** Candidates whose duels still make a readable table. */
const DUELS_MAX = 24;

/** A counted election as its page shows it. */
export function electionOutcome(election: Election, result: ElectionResult): ElectionOutcome {
  const { pairwise } = result;
  return {
    winners: result.winners,
    rounds: result.rounds.map(({ action, who, votes, nontransferable }) => ({
      action,
      who,
      votes,
      nontransferable: nontransferable ?? null,
    })),
    pairwise: pairwise && pairwise.length <= DUELS_MAX ? pairwise : null,
    papers: TRAVELLING.includes(result.rule) ? commonest(election) : [],
  };
}

/** The kinds of paper that most people cast. */
function commonest({ papers }: Election): PaperKind[] {
  const { start, candidate, tied, weight } = papers;
  return [...weight.keys()]
    .filter((row) => start[row] !== start[row + 1] && (weight[row] ?? 0) > 0)
    .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
    .map((row) => {
      const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
      return { row, from, to, isStrict: !tied.subarray(from, to).includes(1) };
    })
    .filter(({ isStrict }) => isStrict)
    .slice(0, KINDS_MAX)
    .map(({ row, from, to }) => ({
      row,
      papers: weight[row] ?? 0,
      preferences: [...candidate.subarray(from, to)].map((index) => index + 1),
    }));
}

/** Where a paper counted, from stage to stage; under Meek's rule the parts it ended in. */
export function journeyOf(election: Election, result: ElectionResult, row: number): Station[] {
  if (result.rule !== 'meek') return [...ballotJourney(election, result, row).steps];
  const round = Math.max(0, result.rounds.length - 1);
  return paperShares(election, result, row).map(({ holder, part }) => ({
    round,
    holder,
    value: part,
    because: 'share',
  }));
}
