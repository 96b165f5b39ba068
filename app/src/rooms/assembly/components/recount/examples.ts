import type { HandedIn } from './handed-in.ts';

/** A made-up file of ballots, carried by the program itself. */
export async function exampleOf(kind: 'budget' | 'election'): Promise<HandedIn> {
  const [name, text] =
    kind === 'budget'
      ? ['street.pb', (await import('@ownhouse/tally/examples/street.pb?raw')).default]
      : ['ward.blt', (await import('@ownhouse/tally/examples/ward.blt?raw')).default];
  return { name, blob: new Blob([text]), isExample: true };
}
