import type { Instance } from '../budget/instance.ts';
import { say } from '../sentence/sentence.ts';
import type { Complain } from './pb-head.ts';

/**
 * A file whose last line is not ended may have lost the end of its last vote, or of the points
 * beside it, without any other sign. An empty vote there is not believed. Where the projects say how
 * many votes or points they had, that tells: what is missing must be missing from this one vote.
 * Cities' own figures often differ more widely from the ballots; then they say nothing about it.
 *
 * @param open the cell at which the file ends
 */
export function checkLastVote(
  instance: Instance,
  open: 'vote' | 'points',
  complain: Complain,
): void {
  const { projects, ballots, voterCount, pointScale } = instance;
  const row = ballots.voterRow[voterCount - 1] ?? 0;
  const last = new Set(ballots.project.subarray(ballots.start[row], ballots.start[row + 1]));
  if (open === 'vote' && last.size === 0) throw complain(say('lastVoteEmpty'));
  const found = countsOf(instance, open);
  const unit = open === 'points' ? pointScale : 1;
  const declared = projects.map(({ fields }) => fields[open === 'vote' ? 'votes' : 'score'] ?? '');
  if (!declared.every((text) => /^\d+$/.test(text))) return;
  const lost = declared.map((text, p) => Number(text) - (found[p] as number) / unit);
  const differing = [...lost.keys()].filter((p) => lost[p] !== 0);
  const short = differing.filter((p) => (lost[p] as number) > 0);
  const name = (p: number) => projects[p]?.id ?? '';
  const cut =
    open === 'vote'
      ? differing.every((p) =>
          lost[p] === 1
            ? !last.has(p)
            : lost[p] === -1 && last.has(p) && short.some((one) => name(one).startsWith(name(p))),
        )
      : differing.length === 1 && short.every((p) => last.has(p));
  const first = short[0];
  if (!cut || first === undefined) return;
  const figures = [name(first), declared[first] ?? '', (found[first] as number) / unit] as const;
  throw complain(
    open === 'vote' ? say('lastVoteShort', ...figures) : say('lastPointsShort', ...figures),
  );
}

/** Votes, or units of points, per project. */
function countsOf({ ballots, projects }: Instance, what: 'vote' | 'points'): Float64Array {
  const { start, project, points, weight } = ballots;
  const counts = new Float64Array(projects.length);
  for (let row = 0; row < weight.length; row++)
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) {
      const p = project[i] ?? 0;
      const each = what === 'points' ? (points?.[i] ?? 0) : 1;
      counts[p] = (counts[p] ?? 0) + each * (weight[row] ?? 0);
    }
  return counts;
}
