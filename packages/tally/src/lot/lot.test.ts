import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countElection } from '../election/index.ts';
import { papersFrom } from '../election/paper-builder.ts';
import { commitLot, drawGroups, drawLot } from './lot.ts';

const sha = (text: string) => createHash('sha256').update(text).digest();

describe('a lot that can be drawn again (LOT-1)', () => {
  it('is what two lines of any other program make of the same seed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1 }),
        fc.string(),
        fc.string(),
        (ids, seed, beacon) => {
          const wellFormed = [...ids, seed, beacon].every((text) => text.isWellFormed());
          fc.pre(wellFormed && ids.every((id) => !id.includes('\n')));
          const list = [...ids].sort((a, b) => (a < b ? -1 : 1)).join('\n');
          const key = sha(`${seed}:${beacon}:${sha(list).toString('hex')}`);
          const ticket = (id: string) => createHmac('sha256', key).update(id).digest('hex');
          const expected = [...ids].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1));
          const lot = drawLot(ids, seed, beacon);
          expect(lot.drawn).toEqual(expected);
          expect(lot.listHash).toBe(sha(list).toString('hex'));
          expect(lot.commitment).toBe(commitLot(seed));
        },
      ),
    );
  });

  it('does not depend on the order of entry, and changes its hash with every entry', () => {
    const lot = drawLot(['ana', 'bo', 'cy'], 's', 'b');
    expect(drawLot(['cy', 'ana', 'bo'], 's', 'b')).toEqual(lot);
    expect(drawLot(['ana', 'bo'], 's', 'b').listHash).not.toBe(lot.listHash);
    expect(() => drawLot(['ana', 'ana'], 's', 'b')).toThrow(RangeError);
  });

  it('puts preference groups first, each in the order of the draw (LOT-2)', () => {
    const lot = drawLot(['a', 'b', 'c', 'd', 'e'], 's', 'b');
    const groups = [new Set(['e']), new Set(['a', 'b'])];
    const drawn = drawGroups(lot, groups);
    expect(drawn[0]).toBe('e');
    expect(drawn.slice(1, 3)).toEqual(lot.drawn.filter((id) => id === 'a' || id === 'b'));
    expect(drawn.slice(3)).toEqual(lot.drawn.filter((id) => id === 'c' || id === 'd'));
  });

  it('seats a sortition, and asks for a seed (SORT-1)', () => {
    const election = {
      title: '',
      candidates: ['Ana', 'Bo', 'Cy'].map((name) => ({ name })),
      seats: 2,
      withdrawn: [3],
      papers: papersFrom([]),
    };
    const lot = { seed: 's', beacon: 'b' };
    const { winners } = countElection(election, { rule: 'sortition', ties: { lot } });
    expect(winners).toEqual(drawLot(['1', '2'], 's', 'b').drawn.map(Number));
    expect(() => countElection(election, { rule: 'sortition' })).toThrow(RangeError);
  });
});
