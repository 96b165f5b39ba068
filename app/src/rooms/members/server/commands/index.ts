import { addClaim } from './add-claim.ts';
import { addLink } from './add-link.ts';
import { addOrganization } from './add-organization.ts';
import { grantConsent, grantSight, withdrawConsent } from './consents.ts';
import { disputeClaim } from './dispute-claim.ts';
import { endLink } from './end-link.ts';
import { endMembership } from './end-membership.ts';
import { giveKey, takeKey } from './keys.ts';
import { addMembership, leave } from './memberships.ts';
import { nameSelf } from './name-self.ts';
import { printCodes } from './print-codes.ts';
import { renameOrganization } from './rename-organization.ts';
import { setPlace } from './set-place.ts';
import { appointSteward, endStewardship } from './stewards.ts';
import { translateText, writeText } from './write-text.ts';

/** Every way to change the ground floor. */
export const membersCommands = [
  nameSelf,
  addOrganization,
  renameOrganization,
  setPlace,
  writeText,
  translateText,
  addLink,
  endLink,
  addClaim,
  disputeClaim,
  addMembership,
  endMembership,
  leave,
  giveKey,
  takeKey,
  printCodes,
  appointSteward,
  endStewardship,
  grantConsent,
  withdrawConsent,
  grantSight,
];
