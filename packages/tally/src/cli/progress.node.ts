const QUIET_MS = 2000;
const EVERY_MS = 1000;

/** Tells on stderr how far a long count has come; short counts stay silent. */
export function progress(what: string): { step(count: number): void; done(): void } {
  let next = performance.now() + QUIET_MS;
  let spoken = false;
  const isTerminal = process.stderr.isTTY === true;
  return {
    step(count) {
      const now = performance.now();
      if (now < next) return;
      next = now + EVERY_MS;
      spoken = true;
      process.stderr.write(isTerminal ? `\r${what}: ${count} ` : `${what}: ${count}\n`);
    },
    done() {
      if (spoken && isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}
