/** A stream of numbers that is the same on every machine (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const PROJECTS = 120;

/**
 * A city without anybody in it: 120 projects, voters of six quarters who mostly approve what is near
 * to them and, everywhere, what is popular; one in fifty leaves the ballot empty. Written as a `.pb`
 * file, piece by piece.
 */
export function* syntheticPb(voters: number, seed = 1): Generator<string> {
  const next = seeded(seed);
  const budget = 40 * voters;
  yield `META\nkey;value\ndescription;Made city\nbudget;${budget}\nnum_projects;${PROJECTS}\nnum_votes;${voters}\nvote_type;approval\nPROJECTS\nproject_id;cost\n`;
  for (let p = 0; p < PROJECTS; p++)
    yield `P${p};${Math.max(1, Math.floor((budget * (5 + next(120))) / 2000))}\n`;
  yield 'VOTES\nvoter_id;vote\n';
  for (let voter = 0; voter < voters; voter++) {
    const quarter = next(6);
    const wanted = next(50) === 0 ? 0 : 1 + next(9);
    const picks = new Set<number>();
    for (let k = 0; k < wanted; k++) {
      const rank = Math.min(next(20), next(20));
      picks.add(next(4) === 0 ? (rank * 7) % PROJECTS : quarter * 20 + rank);
    }
    yield `${voter + 1};${Array.from(picks, (p) => `P${p}`).join(',')}\n`;
  }
}
