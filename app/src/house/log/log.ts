import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from '../settings.ts';
import { scrub } from './scrub.ts';

export type Log = Logger;

/** What the log keeps of a failure: its kind, its place in the code, and its message with persons taken out. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** Field names that never reach the log, at the top and one level down, should somebody log a whole object. */
const withheld = [
  'email',
  'mail',
  'name',
  'phone',
  'ip',
  'address',
  'userAgent',
  'cookie',
  'authorization',
  'token',
  'code',
  'password',
  'secret',
  'url',
  'query',
  'body',
  'headers',
];

/**
 * The house's log: one JSON object per line on standard error, with the time and the level in words.
 * It says what happened and how long it took, never who: no address, no browser, no path (a path can
 * name a person), no input.
 */
export function createLog(
  level: LogLevel,
  to: DestinationStream = destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: withheld.flatMap((name) => [name, `*.${name}`]),
        censor: '[withheld]',
      },
      serializers: { err: (error: unknown) => describeError(error) },
    },
    to,
  );
}

/** Turns anything thrown into what may be written down. Never throws itself. */
export function describeError(thrown: unknown, depth = 0): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: scrub(String(thrown)) };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? scrub(thrown.code) : undefined;
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: thrown.name,
    message: scrub(thrown.message),
    ...(code === undefined ? {} : { code }),
    ...(frames === undefined ? {} : { stack: frames.slice(0, 20).map(placeOnly).join('\n') }),
    ...(thrown.cause === undefined || depth > 3
      ? {}
      : { cause: describeError(thrown.cause, depth + 1) }),
  };
}

/** A stack frame names functions and files of the program; whoever runs it is in the path before the project. */
function placeOnly(frame: string): string {
  return frame.replace(/(?:file:\/\/)?\/[^\s()]*?\/(?=(?:app|packages|tools|node_modules)\/)/, '');
}
