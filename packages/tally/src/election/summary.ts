import { type Election, paperRows } from './election.ts';
import { type Field, HOPEFUL } from './field.ts';

/** Papers with at least one choice among those standing, and papers with none. */
export function summary(
  { papers }: Election,
  { status }: Field,
): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let row = 0; row < paperRows(papers); row++) {
    const to = papers.start[row + 1] as number;
    let named = false;
    for (let i = papers.start[row] as number; i < to && !named; i++) {
      named = status[papers.candidate[i] as number] === HOPEFUL;
    }
    if (named) valid += papers.weight[row] as number;
    else invalid += papers.weight[row] as number;
  }
  return { valid, invalid };
}
