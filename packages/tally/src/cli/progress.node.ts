import { progressWords } from './progress-words.ts';

const QUIET_MS = 2000;
const EVERY_MS = 1000;

/** Says how far long work has come. */
export interface Progress {
  /** Bytes read of the whole; the whole is unknown for a pipe. */
  read(bytes: number, whole: number | undefined): void;
  /** Budgets tried by Add1, rounds of another rule. */
  tried(count: number): void;
  /** Counts made in search of what would have won. */
  searched(count: number): void;
  /** What is being counted now. */
  at(what: string): void;
  done(): void;
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1e6)} MB`;

/**
 * Tells on stderr how far a long count has come; short counts stay silent. A terminal shows one
 * line that changes, a file gets a line each time.
 */
export function progress(language?: string): Progress {
  const text = progressWords[language === 'es' ? 'es' : 'en'];
  const isTerminal = process.stderr.isTTY === true;
  let next = performance.now() + QUIET_MS;
  let spoken = false;
  const say = (sentence: () => string, now = performance.now()): void => {
    if (now < next) return;
    next = now + EVERY_MS;
    spoken = true;
    process.stderr.write(isTerminal ? `\r\u001b[K${sentence()}` : `${sentence()}\n`);
  };
  return {
    read: (bytes, whole) =>
      say(() =>
        text.reading(
          whole ? `${Math.min(100, Math.floor((100 * bytes) / whole))} %` : megabytes(bytes),
        ),
      ),
    tried: (count) => say(() => text.tried(count)),
    searched: (count) => say(() => text.searching(count)),
    at: (what) => say(() => text.counting(what)),
    done() {
      if (spoken && isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}
