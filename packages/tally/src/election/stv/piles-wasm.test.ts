import { describe, expect, it } from 'vitest';
import { dice } from '../../../test/tied-budgets.ts';
import { EXCLUDED } from '../field.ts';
import { papersFrom } from '../paper-builder.ts';
import type { Piles } from './piles.ts';
import { pilesOf, plainPiles, WasmPiles, wasmPiles } from './piles-wasm.ts';

/** Papers with short and long rankings, equal ranks and empty ones. */
function randomPapers(seed: number, width: number) {
  const roll = dice(seed);
  return papersFrom(
    Array.from({ length: 1 + roll(60) }, () => {
      const left = Array.from({ length: width }, (_, i) => i + 1);
      const ranking = Array.from({ length: roll(width + 1) }, () => {
        const one = left.splice(roll(left.length), 1);
        return roll(8) === 0 ? [...one, ...left.splice(0, 1)] : (one[0] ?? 1);
      }).filter((rank) => typeof rank === 'number' || rank.length > 0);
      return [1 + roll(9), ranking] as const;
    }),
  );
}

const state = ({ layout }: Piles) => layout;

describe('the WebAssembly loops of piles', () => {
  it.each([true, false])('do what the TypeScript loops do, valued %s', (valued) => {
    for (let seed = 0; seed < 300; seed++) {
      const width = 2 + (seed % 7);
      const papers = randomPapers(seed, width);
      const field = new Uint8Array(width);
      if (seed % 3 === 0) field[seed % width] = EXCLUDED;
      const plain = plainPiles(papers, field, valued);
      const wasm = wasmPiles(papers, field, valued);
      plain.fill(100);
      wasm.fill(100);
      expect(wasm.deal()).toBe(plain.deal());
      expect(state(wasm)).toEqual(state(plain));
      const roll = dice(seed + 1);
      for (let step = 0; step < width; step++) {
        const who = roll(width);
        const share = 2 + roll(3);
        for (const piles of [plain, wasm]) {
          piles.status[who] = EXCLUDED;
          piles.revalue(who, (value) => Math.floor(value / share));
        }
        expect(wasm.move(who)).toBe(plain.move(who));
        expect(state(wasm)).toEqual(state(plain));
      }
    }
  });

  it('gather as the TypeScript loops do', () => {
    for (let seed = 0; seed < 300; seed++) {
      const width = 2 + (seed % 7);
      const papers = randomPapers(seed, width);
      const both = [plainPiles, wasmPiles].map((make) => {
        const piles = make(papers, new Uint8Array(width), false);
        piles.deal();
        const { head, votes } = piles.layout;
        const spent: number[] = [];
        for (const first of head.slice()) {
          piles.status[seed % width] = seed % 2 === 0 ? EXCLUDED : 0;
          head.fill(-1);
          votes.fill(0);
          spent.push(piles.gather(first, 1));
        }
        return { spent, state: state(piles) };
      });
      expect(both[1]).toEqual(both[0]);
    }
  });

  it('serve where there are many marks', () => {
    const many = papersFrom(
      Array.from({ length: 2000 }, (_, i) => [1, [(i % 50) + 1, 51 + i, 9999]]),
    );
    expect(pilesOf(many, new Uint8Array(10_000), true)).toBeInstanceOf(WasmPiles);
    expect(pilesOf(randomPapers(1, 5), new Uint8Array(5), true)).not.toBeInstanceOf(WasmPiles);
  });
});
