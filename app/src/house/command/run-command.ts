import { createHash } from 'node:crypto';
import { ok, type Refusal, refuse } from '@ownhouse/basics';
import type { z } from 'zod';
import { checkWho, shutToStrangers } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import { writeAct } from '../acts/write-act.ts';
import type { Db, Tx } from '../db/database.ts';
import { transact } from '../db/transact.ts';
import type { House } from '../house.ts';
import { type Command, type Json, organizationOf } from './command.ts';
import type { Answer } from './gate-code.ts';
import { parseInput } from './parse-input.ts';

/** Thrown inside the transaction to undo it whole when the answer is a refusal. */
class Undo extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export interface Sent {
  readonly viewer: Viewer;
  /** Made by the client; sent again with it, the command answers the same and does nothing twice. */
  readonly key?: string | undefined;
  readonly locale?: string | undefined;
}

/**
 * The one way to write. Answers what the command answers, or why not; throws only for bugs. A refusal leaves nothing
 * behind. `db` may be a transaction (tests, seeds), and the command is then a savepoint in it.
 */
export async function runCommand<
  Schema extends z.ZodType,
  Facts extends object,
  Output extends Json | undefined,
  Code extends string,
>(
  house: House,
  command: Command<Schema, Facts, Output, Code>,
  rawInput: unknown,
  sent: Sent,
  db: Db = house.db,
): Promise<Answer<Output, Code>> {
  const shut = shutToStrangers(house.accessRow(command.verb), sent.viewer);
  if (shut) return refuse('sign_in_needed');
  const parsed = parseInput(command.input, rawInput);
  if (!parsed.ok) return parsed;
  const effects: (() => Promise<void>)[] = [];
  try {
    const output = await transact(db, (tx) => {
      effects.length = 0;
      return inTransaction(house, command, parsed.value, sent, tx, effects);
    });
    for (const effect of effects) await house.attempt(command.verb, effect);
    return ok(output);
  } catch (fault) {
    if (fault instanceof Undo) return { ok: false, refusal: fault.refusal as Refusal<Code> };
    throw fault;
  }
}

async function inTransaction<
  Schema extends z.ZodType,
  Facts extends object,
  Output extends Json | undefined,
  Code extends string,
>(
  house: House,
  command: Command<Schema, Facts, Output, Code>,
  input: z.output<Schema>,
  { viewer, key, locale }: Sent,
  tx: Tx,
  effects: (() => Promise<void>)[],
): Promise<Output> {
  const context = house.context(locale);
  const isStored = key !== undefined && command.isAnswerSecret !== true;
  const reply = !isStored ? null : replyKey(key, viewer, command.verb, input);
  if (reply !== null) {
    const before = await claimKey(tx, reply, context.now());
    if (before !== undefined) return before.reply as Output;
  }
  const facts = await command.load(tx, input, viewer, context);
  if (facts === null) throw new Undo({ code: 'not_found' });
  const standing = await house.standing(tx, viewer, organizationOf(facts), context);
  const row = house.accessRow(command.verb);
  const no =
    checkWho(row.who, viewer, standing) ??
    command.rule?.({
      viewer,
      standing,
      facts: { ...facts, input } as Facts & { input: z.output<Schema> },
      now: context.now(),
    });
  if (no !== undefined) throw new Undo({ code: no });
  const later = (effect: () => Promise<void>) => void effects.push(effect);
  const answer = await command.run(tx, { input, facts, viewer, context, later });
  if (!answer.ok) throw new Undo(answer.refusal);
  const output = answer.value;
  const draft = command.act({ input, facts, output, viewer });
  const actId = await writeAct(tx, { verb: command.verb, viewer, standing, facts, draft, context });
  if (reply !== null) {
    await tx
      .updateTable('command_reply')
      .set({ reply: JSON.stringify(output ?? null), act_id: actId })
      .where('key', '=', reply.key)
      .where('sender', '=', reply.sender)
      .execute();
  }
  if (command.after !== undefined) {
    const after = command.after;
    effects.push(() => after({ input, facts, output, viewer, context }));
  }
  return output;
}

interface ReplyKey {
  readonly key: string;
  readonly sender: string;
  readonly verb: string;
  readonly input_hash: string;
}

function replyKey(key: string, viewer: Viewer, verb: string, input: unknown): ReplyKey {
  const text = JSON.stringify(input, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
  return {
    key,
    sender: viewer.kind === 'person' ? viewer.accountId : '',
    verb,
    input_hash: createHash('sha256').update(text).digest('base64url'),
  };
}

/** Takes the key, or answers what was replied before. A second sender waits here until the first has finished. */
async function claimKey(
  tx: Tx,
  reply: ReplyKey,
  at: Temporal.Instant,
): Promise<{ reply: unknown } | undefined> {
  const taken = await tx
    .insertInto('command_reply')
    .values({ ...reply, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) return undefined;
  const before = await tx
    .selectFrom('command_reply')
    .select(['verb', 'input_hash', 'reply'])
    .where('key', '=', reply.key)
    .where('sender', '=', reply.sender)
    .executeTakeFirstOrThrow();
  const same = before.verb === reply.verb && before.input_hash === reply.input_hash;
  if (!same) throw new Undo(refuse('key_reused').refusal);
  return { reply: before.reply };
}
