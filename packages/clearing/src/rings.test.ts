import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, findRings } from './rings.ts';

function flows(...pairs: string[]): Flow[] {
  return pairs.map((pair) => ({ id: pair, from: pair[0] ?? '', to: pair[1] ?? '' }));
}

/** The definition, slowly: every order of every choice of parties, smallest first, whose flows close. */
function ringsByDefinition(all: readonly Flow[], lengthMax: number): string[][] {
  const given = all.filter(({ from, to }) => from !== to);
  const found: string[][] = [];
  const extend = (path: Flow[]) => {
    const last = path.at(-1);
    const first = path[0];
    if (!last || !first) return;
    if (last.to === first.from) {
      if (path.every(({ from }) => from >= first.from)) found.push(path.map(({ id }) => id));
      return;
    }
    if (path.length === lengthMax) return;
    for (const flow of given) {
      if (
        flow.from === last.to &&
        !path.some(({ from }) => from === flow.to && from !== first.from)
      )
        extend([...path, flow]);
    }
  };
  for (const flow of given) extend([flow]);
  return found.sort();
}

describe('rings of flows', () => {
  it('finds the food loop, once, from its smallest party (ring-once)', () => {
    expect(findRings(flows('fg', 'gh', 'hf')).rings).toEqual([['fg', 'gh', 'hf']]);
    expect(findRings(flows('hf', 'fg', 'gh')).rings).toEqual([['fg', 'gh', 'hf']]);
  });

  it('finds none in a chain, and none from a party to itself', () => {
    expect(findRings(flows('ab', 'bc')).rings).toEqual([]);
    expect(findRings(flows('aa')).rings).toEqual([]);
  });

  it('gives two parallel flows a ring each', () => {
    const given = [...flows('ab', 'ba'), { id: 'ab2', from: 'a', to: 'b' }];
    expect(findRings(given).rings).toEqual([
      ['ab', 'ba'],
      ['ab2', 'ba'],
    ]);
  });

  it('does not seek longer rings than asked (ring-bound)', () => {
    const given = flows('ab', 'bc', 'cd', 'da');
    expect(findRings(given, { lengthMax: 3 }).rings).toEqual([]);
    expect(findRings(given, { lengthMax: 4 }).rings).toHaveLength(1);
  });

  it('stops at the cap and says so (ring-cap)', () => {
    const everyPair = ['a', 'b', 'c', 'd', 'e'].flatMap((from) =>
      ['a', 'b', 'c', 'd', 'e'].flatMap((to) => (from === to ? [] : flows(from + to))),
    );
    const capped = findRings(everyPair, { ringsMax: 10 });
    expect(capped.rings).toHaveLength(10);
    expect(capped.isTruncated).toBe(true);
    // 10 pairs, 20 triangles, 30 squares, 24 pentagons in the complete directed graph of five.
    expect(findRings(everyPair).rings).toHaveLength(84);
    expect(findRings(everyPair, { ringsMax: 84 }).isTruncated).toBe(false);
  });

  it('agrees with the definition on every small network, shuffled or not (ring-simple, ring-order)', () => {
    const flow = fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef'));
    fc.assert(
      fc.property(
        fc.uniqueArray(flow, { maxLength: 14, selector: (pair) => pair.join('') }),
        fc.integer({ min: 2, max: 6 }),
        (pairs, lengthMax) => {
          const given = flows(...pairs.map((pair) => pair.join('')));
          const { rings } = findRings(given, { lengthMax });
          expect([...rings].map((ring) => [...ring]).sort()).toEqual(
            ringsByDefinition(given, lengthMax),
          );
          expect(findRings([...given].reverse(), { lengthMax }).rings).toEqual(rings);
        },
      ),
      { numRuns: 400 },
    );
  });
});
