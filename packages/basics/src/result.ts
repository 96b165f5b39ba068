/** What a person may meet instead of an answer: a code from a closed list, and the facts the sentence needs. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Names filled into the sentence that the page shows for the code. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The input fields the refusal speaks of, each with its own code. */
  readonly fields?: readonly FieldRefusal[];
}

/** One field of the input that could not be accepted. `path` is written with dots: `address.town`. */
export interface FieldRefusal {
  readonly path: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}

/** The answer of anything that a person may be refused. A bug throws instead. */
export type Result<Value, Code extends string = string> = Ok<Value> | Refused<Code>;

/** `ok(3)` is the answer 3. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

/** `refuse('too_late', { days: 3 })` is a refusal with the facts its sentence needs. */
export function refuse<const Code extends string>(
  code: Code,
  facts?: Readonly<Record<string, string | number>>,
): Refused<Code> {
  return { ok: false, refusal: facts === undefined ? { code } : { code, facts } };
}
