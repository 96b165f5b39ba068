import { describe, expect, it } from 'vitest';
import { dice, randomBudget } from '../../test/tied-budgets.ts';
import { electorateOf } from './kernel-electorate.ts';
import { plainStore } from './kernel-store.ts';
import { Supporters } from './kernel-supporters.ts';
import { supportersOf, WasmSupporters } from './kernel-wasm.ts';

const found = (s: Supporters) => [
  s.poorSum,
  s.poorWeight,
  s.poorError,
  s.poorMax,
  s.richSum,
  s.richUnits,
  s.richMin,
];

describe('ES-WASM the WebAssembly loops', () => {
  it.each(['approval', 'cumulative'] as const)('do what the TypeScript loops do, %s', (type) => {
    for (let seed = 0; seed < 300; seed++) {
      const utility = type === 'approval' ? 'cost' : 'points';
      const electorate = electorateOf(randomBudget(seed, type), utility);
      const flat = electorateOf(randomBudget(seed, type), utility, plainStore);
      const plain = new Supporters(flat);
      const wasm = supportersOf(electorate);
      expect(wasm).toBeInstanceOf(WasmSupporters);
      const roll = dice(seed + 1);
      for (const one of [plain, wasm]) {
        one.reset();
        one.money.fill(1000 / 7);
        one.error.fill(1e-13);
        for (const gone of one.gone) gone.fill(-1);
      }
      for (const part of [
        'start',
        'votes',
        'unitTotal',
        'unitMax',
        'row',
        'weight',
        'unit',
      ] as const)
        expect(electorate[part]).toEqual(flat[part]);
      const count = electorate.cost.length;
      for (let round = 0; round < 12; round++) {
        const p = roll(count);
        const threshold = roll(200) / 3;
        plain.scan(p, threshold);
        wasm.scan(p, threshold);
        expect(found(wasm)).toEqual(found(plain));
        const terms = {
          share: roll(60) / 7,
          error: 1e-14,
          roundoff: 1e-15,
          round,
          pastRound: roll(3) - 1,
          turn: roll(2) as 0 | 1,
        };
        plain.pay(p, terms);
        wasm.pay(p, terms);
        expect([wasm.paidAll, wasm.errorMax, wasm.revivedCount]).toEqual([
          plain.paidAll,
          plain.errorMax,
          plain.revivedCount,
        ]);
        expect(wasm.revived.slice(0, wasm.revivedCount)).toEqual(
          plain.revived.slice(0, plain.revivedCount),
        );
        for (const part of ['row', 'weight', 'unit', 'money', 'error', 'gone'] as const)
          expect(wasm[part]).toEqual(plain[part]);
      }
    }
  });
});
