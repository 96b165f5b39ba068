import type { Result } from '@ownhouse/basics';
import type { z } from 'zod';
import type { Rule, Verb } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import type { ActDraft } from '../acts/act.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';

/** What a command may answer: it is stored, so that a resend answers the same. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/** What any command's facts may carry: the organization it is done for, against which standing is measured. */
export interface CommonFacts {
  readonly organizationId?: string | null;
}

/** The organization that loaded facts are about, if they name one. */
export function organizationOf(facts: object): string | null {
  return (facts as CommonFacts).organizationId ?? null;
}

export interface Moment<Input, Facts> {
  readonly input: Input;
  readonly facts: Facts;
  readonly viewer: Viewer;
  readonly context: Context;
  /** Does `effect` once the command is committed: a mail, an event to a later room. Never a write that must not be lost. */
  later(effect: () => Promise<void>): void;
}

/**
 * One way to change the house. The steps, in order: parse `input`; open the transaction; `load` what is needed and lock
 * what is scarce; ask the access table, then `rule`; `run`; write the line of `act`; commit; then what was put off.
 */
export interface Command<
  Schema extends z.ZodType = z.ZodType,
  Facts extends object = object,
  Output extends Json | undefined = Json | undefined,
  Code extends string = string,
> {
  readonly kind: 'command';
  readonly verb: Verb;
  /** One plain sentence: what it does. Shown in the API's page and `ownhouse help`. */
  readonly says: string;
  readonly input: Schema;
  /** The facts the rules look at. Null: not there, or not for this viewer to know of. */
  load(
    tx: Tx,
    input: z.output<Schema>,
    viewer: Viewer,
    context: Context,
  ): Promise<Facts | null> | Facts | null;
  /** The answer holds what nobody may read twice: it is never stored, so that a resend does the deed again. */
  readonly isAnswerSecret?: true;
  /** More than who: a pure predicate over the loaded facts that answers a reason, or undefined for allowed. */
  readonly rule?: Rule<Facts & { readonly input: z.output<Schema> }, Code>;
  run(tx: Tx, moment: Moment<z.output<Schema>, Facts>): Promise<Result<Output, Code>>;
  /** The line it leaves. */
  act(moment: {
    readonly input: z.output<Schema>;
    readonly facts: Facts;
    readonly output: Output;
    readonly viewer: Viewer;
  }): ActDraft;
  /** After the commit. */
  after?(moment: {
    readonly input: z.output<Schema>;
    readonly facts: Facts;
    readonly output: Output;
    readonly viewer: Viewer;
    readonly context: Context;
  }): Promise<void>;
}

/**
 * Defines a command. Its verb must have a row in a room's access table, or it does not compile.
 *
 * ```ts
 * export const renameOrganization = defineCommand({
 *   verb: 'members.renameOrganization',
 *   says: 'Give an organization a new name from a day on.',
 *   input: z.object({ organizationId: id(), name: text({ max: 200 }), from: day() }),
 *   load: (tx, { organizationId }) => lockOrganization(tx, organizationId),
 *   run: async (tx, { input }) => ok({ organizationId: input.organizationId }),
 *   act: ({ input }) => ({ subject: ['organization', input.organizationId] }),
 * });
 * ```
 */
export function defineCommand<
  Schema extends z.ZodType,
  Facts extends object,
  Output extends Json | undefined,
  Code extends string,
>(
  command: Omit<Command<Schema, Facts, Output, Code>, 'kind'>,
): Command<Schema, Facts, Output, Code> {
  return { kind: 'command', ...command };
}
