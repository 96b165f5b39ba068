/**
 * The path a person is sent to after signing in, or `/` when the wish would leave the house.
 * Only a path of this house is let through: no scheme, no host, no backslash (browsers read it as a
 * slash), no control characters (browsers drop them), nothing that resolves to another origin.
 */
export function safePath(wish: string | null | undefined): string {
  if (!wish || wish.length > 2_000) return '/';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
  if (!/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(wish)) return '/';
  const base = 'http://house.invalid';
  if (!URL.canParse(wish, base)) return '/';
  const url = new URL(wish, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
