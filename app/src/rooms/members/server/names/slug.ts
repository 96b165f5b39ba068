import { fold } from './fold.ts';

const LENGTH_MAX = 72;

/**
 * The part of an address that names an entry: the folded name, cut at a word; where it is taken, the kind is added,
 * then a number.
 *
 * @example slugFor('Dorchester Food Co-op', 'organization', new Set()) // 'dorchester-food-co-op'
 */
export function slugFor(name: string, kind: string, taken: ReadonlySet<string>): string {
  const plain =
    cut(
      fold(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    ) || kind;
  if (!taken.has(plain)) return plain;
  const withKind = `${plain}-${kind}`;
  if (!taken.has(withKind)) return withKind;
  for (let number = 2; ; number++)
    if (!taken.has(`${withKind}-${number}`)) return `${withKind}-${number}`;
}

function cut(slug: string): string {
  if (slug.length <= LENGTH_MAX) return slug;
  const end = slug.lastIndexOf('-', LENGTH_MAX);
  return slug.slice(0, end > 0 ? end : LENGTH_MAX);
}
