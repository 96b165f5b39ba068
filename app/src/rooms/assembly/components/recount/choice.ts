import type { BudgetCover, Choice, ElectionCover } from './shapes.ts';

/** What stands in a form, field by field, also what the rule of the moment does not ask for. */
export type Wish = Readonly<Record<string, string>>;

/** What a file is counted by when nobody says otherwise. */
export const firstWish = (cover: BudgetCover | ElectionCover): Wish =>
  cover.kind === 'budget' ? { rule: 'equal-shares', completion: 'add1u' } : { rule: cover.rule };

/** Options that only some rules know, and the rules that do. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  completion: ['equal-shares'],
  preset: ['equal-shares'],
};

/**
 * The choice in a wish: what is left empty or as the rule has it is left to the rule, and what the rule
 * does not know is left out, so that the line for the command line is never longer than it must be.
 */
export function choiceOf(wish: Wish, cover: BudgetCover | ElectionCover): Choice {
  const usual: Readonly<Record<string, string | undefined>> =
    cover.kind === 'budget'
      ? { utility: cover.utilities[0], completion: 'none', preset: 'pabutools' }
      : { seats: String(cover.seats) };
  const choice: Record<string, string> = {};
  for (const [name, value] of Object.entries(wish)) {
    const text = value.trim();
    const rules = cover.kind === 'budget' ? ONLY_FOR[name] : undefined;
    if (text === '' || text === usual[name] || rules?.includes(wish.rule ?? '') === false) continue;
    choice[name] = text;
  }
  return choice;
}

/** The texts in a form by the names of their fields. */
export function wishIn(form: FormData): Wish {
  const fields = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return Object.fromEntries(fields);
}
