import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { catalog } from '../api/catalog.ts';
import { whoOf } from '../api/open-api.ts';
import type { Room } from '../room.ts';
import type { AccessRow } from './access.ts';
import { pageAccess } from './page-access.ts';

/**
 * The whole table of who may do what, as the committed `access.md`: every command and query with its row, every address
 * with who may open it.
 */
export function printAccess(rooms: readonly Room[], routesFolder: string): string {
  const entries = catalog(rooms);
  const verbs = rooms
    .filter(({ name }) => entries.some(({ room }) => room === name))
    .map((room) => {
      const own = entries.filter((entry) => entry.room === room.name);
      return `## ${room.name}\n\n${table(
        ['verb', 'kind', 'who', 'rule'],
        own.map(({ verb, does, access }) => [`\`${verb}\``, does.kind, who(access), access.says]),
      )}`;
    });
  const pages = routes(routesFolder).map((route) => {
    const access = pageAccess(route);
    return [`\`${route}\``, who(access), access.says];
  });
  return `${[
    '# Who may do what',
    'Printed from the tables that the gate asks, by `npm run -s ownhouse -- access`. A changed right is a changed line here.',
    'A *stranger* is anybody. *Signed-in* people hold an account. A *member* belongs to the organization in question, a *key-holder* acts for it and may all that members may. A *steward* looks after the house, and may only what a row gives to stewards.',
    ...verbs,
    `## Addresses\n\nWhat an address shows is filtered by its query besides.\n\n${table(['address', 'who', 'rule'], pages)}`,
  ].join('\n\n')}\n`;
}

function who(access: AccessRow): string {
  return whoOf(access.who).join(' or ');
}

/** A Markdown table as the formatter leaves it: columns as wide as their widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) =>
    Math.max(3, name.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Every address with a page or an answer of its own, as SvelteKit names it, without groups. */
export function routes(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (file) => file.isFile() && /^\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file.name),
    )
    .map((file) => `/${relative(folder, file.parentPath).split(sep).join('/')}`)
    .map((route) => route.replaceAll(/\/\([^)]+\)/g, '') || '/');
  return [...new Set(names)].sort();
}
