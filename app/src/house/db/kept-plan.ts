import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

const mark = '/* kept plan */';

/**
 * Begins a statement that is asked again and again and whose best plan does not depend on its parameters: each connection
 * parses and plans it once. (A page's one question takes the planner three times as long as the answer.) The texts of such statements
 * must be few: what varies belongs in parameters.
 */
export const keptPlan: RawBuilder<never> = sql.raw(mark);

const names = new Map<string, string>();

/** The name under which a connection keeps the plan of a marked statement; undefined for all others. */
export function planName(text: string): string | undefined {
  if (!text.startsWith(mark)) return undefined;
  let name = names.get(text);
  if (name === undefined) {
    name = `own_${hash('sha256', text).slice(0, 32)}`;
    names.set(text, name);
  }
  return name;
}
