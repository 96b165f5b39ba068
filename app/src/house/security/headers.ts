/**
 * The headers every answer of the house carries, pages and files alike. The content security policy
 * of pages is SvelteKit's, with its nonce (`vite.config.ts`); this one covers everything that is not
 * a page. HSTS only where the house is reached by https, else it would lock people out.
 */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': permissions,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** What an answer that is not a page may do: nothing. */
export const filePolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * What the worker that counts a visitor's file may do: load the house's script and run compiled loops.
 * It may fetch nothing and send nothing, so that what it was given stays with the visitor.
 */
const countingPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'";

/** Where the build puts that worker. */
const countingWorker = /^\/_app\/immutable\/workers\/counting-worker-[\w-]+\.js$/;

/** The policy of a file that carries one of its own; a worker obeys its file's, not its page's. */
export const policyOf = (path: string): string | undefined =>
  countingWorker.test(path) ? countingPolicy : undefined;

/** What a page may do that stands when nothing else does: look like the house. */
export const plainPagePolicy = `${filePolicy}; style-src 'self'; img-src 'self'`;

const permissions = [
  'accelerometer',
  'ambient-light-sensor',
  'attribution-reporting',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');
