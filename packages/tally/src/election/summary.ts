import { type Election, emptyCount, paperCount } from './election.ts';
import { EXCLUDED, type Field, HOPEFUL } from './field.ts';

/** Papers with at least one choice among those standing, and papers with none. */
export function summary(
  { papers }: Election,
  { status }: Field,
): { readonly valid: number; readonly invalid: number } {
  if (!status.includes(EXCLUDED)) {
    const empty = emptyCount(papers);
    return { valid: paperCount(papers) - empty, invalid: empty };
  }
  const { start, candidate, weight } = papers;
  let invalid = 0;
  for (let row = 0; row < weight.length; row++) {
    const to = start[row + 1] as number;
    let at = start[row] as number;
    while (at < to && status[candidate[at] as number] !== HOPEFUL) at++;
    if (at === to) invalid += weight[row] as number;
  }
  return { valid: paperCount(papers) - invalid, invalid };
}
