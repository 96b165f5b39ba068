import type { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Command, Json } from '../command/command.ts';
import { readFields } from '../command/read-fields.ts';
import { theHouse } from '../house.ts';
import { sayRefusal } from '../words/say.ts';
import { statusOf } from './serve-api.ts';

/** What a form shows again when its command was refused: the reason, one sentence per field, and all that was typed. */
export interface RefusedForm {
  readonly code: string;
  readonly sentence: string;
  /** By the field's path: `name`, `place.latitude`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
}

export type Submitted<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly status: number; readonly form: RefusedForm };

/**
 * Sends a form to its command.
 *
 * ```ts
 * export const actions = {
 *   default: async (event) => {
 *     const sent = await submitForm(event, renameOrganization);
 *     if (!sent.ok) return fail(sent.status, sent.form);
 *     redirect(303, `/o/${sent.value.slug}`);
 *   },
 * };
 * ```
 *
 * The form carries `<input type="hidden" name="_key" value={data.key}>` with a fresh id, so that a form sent twice is one
 * command. `more` adds what the address knows and the form does not: `{ organizationId }`.
 */
export async function submitForm<
  Schema extends z.ZodType,
  Facts extends object,
  Output extends Json | undefined,
  Code extends string,
>(
  event: {
    readonly request: Request;
    readonly locals: { readonly viewer: Viewer; readonly locale: string };
  },
  command: Command<Schema, Facts, Output, Code>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Submitted<Output>> {
  const house = theHouse();
  const { viewer, locale } = event.locals;
  const fields: [string, string][] = [];
  for (const [name, value] of await event.request.formData()) {
    if (typeof value === 'string') fields.push([name, value]);
  }
  const key = fields.find(([name]) => name === '_key')?.[1]?.slice(0, 200);
  const input = { ...readFields(command.input, fields), ...more };
  const answer = await house.run(command, input, { viewer, locale, key: key || undefined });
  if (answer.ok) return answer;
  const said = sayRefusal(house.rooms, locale, answer.refusal);
  return {
    ok: false,
    status: statusOf(said.code),
    form: {
      code: said.code,
      sentence: said.sentence,
      fields: Object.fromEntries(said.fields.map(({ path, sentence }) => [path, sentence])),
      typed: typedValues(fields),
    },
  };
}

function typedValues(fields: readonly (readonly [string, string])[]): RefusedForm['typed'] {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of fields) {
    if (name.startsWith('_')) continue;
    const before = typed[name];
    if (before === undefined) typed[name] = value;
    else typed[name] = [...(Array.isArray(before) ? before : [before]), value];
  }
  return typed;
}
