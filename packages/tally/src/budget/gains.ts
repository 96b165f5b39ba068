import { refusal } from '../sentence/refusal.ts';
import type { Instance, Project } from './instance.ts';

/** A project on a ballot, for a utility to judge. */
export interface Mark {
  readonly project: Project;
  /**
   * The project's place on the ballot, from 0, and how many projects the ballot names. Where ballots
   * are no rankings, the place is that in the order of the file.
   */
  readonly place: number;
  readonly length: number;
  /** The points given, in whole points; null where ballots give none. */
  readonly points: number | null;
}

/**
 * The same ballots under any additive utility: `gainOf` says what a project on a ballot gains its
 * voter, in whole units of `1 / unit`, and every rule then counts with `utility: 'points'`
 * (docs/rules/equal-shares.md, ES-UTILITY). Projects not on a ballot gain its voter nothing.
 *
 * @throws RangeError for gains that are not whole numbers of units below 2^53
 * @example
 * // Three points for the project named first, two for the second, one for every other.
 * const podium = withGains(instance, ({ place }) => Math.max(1, 3 - place));
 * countBudget(podium, { rule: 'equal-shares', utility: 'points' });
 */
export function withGains(
  instance: Instance,
  gainOf: (mark: Mark) => number,
  unit: 1 | 10 | 100 | 1000 = 1,
): Instance {
  const { ballots, projects, pointScale } = instance;
  const { start, project, points } = ballots;
  const gains = new Float64Array(project.length);
  for (let row = 0; row + 1 < start.length; row++) {
    const from = start[row] as number;
    const length = (start[row + 1] as number) - from;
    for (let place = 0; place < length; place++) {
      const at = from + place;
      const gain = gainOf({
        project: projects[project[at] as number] as Project,
        place,
        length,
        points: points === null ? null : (points[at] as number) / pointScale,
      });
      if (!Number.isSafeInteger(gain)) throw refusal('gainNotWhole', String(gain));
      gains[at] = gain;
    }
  }
  return {
    ...instance,
    voteType: 'scoring',
    pointScale: unit,
    ballots: { ...ballots, points: gains },
  };
}
