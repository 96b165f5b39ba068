import { type Scheme, termOf } from './schemes.ts';

/** Where the codes of ESSGlobal (RIPESS) are defined: one folder per list. */
const ESSGLOBAL = 'http://purl.org/essglobal/standard/';
const FOLDERS: Readonly<Record<string, string>> = {
  OS: 'organisational-structure',
  BMT: 'base-membership-type',
  AM: 'activities-modified',
};

/** The code of the same idea in another vocabulary. `broader` tells that the other code is only the nearest wider one. */
export interface Match {
  readonly code: string;
  readonly broader: boolean;
}

/**
 * The matching code of a term elsewhere, or nothing.
 *
 * @example matchOf('kind', 'community-land-trust', 'essglobal') // { code: 'OS20', broader: true }
 */
export function matchOf(
  scheme: Scheme,
  code: string,
  elsewhere: 'essglobal' | 'schema',
): Match | undefined {
  for (const same of termOf(scheme, code)?.same ?? []) {
    const broader = same.startsWith('broader:');
    const [name, other] = same.replace('broader:', '').split(':');
    if (name === elsewhere && other !== undefined) return { code: other, broader };
  }
  return undefined;
}

/** Our codes for a code elsewhere, exact matches before those that are only narrower. */
export function codesFor(
  scheme: Scheme,
  list: readonly { readonly code: string }[],
  elsewhere: 'essglobal' | 'schema',
  other: string,
): string[] {
  return list
    .map(({ code }) => ({ code, match: matchOf(scheme, code, elsewhere) }))
    .filter(({ match }) => match?.code === other)
    .sort((a, b) => Number(a.match?.broader) - Number(b.match?.broader))
    .map(({ code }) => code);
}

/** The public address of an ESSGlobal code: `OS60` is `…/organisational-structure/OS60`. */
export function essglobalUri(code: string): string {
  const folder = FOLDERS[code.replace(/\d+$/, '')];
  if (folder === undefined) throw new Error(`ESSGlobal has no list for ${code}`);
  return `${ESSGLOBAL}${folder}/${code}`;
}
