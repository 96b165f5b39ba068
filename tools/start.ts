/** `npm start`: builds when the build is stale, then opens the house. */
import { buildWhenStale } from './build/build.ts';

try {
  await buildWhenStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import(new URL('../app/src/server.ts', import.meta.url).href);
