/** One place where two documents differ: `rounds[3].votes.2`. */
export interface Difference {
  readonly place: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Where two JSON documents differ, deepest places first found in the order of the first; at most
 * `most` of them. A place that one side lacks has `undefined` there.
 */
export function differences(expected: unknown, found: unknown, most = 20): Difference[] {
  const list: Difference[] = [];
  const walk = (left: unknown, right: unknown, place: string): void => {
    if (list.length >= most || Object.is(left, right)) return;
    const sameShape =
      isObject(left) && isObject(right) && Array.isArray(left) === Array.isArray(right);
    if (!sameShape) {
      list.push({ place, expected: left, found: right });
      return;
    }
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const step = Array.isArray(left) ? `[${key}]` : place === '' ? key : `.${key}`;
      walk(left[key], right[key], place + step);
    }
  };
  walk(expected, found, '');
  return list;
}
