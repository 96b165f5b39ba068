import type { z } from 'zod';
import type { AccessRow } from '../access/access.ts';
import type { Command } from '../command/command.ts';
import type { Query } from '../command/query.ts';
import type { Room } from '../room.ts';

/** One verb as the API, its page, the command line and `access.md` list it. */
export interface CatalogEntry {
  readonly verb: string;
  /** `members`. */
  readonly room: string;
  /** `add-organization`. */
  readonly name: string;
  readonly says: string;
  readonly access: AccessRow;
  readonly input: z.ZodType;
  // biome-ignore lint/suspicious/noExplicitAny: a list of verbs with different inputs has no narrower common type
  readonly does: Command<any, any, any, any> | Query<any, any>;
}

/** Every command and query of the rooms, in the order of the rooms, then by name. */
export function catalog(rooms: readonly Room[]): readonly CatalogEntry[] {
  return rooms.flatMap((room) =>
    [...room.commands, ...room.queries]
      .map((does) => entry(room, does))
      .sort((a, b) => (a.verb < b.verb ? -1 : 1)),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function entry(room: Room, does: Command<any, any, any, any> | Query<any, any>): CatalogEntry {
  const verb: string = does.kind === 'command' ? does.verb : does.name;
  const access = room.access[verb];
  if (access === undefined) throw new Error(`${verb} is listed by ${room.name} without a rule.`);
  const name = kebab(verb.slice(verb.indexOf('.') + 1));
  return { verb, room: room.name, name, says: does.says, access, input: does.input, does };
}

/** `addOrganization` → `add-organization`. */
export function kebab(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
