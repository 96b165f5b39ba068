/** What a page does to count in a worker; bundled by the test as an app would be. */
Object.assign(window, {
  openWorker: () => new Worker(new URL('../src/worker.ts', import.meta.url), { type: 'module' }),
});
