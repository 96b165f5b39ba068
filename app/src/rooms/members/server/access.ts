import { defineAccess } from '#house/access/access.ts';

/** Who may do what with parties, links, claims and texts. */
export const access = defineAccess({});

declare module '#house/access/access.ts' {
  interface AccessTables {
    members: typeof access;
  }
}
