import { expect, it } from 'vitest';
import { dice } from '../../../test/tied-budgets.ts';
import { papersFrom } from '../paper-builder.ts';
import { plainBefore, wasmBefore } from './before.ts';

it('the WebAssembly loop of pairs does what the TypeScript loop does', () => {
  for (let seed = 0; seed < 300; seed++) {
    const roll = dice(seed);
    const size = 1 + roll(12);
    const papers = papersFrom(
      Array.from({ length: roll(80) }, () => {
        const left = Array.from({ length: size }, (_, i) => i + 1);
        const places = roll(size + 1);
        const ranking = Array.from({ length: places }, () => left.splice(roll(left.length), 1));
        return [1 + roll(9), ranking] as const;
      }),
    );
    expect(wasmBefore(papers, size)).toEqual(plainBefore(papers, size));
  }
});
