import type { ElectionRule } from '../election/options.ts';

/** What the figures of a round mean. */
export type FigureKind =
  | 'votes'
  | 'approvals'
  | 'points'
  | 'wins'
  | 'defeat'
  | 'load'
  | 'gain'
  | 'loss'
  | 'place';

const KINDS: Readonly<Record<ElectionRule, FigureKind>> = {
  'scottish-stv': 'votes',
  meek: 'votes',
  wigm: 'votes',
  irv: 'votes',
  schulze: 'wins',
  'ranked-pairs': 'wins',
  copeland: 'wins',
  minimax: 'defeat',
  borda: 'points',
  plurality: 'votes',
  'choose-k': 'votes',
  approval: 'approvals',
  score: 'points',
  star: 'points',
  'star-pr': 'points',
  threshold: 'approvals',
  sortition: 'place',
  pav: 'approvals',
  'sequential-pav': 'gain',
  'sequential-phragmen': 'load',
  'equal-shares': 'load',
  'reverse-pav': 'loss',
  'chamberlin-courant': 'approvals',
};

/** What a rule's figures mean: the most votes win, but the least load. */
export const figureKind = (rule: ElectionRule): FigureKind => KINDS[rule];

/** Whether less is better. */
export const isLeastBest = (kind: FigureKind): boolean =>
  kind === 'defeat' || kind === 'load' || kind === 'place';

/** Counts in which papers move from candidate to candidate. */
export const isByTransfer = (rule: ElectionRule): boolean =>
  rule === 'scottish-stv' || rule === 'meek' || rule === 'wigm' || rule === 'irv';
