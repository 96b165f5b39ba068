import type { Standing, Viewer } from './viewer.ts';

/**
 * The least standing that a verb asks for, in the words of the printed table. A member is signed in; a key-holder (holds
 * an organization's keys) may all that its members may. A steward of the house is signed in, and
 * nothing more until staff mode is begun, which has a reason, an end and a line of its own.
 */
export type Who = 'stranger' | 'signed-in' | 'member' | 'key-holder' | 'steward';

/** Why the gate says no. Each code has its sentence in the house's messages. */
export type AccessCode =
  | 'sign_in_needed'
  | 'membership_needed'
  | 'keys_needed'
  | 'stewards_only'
  | 'staff_mode_needed'
  | 'rule_forbids';

/** What a rule looks at: facts already loaded, nothing to be fetched. */
export interface AccessRequest<Facts = unknown> {
  readonly viewer: Viewer;
  readonly standing: Standing;
  readonly facts: Facts;
  readonly now: Temporal.Instant;
}

/** One row of a room's access table. */
export interface AccessRow {
  /** Who may. Several where either will do: `['key-holder', 'steward']`. */
  readonly who: Who | readonly Who[];
  /** The rule in one plain sentence, printed in `access.md`. */
  readonly says: string;
}

/**
 * The rooms' tables, joined by declaration so that a verb without a row does not compile. In a room's `server/access.ts`:
 *
 * ```ts
 * export const access = defineAccess({
 *   'members.addOrganization': { who: 'signed-in', says: 'Anybody signed in may propose an organization.' },
 * });
 * declare module '#house/access/access.ts' {
 *   interface AccessTables { members: typeof access }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: rooms add to it by declaration
export interface AccessTables {}

/** Every verb with a row in an access table: commands and queries alike. */
export type Verb = {
  [Room in keyof AccessTables]: keyof AccessTables[Room] & string;
}[keyof AccessTables];

/** Answers the table unchanged; the rows keep their names as types. */
export function defineAccess<
  const Table extends Readonly<Record<`${string}.${string}`, AccessRow>>,
>(table: Table): Table {
  return table;
}

/** A rule over loaded facts: undefined means allowed, a code is the reason it is not. */
export type Rule<Facts, Code extends string> = (request: AccessRequest<Facts>) => Code | undefined;

/** Whether a viewer with this standing is one of `who`; else the reason, said for the row's first entry. */
export function checkWho(
  who: AccessRow['who'],
  viewer: Viewer,
  standing: Standing,
): AccessCode | undefined {
  const list = typeof who === 'string' ? [who] : who;
  if (list.some((each) => is(each, viewer, standing))) return undefined;
  if (viewer.kind === 'stranger') return 'sign_in_needed';
  if (list.includes('steward') && standing.steward) return 'staff_mode_needed';
  return reasons[list[0] ?? 'steward'];
}

/** Whether a row lets no stranger in: they are told so before anything is read or looked up. */
export function shutToStrangers({ who }: AccessRow, viewer: Viewer): boolean {
  return viewer.kind === 'stranger' && who !== 'stranger' && !who.includes('stranger');
}

const reasons: Readonly<Record<Who, AccessCode>> = {
  stranger: 'rule_forbids',
  'signed-in': 'sign_in_needed',
  member: 'membership_needed',
  'key-holder': 'keys_needed',
  steward: 'stewards_only',
};

function is(who: Who, viewer: Viewer, standing: Standing): boolean {
  if (who === 'stranger') return true;
  if (viewer.kind === 'stranger') return false;
  switch (who) {
    case 'signed-in':
      return true;
    case 'member':
      return standing.member || standing.keyHolder;
    case 'key-holder':
      return standing.keyHolder;
    case 'steward':
      return standing.steward && viewer.staff !== undefined;
  }
}
