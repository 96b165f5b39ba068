import { isAbsolute, join } from 'node:path';
import { ok, type Result, refuse } from '@ownhouse/basics';
import { isLoopbackHost } from './sign-in/demo-door.ts';

/** What the operator decided about this house, read once from the environment. */
export interface Settings {
  /** 0 asks the system for any free port. */
  readonly port: number;
  readonly host: string;
  /** The address the world knows the house by (`ORIGIN`), without a trailing slash, or null. */
  readonly origin: string | null;
  readonly dataFolder: string;
  /** PostgreSQL to use instead of the embedded database. */
  readonly databaseUrl: string | null;
  readonly demo: 'off' | 'on' | 'public';
  readonly smtpUrl: string | null;
  /** Sender of the house's mail. */
  readonly mailFrom: string | null;
  /** How many proxies of our own stand before the house and append to X-Forwarded-For. */
  readonly proxies: number;
  readonly logLevel: LogLevel;
  /** The largest body of a request, in bytes. */
  readonly bodyBytesMax: number;
  /** How long a closing house waits for running requests. */
  readonly graceSeconds: number;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The setting that could not be understood; `facts.name` and `facts.value` say which. */
export type SettingsRefusal =
  | 'not_a_port'
  | 'not_an_origin'
  | 'not_a_database'
  | 'not_a_demo'
  | 'not_a_mail_server'
  | 'not_a_number'
  | 'not_a_log_level';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. `root` is the folder of the project: the data folder is `data` in it unless
 * OWNHOUSE_DATA names another. An empty variable counts as absent.
 */
export function readSettings(
  environment: Environment,
  root: string,
): Result<Settings, SettingsRefusal> {
  const read = (name: string) => environment[name]?.trim() || null;

  const port = whole(read('PORT'), 3000, 65_535);
  if (port === null) return refuse('not_a_port', { name: 'PORT', value: read('PORT') ?? '' });
  const proxies = whole(read('OWNHOUSE_PROXIES'), 0, 10);
  if (proxies === null) return badNumber('OWNHOUSE_PROXIES', read('OWNHOUSE_PROXIES'));
  const bodyBytesMax = whole(read('OWNHOUSE_BODY_BYTES'), 1_048_576, 1_073_741_824);
  if (bodyBytesMax === null) return badNumber('OWNHOUSE_BODY_BYTES', read('OWNHOUSE_BODY_BYTES'));
  const graceSeconds = whole(read('OWNHOUSE_GRACE_SECONDS'), 15, 3_600);
  if (graceSeconds === null)
    return badNumber('OWNHOUSE_GRACE_SECONDS', read('OWNHOUSE_GRACE_SECONDS'));

  const originText = read('ORIGIN');
  const origin = originText === null ? null : readOrigin(originText);
  if (originText !== null && origin === null)
    return refuse('not_an_origin', { name: 'ORIGIN', value: originText });

  const databaseUrl = read('DATABASE_URL');
  if (databaseUrl !== null && !hasScheme(databaseUrl, ['postgres:', 'postgresql:']))
    return refuse('not_a_database', { name: 'DATABASE_URL' });

  const smtpUrl = read('SMTP_URL');
  if (smtpUrl !== null && !hasScheme(smtpUrl, ['smtp:', 'smtps:']))
    return refuse('not_a_mail_server', { name: 'SMTP_URL' });

  const demo = readDemo(read('OWNHOUSE_DEMO'), databaseUrl !== null);
  if (demo === null)
    return refuse('not_a_demo', { name: 'OWNHOUSE_DEMO', value: read('OWNHOUSE_DEMO') ?? '' });

  const logLevel = read('LOG_LEVEL') ?? (databaseUrl === null ? 'warn' : 'info');
  if (!isLogLevel(logLevel))
    return refuse('not_a_log_level', { name: 'LOG_LEVEL', value: logLevel });

  const folder = read('OWNHOUSE_DATA') ?? 'data';
  return ok({
    port,
    host: read('HOST') ?? '127.0.0.1',
    origin,
    dataFolder: isAbsolute(folder) ? folder : join(root, folder),
    databaseUrl,
    demo,
    smtpUrl,
    mailFrom: read('MAIL_FROM'),
    proxies,
    logLevel,
    bodyBytesMax,
    graceSeconds,
  });
}

/** The address that links in mail and passkeys are made for: ORIGIN, else this machine's name and port. */
export function publicOrigin(settings: Settings): string {
  if (settings.origin !== null) return settings.origin;
  const name =
    settings.host === '127.0.0.1' || !isLoopbackHost(settings.host) ? 'localhost' : settings.host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${settings.port}`;
}

/** The demo is on by default only on the embedded database. */
function readDemo(text: string | null, hasDatabaseUrl: boolean): Settings['demo'] | null {
  switch (text?.toLowerCase() ?? null) {
    case null:
      return hasDatabaseUrl ? 'off' : 'on';
    case '0':
    case 'no':
    case 'off':
    case 'false':
      return 'off';
    case '1':
    case 'yes':
    case 'on':
    case 'true':
      return 'on';
    case 'public':
      return 'public';
    default:
      return null;
  }
}

function whole(text: string | null, fallback: number, max: number): number | null {
  if (text === null) return fallback;
  if (!/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value <= max ? value : null;
}

function badNumber(name: string, value: string | null) {
  return refuse('not_a_number', { name, value: value ?? '' });
}

function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : null;
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

function isLogLevel(text: string): text is LogLevel {
  return (logLevels as readonly string[]).includes(text);
}
