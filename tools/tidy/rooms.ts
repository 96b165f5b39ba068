import { posix } from 'node:path';
import { importsOf, type SourceFile } from './sources.ts';

/** The rooms in their order: a later one may call an earlier one, never the reverse. */
export const roomOrder = [
  'members',
  'atlas',
  'gatherings',
  'assembly',
  'fund',
  'exchange',
  'land',
  'school',
  'advocacy',
  'stories',
  'care',
] as const;

/** The doors of a room: what other rooms, routes and the frame may import. */
const doors = /^app\/src\/rooms\/[a-z]+\/(index|server\/index|server\/schema)\.ts$/;

/** The project path that an import of a file leads to; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  const alias = /^#(house|rooms|ui)\/(.*)$/.exec(specifier);
  return alias ? `app/src/${alias[1]}/${alias[2]}` : undefined;
}

function roomOf(path: string): string | undefined {
  return /^app\/src\/rooms\/([a-z]+)\//.exec(path)?.[1];
}

/** Imports that break the plan: a room reached by its windows, a later room called by an earlier one, a frame that knows a room. */
export function wrongDoors(files: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  for (const { path, text } of files) {
    const room = roomOf(path);
    for (const specifier of importsOf(text)) {
      const target = resolveImport(path, specifier);
      const targetRoom = target ? roomOf(target) : undefined;
      if (!target || !targetRoom || targetRoom === room) continue;
      const fault = faultOf(path, room, target, targetRoom);
      if (fault) faults.push(`${path} imports ${target}: ${fault}`);
    }
  }
  return faults;
}

function faultOf(path: string, room: string | undefined, target: string, targetRoom: string) {
  const isTest = /\.test\.ts$|\/testing\//.test(path);
  if (path.startsWith('app/src/ui/')) return 'the design system knows no room';
  if (path.startsWith('app/src/house/') && !isTest) return 'the frame knows no room';
  if (room && rank(targetRoom) > rank(room)) return `${targetRoom} comes after ${room}`;
  if (room && !doors.test(target)) return 'rooms meet only at their doors';
  return undefined;
}

function rank(room: string): number {
  return roomOrder.indexOf(room as (typeof roomOrder)[number]);
}
