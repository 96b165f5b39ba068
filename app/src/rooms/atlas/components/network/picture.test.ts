import { describe, expect, it } from 'vitest';
import { drawNetwork, type NetworkNode } from './picture.ts';

function node(id: string, x: number, y: number, title = id): NetworkNode {
  return { id, title, href: `/o/${id}`, family: 'cooperative', x, y };
}

describe('the picture of the network', () => {
  it('makes a thing with more links larger', () => {
    const { nodes } = drawNetwork(
      [node('a', -1, -1), node('b', 0, 0), node('c', 1, 1)],
      [
        { from: 'a', to: 'b', type: 'supplies' },
        { from: 'b', to: 'c', type: 'supplies' },
      ],
    );
    const radius = Object.fromEntries(nodes.map((drawn) => [drawn.id, drawn.radius]));
    expect(radius.b).toBeGreaterThan(radius.a ?? 0);
  });

  it('names only what has room, the more linked first', () => {
    const long = 'A very long name that takes much room';
    const { nodes } = drawNetwork(
      [node('few', 0, 0.01, long), node('many', 0, 0, long), node('other', 0.9, 0.9)],
      [{ from: 'many', to: 'other', type: 'supports' }],
    );
    expect(nodes.filter((drawn) => drawn.isNamed).map((drawn) => drawn.id)).toEqual([
      'many',
      'other',
    ]);
  });

  it('draws no line to what is not there', () => {
    const { lines } = drawNetwork([node('a', 0, 0)], [{ from: 'a', to: 'gone', type: 'funds' }]);
    expect(lines).toEqual([]);
  });
});
