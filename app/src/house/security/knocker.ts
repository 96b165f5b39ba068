/**
 * Whose turns are counted when this address knocks. A household has a whole block of IPv6 addresses, so
 * the first four groups stand for it. The answer is used as a key in memory and never written down.
 */
export function knockerOf(address: string): string {
  const bare = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/**
 * The visitor's address as seen by the outermost of our own proxies. Each proxy appends the address it was
 * called from to X-Forwarded-For, so with n proxies of ours the n-th from the right is true and everything
 * left of it is hearsay. Without proxies the header is not looked at.
 */
export function visitorAddress(
  peer: string,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  if (proxies === 0 || forwardedFor === undefined) return peer;
  const named = forwardedFor.split(',').map((part) => part.trim());
  return named[named.length - proxies] || peer;
}
