import { describe, expect, it } from 'vitest';
import { layOutNetwork } from './network-layout.ts';

const nodes = ['cero', 'grocery', 'farm', 'chamber', 'alone'].map((id) => ({ id }));
const edges = [
  { from: 'cero', to: 'farm' },
  { from: 'farm', to: 'grocery' },
  { from: 'grocery', to: 'cero' },
  { from: 'chamber', to: 'cero' },
];

describe('the layout of the network', () => {
  it('is the same for the same network, in whatever order it comes', () => {
    const once = layOutNetwork(nodes, edges);
    const again = layOutNetwork([...nodes].reverse(), [...edges].reverse());
    expect([...again].sort()).toEqual([...once].sort());
  });

  it('places every thing, linked or not, within the frame', () => {
    const positions = layOutNetwork(nodes, edges);
    expect(positions.size).toBe(nodes.length);
    for (const { x, y } of positions.values()) {
      expect(Math.abs(x)).toBeLessThanOrEqual(1);
      expect(Math.abs(y)).toBeLessThanOrEqual(1);
    }
  });

  it('gives no two things the same spot', () => {
    const spots = [...layOutNetwork(nodes, edges).values()].map(({ x, y }) => `${x},${y}`);
    expect(new Set(spots).size).toBe(nodes.length);
  });

  it('leaves out links that lead nowhere or to themselves', () => {
    const odd = [...edges, { from: 'cero', to: 'nobody' }, { from: 'farm', to: 'farm' }];
    expect(layOutNetwork(nodes, odd)).toEqual(layOutNetwork(nodes, edges));
  });

  it('has nothing to say of an empty network, and puts a lone thing in the middle', () => {
    expect(layOutNetwork([], []).size).toBe(0);
    expect(layOutNetwork([{ id: 'a' }], []).get('a')).toEqual({ x: 0, y: 0 });
  });
});
