import { describe, expect, it } from 'vitest';
import { drawRing, isClosed, type RingFlow } from './ring.ts';

function flow(from: string, to: string): RingFlow {
  const party = (name: string) => ({ name, href: `/o/${name}` });
  return { from: party(from), to: party(to), label: `${from} to ${to}`, isInferred: false };
}

const loop = [flow('farm', 'grocery'), flow('grocery', 'hauler'), flow('hauler', 'farm')];

describe('a ring of flows', () => {
  it('is closed when every flow begins where the one before ended', () => {
    expect(isClosed(loop)).toBe(true);
    expect(isClosed(loop.slice(0, 2))).toBe(false);
    expect(isClosed([])).toBe(false);
  });

  it('has one stop and one arrow for each flow, the first at the top', () => {
    const { stops, arrows, width } = drawRing(loop);
    expect(stops.map((stop) => stop.name)).toEqual(['farm', 'grocery', 'hauler']);
    expect(arrows).toHaveLength(3);
    expect(stops[0]?.x).toBe(width / 2);
    expect(stops[0]?.y).toBeLessThan(stops[1]?.y ?? 0);
  });

  it('refuses to draw an open chain as a ring', () => {
    expect(() => drawRing(loop.slice(0, 2))).toThrow('do not close');
  });
});
