import { defineAccess } from '#house/access/access.ts';

/** Who may ask what of the atlas. */
export const access = defineAccess({
  'atlas.importPlaces': {
    who: 'steward',
    says: 'Stewards bring in open directories, with their origin and licence.',
  },
  'atlas.findEntries': {
    who: 'stranger',
    says: 'Anybody may search what is shown to them.',
  },
  'atlas.findPoints': {
    who: 'stranger',
    says: 'Anybody may see on the map what is shown to them, as exactly as each entry allows.',
  },
  'atlas.findClusters': {
    who: 'stranger',
    says: 'Anybody may see where what is shown to them is gathered, as exactly as each entry allows.',
  },
  'atlas.findSpots': {
    who: 'stranger',
    says: 'Anybody may see on the map what is shown to them, as exactly as each entry allows.',
  },
  'atlas.findNetwork': {
    who: 'stranger',
    says: 'Anybody may see the links among what is shown to them.',
  },
  'atlas.entry': { who: 'stranger', says: 'Anybody may read what is shown to the public.' },
  'atlas.timeline': { who: 'stranger', says: 'Anybody may read what is shown to the public.' },
  'atlas.flows': { who: 'stranger', says: 'Anybody may read what is shown to the public.' },
  'atlas.numbers': { who: 'stranger', says: 'Anybody may read what is shown to the public.' },
});

declare module '#house/access/access.ts' {
  interface AccessTables {
    atlas: typeof access;
  }
}
