import { expect, it } from 'vitest';
import { dice } from '../../test/tied-budgets.ts';
import { EXCLUDED, HOPEFUL } from './field.ts';
import { plainBefore, wasmBefore } from './pairwise/before.ts';
import { papersFrom } from './paper-builder.ts';
import { plainPlaces, wasmPlaces } from './tally/places.ts';

/** Made papers: partial ones, empty ones, equal ranks where `ranksMax` is more than 1. */
function madePapers(seed: number, ranksMax: number) {
  const roll = dice(seed);
  const size = 1 + roll(12);
  const papers = papersFrom(
    Array.from({ length: roll(80) }, () => {
      const left = Array.from({ length: size }, (_, i) => i + 1);
      const ranking: number[][] = [];
      for (let room = roll(size + 1); room > 0; ) {
        const alike = 1 + roll(Math.min(ranksMax, room));
        ranking.push(Array.from({ length: alike }, () => left.splice(roll(left.length), 1)).flat());
        room -= alike;
      }
      return [1 + roll(9), ranking] as const;
    }),
  );
  const status = Uint8Array.from({ length: size }, () => (roll(5) === 0 ? EXCLUDED : HOPEFUL));
  const standing = Array.from(status.keys()).filter((c) => status[c] === HOPEFUL);
  return { papers, size, field: { candidateCount: size, seats: 1, status, standing } };
}

it('the WebAssembly loop of pairs does what the TypeScript loop does', () => {
  for (let seed = 0; seed < 300; seed++) {
    const { papers, size } = madePapers(seed, 1);
    expect(wasmBefore(papers, size)).toEqual(plainBefore(papers, size));
  }
});

it('the WebAssembly loop of places does what the TypeScript loop does', () => {
  for (let seed = 0; seed < 300; seed++) {
    const { papers, field } = madePapers(seed, 1 + (seed % 4));
    for (const shared of [true, false]) {
      expect(wasmPlaces(papers, field, shared)).toEqual(plainPlaces(papers, field, shared));
    }
  }
});
