import { defineAccess } from '#house/access/access.ts';

/** Who may do what with parties, links, claims and texts. */
export const access = defineAccess({
  'members.nameSelf': { who: 'signed-in', says: 'Everybody says what they are called.' },
  'members.addOrganization': {
    who: 'signed-in',
    says: 'Anybody signed in may bring an organization in; nobody else sees it until it says yes.',
  },
  'members.renameOrganization': { who: 'key-holder', says: 'Those who hold its keys name it.' },
  'members.setPlace': {
    who: 'key-holder',
    says: 'Those who hold its keys say where it is, and how exactly others may see that.',
  },
  'members.writeText': { who: 'key-holder', says: 'Those who hold its keys write its own words.' },
  'members.translateText': { who: 'member', says: 'Its members may translate its words.' },
  'members.addLink': { who: 'key-holder', says: 'Those who hold its keys say how it is linked.' },
  'members.endLink': { who: 'key-holder', says: 'Those who hold its keys end its links.' },
  'members.addClaim': {
    who: 'key-holder',
    says: 'Those who hold its keys state facts about it, each with a source.',
  },
  'members.disputeClaim': {
    who: 'signed-in',
    says: 'Anybody signed in may dispute a claim that they can see.',
  },
  'members.addMembership': {
    who: 'key-holder',
    says: 'Those who hold its keys take members in.',
  },
  'members.endMembership': {
    who: 'key-holder',
    says: 'Those who hold its keys end a membership, from today on and never backwards.',
  },
  'members.leave': { who: 'signed-in', says: 'Everybody may leave, any day.' },
  'members.giveKey': {
    who: ['key-holder', 'steward'],
    says: 'Those who hold its keys hand them on; a steward may where nobody holds them any more.',
  },
  'members.takeKey': {
    who: 'key-holder',
    says: 'Those who hold its keys take them back, save the last one.',
  },
  'members.printCodes': {
    who: 'key-holder',
    says: 'Those who hold its keys print its people codes on paper to come in with.',
  },
  'members.appointSteward': {
    who: 'steward',
    says: 'Stewards appoint stewards; the first is appointed at the machine, while there is none.',
  },
  'members.endStewardship': {
    who: 'steward',
    says: 'Stewards end a stewardship, their own or another’s, save the last one.',
  },
  'members.listStewards': {
    who: 'signed-in',
    says: 'Whoever is in the house may read who looks after it, since when and by whom.',
  },
  'members.findPeople': {
    who: 'steward',
    says: 'Stewards find people who can come in, by name or by a whole address, to appoint them.',
  },
  'members.grantConsent': {
    who: 'key-holder',
    says: 'Those who hold its keys say yes to its being shown.',
  },
  'members.withdrawConsent': {
    who: 'key-holder',
    says: 'Those who hold its keys say no to its being shown, at any time and at once.',
  },
  'members.grantSight': {
    who: 'key-holder',
    says: 'Those who hold its keys let one party see it, for a purpose and a time.',
  },
});

declare module '#house/access/access.ts' {
  interface AccessTables {
    members: typeof access;
  }
}
