import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printAccess } from '#house/access/print-access.ts';
import { catalog } from '#house/api/catalog.ts';
import { ownRoom } from '#house/own-room/index.ts';
import { rooms as others } from './index.ts';

const rooms = [ownRoom, ...others];

test('access.md says what the gate does (npm run -s ownhouse -- access)', () => {
  const committed = readFileSync(new URL('../../../access.md', import.meta.url), 'utf8');
  expect(committed).toBe(printAccess(rooms, fileURLToPath(new URL('../routes', import.meta.url))));
});

test('every row of an access table belongs to a verb, and every verb to its room', () => {
  const verbs = catalog(rooms).map(({ verb }) => verb);
  expect(rooms.flatMap((room) => Object.keys(room.access)).sort()).toEqual(verbs.toSorted());
  for (const { verb, room } of catalog(rooms)) expect(verb.split('.')[0]).toBe(room);
});
