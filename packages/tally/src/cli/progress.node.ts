const QUIET_MS = 2000;
const EVERY_MS = 1000;

/** Tells on stderr how far a long count has come; short counts stay silent. */
export function progress(what: string): { step(now: number | string): void; done(): void } {
  let next = performance.now() + QUIET_MS;
  let spoken = false;
  const isTerminal = process.stderr.isTTY === true;
  return {
    step(reached) {
      const now = performance.now();
      if (now < next) return;
      next = now + EVERY_MS;
      spoken = true;
      process.stderr.write(isTerminal ? `\r\u001b[K${what}: ${reached}` : `${what}: ${reached}\n`);
    },
    done() {
      if (spoken && isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}
