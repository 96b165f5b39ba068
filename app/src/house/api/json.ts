/** The JSON of anything a query answers: bigints and Temporal values as text, byte strings as base64. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_, each) => {
      if (typeof each === 'bigint') return each.toString();
      if (each instanceof Map) return Object.fromEntries(each);
      if (each instanceof Set) return [...each];
      return each;
    },
    indent,
  );
}
