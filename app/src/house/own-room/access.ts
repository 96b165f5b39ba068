import { defineAccess } from '../access/access.ts';

/** Who may do what with the house itself. */
export const access = defineAccess({
  'house.beginStaffMode': {
    who: 'signed-in',
    says: 'Stewards only, for a reason that is written down, and for eight hours at most.',
  },
  'house.endStaffMode': { who: 'signed-in', says: 'Whoever began it.' },
  'house.forgetMe': {
    who: 'signed-in',
    says: 'Everybody may be forgotten, at once and without a reason.',
  },
  'house.listActs': {
    who: 'stranger',
    says: 'Public lines are everybody’s; whoever is signed in sees their own besides; stewards in staff mode see all.',
  },
  'house.listHoldings': {
    who: 'stranger',
    says: 'Everybody may read how long the house keeps what.',
  },
});

declare module '../access/access.ts' {
  interface AccessTables {
    house: typeof access;
  }
}
