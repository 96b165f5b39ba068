/** Who is looking or acting. A person is always signed in; everybody else is a stranger. */
export type Viewer = Stranger | SignedIn;

export interface Stranger {
  readonly kind: 'stranger';
}

export interface SignedIn {
  readonly kind: 'person';
  /** The login. */
  readonly accountId: string;
  /** The person (party) behind it. */
  readonly personId: string;
  /** Set while a steward works in staff mode, begun by a command and with an end; without it a steward has no steward's rights. */
  readonly staff?: {
    readonly id: string;
    readonly until: Temporal.Instant;
    readonly reason: string;
  };
}

export const stranger: Stranger = { kind: 'stranger' };

/**
 * What a viewer is to the organization that a command or query is about, on the day it is asked.
 * `steward` is a standing in the house itself.
 */
export interface Standing {
  readonly member: boolean;
  readonly keyHolder: boolean;
  readonly steward: boolean;
}

export const noStanding: Standing = { member: false, keyHolder: false, steward: false };
