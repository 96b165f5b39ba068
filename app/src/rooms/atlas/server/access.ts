import { defineAccess } from '#house/access/access.ts';

/** Who may ask what of the atlas. */
export const access = defineAccess({});

declare module '#house/access/access.ts' {
  interface AccessTables {
    atlas: typeof access;
  }
}
