import type { Context } from '#house/context.ts';
import type { Tx } from '#house/db/database.ts';

/** Told, in the same transaction, that something about these entries has changed. */
export type Listener = (tx: Tx, ids: readonly string[], context: Context) => Promise<void>;

const listeners: Listener[] = [];

/** A later room asks to be told; the atlas renews its index so. Called once, when the room is loaded. */
export function onEntryChanged(listener: Listener): void {
  listeners.push(listener);
}

/** Every command that changes what can be seen of an entry says so before its transaction ends. */
export async function entryChanged(
  tx: Tx,
  ids: readonly string[],
  context: Context,
): Promise<void> {
  for (const listener of listeners) await listener(tx, ids, context);
}
