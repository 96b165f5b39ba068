/** The page of an entry: organizations and groups have the house's rooms at `/o/…`, everything else a page at `/e/…`. */
export function entryHref({ kind, slug }: { kind: string; slug: string }): string {
  return kind === 'organization' || kind === 'group' ? `/o/${slug}` : `/e/${slug}`;
}
