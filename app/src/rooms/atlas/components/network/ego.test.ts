import { describe, expect, it } from 'vitest';
import { drawEgo } from './ego.ts';

describe('the picture of one organization’s links', () => {
  it('draws a neighbour once, with all the ways it is linked', () => {
    const { spokes } = drawEgo([
      { label: 'composts for', name: 'Farm', href: '/o/farm' },
      { label: 'is supplied by', name: 'Farm', href: '/o/farm' },
      { label: 'composts for', name: 'Farm', href: '/o/farm' },
    ]);
    expect(spokes).toHaveLength(1);
    expect(spokes[0]?.labels).toEqual(['composts for', 'is supplied by']);
  });

  it('sets words of the right half to the right, of the left half to the left', () => {
    const links = Array.from({ length: 8 }, (_, index) => ({
      label: 'has member',
      name: `Member ${index}`,
      href: `/o/${index}`,
    }));
    const { spokes, centre } = drawEgo(links);
    for (const spoke of spokes) {
      if (spoke.anchor === 'start') expect(spoke.x).toBeGreaterThan(centre.x);
      if (spoke.anchor === 'end') expect(spoke.x).toBeLessThan(centre.x);
    }
  });

  it('gives every name a row of its own on its side', () => {
    const links = Array.from({ length: 23 }, (_, index) => ({
      label: 'has member',
      name: `Member ${index}`,
      href: `/o/${index}`,
    }));
    const { spokes, height } = drawEgo(links);
    for (const side of ['start', 'end']) {
      const rows = spokes.filter(({ anchor }) => anchor === side).map(({ y }) => y);
      rows.sort((a, b) => a - b);
      for (const [index, y] of rows.entries()) {
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
        expect(y - (rows[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(40);
      }
    }
  });

  it('says how many it had no room for', () => {
    const links = Array.from({ length: 60 }, (_, index) => ({
      label: 'x',
      name: `${index}`,
      href: `/${index}`,
    }));
    const picture = drawEgo(links);
    expect(picture.spokes.length + picture.left).toBe(60);
    expect(drawEgo([]).spokes).toEqual([]);
  });
});
