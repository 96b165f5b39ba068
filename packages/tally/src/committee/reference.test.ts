import { describe, expect, it } from 'vitest';
import { electionsFolder, readShared } from '../../test/shared-data.ts';
import { countElection } from '../election/index.ts';
import type { ElectionOptions } from '../election/options.ts';
import { papersFrom } from '../election/paper-builder.ts';

interface Case {
  readonly id: string;
  readonly candidates: number;
  readonly committee_size: number;
  readonly ballots: number[][];
  readonly expected: Record<string, { irresolute: number[][] }>;
}

/** Our options by the name the reference gives to a rule. */
const RULES: Readonly<Record<string, ElectionOptions>> = {
  pav: { rule: 'pav' },
  cc: { rule: 'chamberlin-courant' },
  seqpav: { rule: 'sequential-pav' },
  revseqpav: { rule: 'reverse-pav' },
  seqphragmen: { rule: 'sequential-phragmen' },
  'equal-shares': { rule: 'equal-shares' },
  'equal-shares-with-av-completion': { rule: 'equal-shares', completion: 'approval' },
};

const folder = electionsFolder();
const cases = folder
  ? (
      JSON.parse(new TextDecoder().decode(readShared(folder, 'expected/committees.json'))) as {
        cases: Case[];
      }
    ).cases
  : [];

if (!folder) it.skip('committees: the folder shared/data is not here', () => {});

describe.each(Object.entries(RULES))('%s', (name, options) => {
  it.skipIf(!folder)('reaches exactly the committees of the reference (THI, PHR, MES)', () => {
    for (const given of cases) {
      const result = countElection(
        {
          title: given.id,
          candidates: Array.from({ length: given.candidates }, (_, i) => ({ name: String(i) })),
          seats: given.committee_size,
          withdrawn: [],
          papers: papersFrom(given.ballots.map((ballot) => [1, [ballot.map((c) => c + 1)]])),
        },
        options,
      );
      const sets = (result.outcomes ?? []).map((set) => set.map((number) => number - 1));
      const text = (lists: readonly (readonly number[])[]) =>
        lists.map((list) => [...list].sort((a, b) => a - b).join()).sort();
      expect(text(sets), given.id).toEqual(text(given.expected[name]?.irresolute ?? []));
      expect(text(sets)).toContain(text([result.winners.map((number) => number - 1)])[0]);
      expect(sets.length > 1, given.id).toBe(result.ties.length > 0 && sets.length > 1);
    }
  });
});
