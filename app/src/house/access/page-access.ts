import type { AccessRow } from './access.ts';

/** Addresses that ask for more than being there; the longest beginning that fits decides. */
const rows: readonly (readonly [beginning: string, row: AccessRow])[] = [
  [
    '/me',
    { who: 'signed-in', says: 'Everybody has a page of their own; strangers are led to the door.' },
  ],
  [
    '/outbox',
    {
      who: 'stranger',
      says: 'Only where no mail leaves the house, and on this machine: else there is no such page.',
    },
  ],
  [
    '/step-inside',
    { who: 'stranger', says: 'Only in a demo house, and as the example’s people only.' },
  ],
  [
    '/house',
    {
      who: 'signed-in',
      says: 'Whoever is in the house sees who looks after it and what they did; strangers are led to the door.',
    },
  ],
  [
    '/house/appoint',
    { who: 'steward', says: 'Stewards in staff mode; the others are led to where it begins.' },
  ],
  [
    '/atlas/map/basemap.pmtiles',
    { who: 'stranger', says: 'Only where whoever runs the house has put a base map.' },
  ],
  ['/ui', { who: 'stranger', says: 'Only in development.' }],
  ['/api/v1', { who: 'stranger', says: 'Each verb has its own row above.' }],
];

const everybody: AccessRow = { who: 'stranger', says: 'Everybody.' };

/** Who may open an address. */
export function pageAccess(route: string): AccessRow {
  const fitting = rows.filter(
    ([beginning]) => route === beginning || route.startsWith(`${beginning}/`),
  );
  return fitting.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? everybody;
}
