import type { Viewer } from '#house/access/viewer.ts';
import { id } from '#house/command/fields.ts';
import type { Context } from '#house/context.ts';
import type { Tx } from '#house/db/database.ts';
import { maySee } from '../sight/may-see.ts';

export const organizationId = () => id<'organization'>();

/** What every command about one organization looks at. */
export interface OrganizationFacts {
  readonly organizationId: string;
  readonly layer: 'fact' | 'example';
}

/** Locks an organization, or nothing when it is not there or not for this viewer to know of. */
export async function lockOrganization(
  tx: Tx,
  organizationId: string,
  viewer: Viewer,
  context: Context,
): Promise<OrganizationFacts | null> {
  const row = await tx
    .selectFrom('entry')
    .select(['id', 'layer'])
    .where('id', '=', organizationId)
    .where('kind', '=', 'organization')
    .where(maySee('entry', viewer, context.today()))
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { organizationId: row.id, layer: row.layer };
}

/** The person who acts. The gate has let nobody else through. */
export function actor(viewer: Viewer): string {
  if (viewer.kind === 'stranger') throw new Error('a stranger came through the gate');
  return viewer.personId;
}

/** An entry that the viewer may see, or nothing. */
export async function visibleEntry(tx: Tx, entryId: string, viewer: Viewer, context: Context) {
  return tx
    .selectFrom('entry')
    .select(['id', 'kind', 'layer'])
    .where('id', '=', entryId)
    .where(maySee('entry', viewer, context.today()))
    .executeTakeFirst();
}
