import type { Room } from '#house/room.ts';
import { atlas } from './atlas/server/index.ts';
import { members } from './members/server/index.ts';

/**
 * The composition root: every room, in the order they stand. A later room may call an earlier one, never the reverse.
 */
export const rooms: readonly Room[] = [members, atlas];
