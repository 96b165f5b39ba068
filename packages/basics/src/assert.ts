/** Throws when `condition` is false. For bugs, never for what a person may meet: that is a `Refusal`. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`This should be impossible: ${sentence}`);
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new Error(`This should be impossible: ${String(value)}`);
}
