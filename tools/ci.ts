/** What `.ci/run` does: a PostgreSQL beside the tests, then `npm test`. */
import { runCommand } from './machine/command.ts';
import { startPostgres, type TestServer } from './machine/postgres.ts';

let server: TestServer | undefined;
let code = 1;
try {
  if (!process.env.TEST_DATABASE_URL) server = await startPostgres();
  const url = process.env.TEST_DATABASE_URL ?? server?.url ?? '';
  ({ code } = await runCommand(['npm', 'test'], { env: { TEST_DATABASE_URL: url } }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await server?.stop();
}
process.exit(code);
