/** `npm run dev`: the house on Vite's development server, with its data in ./data. */
import { runCommand } from './machine/command.ts';
import { appFolder, root } from './machine/paths.ts';

const { code } = await runCommand(['vite', 'dev', ...process.argv.slice(2)], {
  cwd: appFolder,
  env: {
    OWNHOUSE_DEMO: process.env.OWNHOUSE_DEMO ?? (process.env.DATABASE_URL ? '' : '1'),
    OWNHOUSE_DATA: process.env.OWNHOUSE_DATA ?? `${root}data`,
  },
});
process.exit(code);
