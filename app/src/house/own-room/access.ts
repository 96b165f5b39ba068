import { defineAccess } from '../access/access.ts';

/** Who may do what with the house itself. */
export const access = defineAccess({
  'house.beginStaffMode': {
    who: 'signed-in',
    says: 'Stewards only, for a reason that is written down, and for eight hours at most.',
  },
  'house.endStaffMode': { who: 'signed-in', says: 'Whoever began it.' },
  'house.nameRegion': { who: 'steward', says: 'Stewards name the region that the house is for.' },
  'house.forgetMe': {
    who: 'signed-in',
    says: 'Everybody may be forgotten, at once and without a reason.',
  },
  'house.listActs': {
    who: 'stranger',
    says: 'Public lines are everybody’s; whoever is signed in sees their own besides; stewards in staff mode see all.',
  },
  'house.listLetters': {
    who: 'steward',
    says: 'Stewards in staff mode: where the mail is stuck, without whom it is for or what it says.',
  },
  'house.listHoldings': {
    who: 'stranger',
    says: 'Everybody may read how long the house keeps what.',
  },
  'house.listStaffModes': {
    who: 'signed-in',
    says: 'Whoever is in the house may read when stewards used their rights, and for what.',
  },
});

declare module '../access/access.ts' {
  interface AccessTables {
    house: typeof access;
  }
}
