import type { Json } from '../command/command.ts';

/** Under which authority a thing was done. */
export type Authority =
  | 'self'
  | 'membership'
  | 'keys'
  | 'mandate'
  | 'decision'
  | 'steward'
  | 'house';

/** What a command says of itself; the gate adds who, when, the verb and the reference. */
export interface ActDraft {
  /** What it was done to: `['organization', id]`. */
  readonly subject?: readonly [kind: string, id: string];
  /** On behalf of whom, where it is not the organization in the facts. */
  readonly organizationId?: string | null;
  /** Where it is not plain from the viewer's standing. */
  readonly authority?: Authority;
  readonly authorityId?: string | null;
  /** What a reader needs to understand the line; never secrets, never a text about a person. */
  readonly facts?: { readonly [name: string]: Json };
  /** True where the line must not say who: they have just been forgotten. */
  readonly isNameless?: boolean;
  /** True where the line may be shown to everybody. */
  readonly isPublic?: boolean;
}
