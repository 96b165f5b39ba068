import { defineConfig } from 'vitest/config';

const minute = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        // Packages, rooms, the frame and the tools: nothing here needs a built house.
        test: {
          name: 'rooms',
          include: ['packages/**/*.test.ts', 'app/src/**/*.test.ts', 'tools/**/*.test.ts'],
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
      {
        // The built house, driven from outside: pages, forms, browser.
        test: {
          name: 'journeys',
          include: ['app/test/**/*.test.ts'],
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
          fileParallelism: false,
        },
      },
    ],
  },
});
