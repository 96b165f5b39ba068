/**
 * Voters in classes that support the same projects, as compressed sparse rows both ways. Projects
 * are numbered in the order in which they were added.
 */
export interface VoterClasses {
  /** Project `p` has the links `start[p] … start[p + 1]`, each to a class. */
  readonly start: Uint32Array;
  readonly toClass: Uint32Array;
  /** Where the same link stands among those of its class. */
  readonly place: Uint32Array;
  /** Class `c` has the places `classStart[c] … classStart[c + 1]`, each of a project. */
  readonly classStart: Uint32Array;
  readonly toProject: Uint32Array;
  /** Voters per class. */
  readonly weight: Float64Array;
}

/** All voters in one class that supports nothing. */
export function oneClass(voters: number): VoterClasses {
  return {
    classStart: new Uint32Array(2),
    toProject: new Uint32Array(0),
    weight: Float64Array.of(voters),
    ...byProject(new Uint32Array(2), new Uint32Array(0), 0),
  };
}

/**
 * The classes split by support of one more project, of which `inside[c]` voters of class `c` are
 * supporters. Class `c` stays in its place with those outside, or whole when nobody is; where it is
 * parted, those inside follow after all others, in the order of `c` (`partedTo`).
 */
export function splitClasses(
  { start, classStart, toProject, weight }: VoterClasses,
  inside: Float64Array,
): { readonly classes: VoterClasses; readonly from: Uint32Array } {
  const added = start.length - 1;
  const size = weight.length;
  const from = [...weight.keys()];
  for (let c = 0; c < size; c++)
    if ((inside[c] as number) > 0 && inside[c] !== weight[c]) from.push(c);
  const voters = new Float64Array(from.length);
  const ends = new Uint32Array(from.length + 1);
  const projects = new Uint32Array(2 * toProject.length + from.length);
  let end = 0;
  for (let c = 0; c < from.length; c++) {
    const old = from[c] as number;
    const within = inside[old] as number;
    const isInside = within > 0 && (c >= size || within === weight[old]);
    voters[c] = isInside ? within : (weight[old] as number) - within;
    for (let k = classStart[old] as number; k < (classStart[old + 1] as number); k++)
      projects[end++] = toProject[k] as number;
    if (isInside) projects[end++] = added;
    ends[c + 1] = end;
  }
  const filled = projects.slice(0, end);
  const links = byProject(ends, filled, added + 1);
  return {
    classes: { classStart: ends, toProject: filled, weight: voters, ...links },
    from: Uint32Array.from(from),
  };
}

/** For each class, where `splitClasses` puts those of its voters who are inside. */
export function partedTo({ weight }: VoterClasses, inside: Float64Array): Uint32Array {
  let next = weight.length;
  return Uint32Array.from(inside, (within, c) => (within > 0 && within !== weight[c] ? next++ : c));
}

/** The links of classes turned over to projects. */
function byProject(
  classStart: Uint32Array,
  toProject: Uint32Array,
  projects: number,
): Pick<VoterClasses, 'start' | 'toClass' | 'place'> {
  const start = new Uint32Array(projects + 1);
  for (const p of toProject) start[p + 1] = (start[p + 1] as number) + 1;
  for (let p = 0; p < projects; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const next = start.slice();
  const toClass = new Uint32Array(toProject.length);
  const place = new Uint32Array(toProject.length);
  for (let c = 0; c + 1 < classStart.length; c++)
    for (let k = classStart[c] as number; k < (classStart[c + 1] as number); k++) {
      const p = toProject[k] as number;
      const link = next[p] as number;
      next[p] = link + 1;
      toClass[link] = c;
      place[link] = k;
    }
  return { start, toClass, place };
}
