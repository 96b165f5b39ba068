import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline, strands, type TimelineMark } from './picture.ts';

function mark(title: string, from: number, to: number, strand: TimelineMark['strand'] = 'build') {
  return { title, href: `/e/${title}`, strand, from, to, isEnding: false };
}

describe('the picture of a timeline', () => {
  it('draws a half-known date as wide as it may be', () => {
    const { marks } = drawTimeline([mark('late 1980s', 1986, 1990), mark('a day', 2024.5, 2024.5)]);
    const [decade, day] = marks;
    expect(decade?.width).toBeGreaterThan(day?.width ?? 0);
  });

  it('has a lane for every strand, also an empty one', () => {
    const { lanes } = drawTimeline([mark('one', 2010, 2011)]);
    expect(lanes.map((lane) => lane.strand)).toEqual([...strands]);
  });

  it('draws nothing of nothing', () => {
    expect(drawTimeline([]).marks).toEqual([]);
  });

  it('never lets two marks of a lane cover each other, and keeps them all', () => {
    const arbitrary = fc.record({
      from: fc.double({ min: 1900, max: 2030, noNaN: true }),
      span: fc.double({ min: 0, max: 12, noNaN: true }),
      strand: fc.constantFrom(...strands),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 40 }), (rows) => {
        const given = rows.map(({ from, span, strand }, index) =>
          mark(String(index), from, from + span, strand),
        );
        const { marks } = drawTimeline(given);
        expect(marks).toHaveLength(given.length);
        for (const [index, a] of marks.entries()) {
          for (const b of marks.slice(index + 1)) {
            const isApart = a.y !== b.y || a.x + a.width <= b.x || b.x + b.width <= a.x;
            expect(isApart).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
