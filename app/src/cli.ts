/** `npm run -s ownhouse -- …`: the third face of the house, beside its pages and its API. `help` lists what it can do. */
import { fileURLToPath } from 'node:url';
import { flag, readArguments } from '#house/cli/arguments.ts';
import { help } from '#house/cli/help.ts';
import type { Printed } from '#house/cli/run-verb.ts';
import { runTask } from '#house/cli/tasks.ts';
import { StartFault } from '#house/db/start-fault.ts';
import { openHouse } from '#house/house.ts';
import { ownRoom } from '#house/own-room/index.ts';
import { startSentence } from '#house/serve/sentences.ts';
import { publicOrigin, readSettings } from '#house/settings.ts';
import { rooms } from '#rooms/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const printed = await main(process.argv.slice(2));
if (printed.out !== undefined) console.log(printed.out);
if (printed.error !== undefined) console.error(printed.error);
process.exitCode = printed.code;

async function main(argv: readonly string[]): Promise<Printed> {
  const given = readArguments(argv);
  if (!given.ok) return { code: 2, error: `--${given.refusal.facts?.name} needs a value.` };
  const { words } = given.value;
  if (words.length === 0 || words[0] === 'help' || flag(given.value, 'help') === 'true') {
    const [room, verb] = words[0] === 'help' ? words.slice(1) : words;
    return { code: 0, out: help([ownRoom, ...rooms], room, verb) };
  }
  const settings = readSettings(process.env, root);
  if (!settings.ok) return { code: 1, error: startSentence(settings.refusal) };
  const isAccess = words[0] === 'access';
  try {
    const house = await openHouse({
      rooms,
      databaseUrl: isAccess ? undefined : (settings.value.databaseUrl ?? undefined),
      dataFolder: isAccess ? 'memory://' : settings.value.dataFolder,
      origin: publicOrigin(settings.value),
    });
    try {
      return await runTask(house, given.value, {
        accessFile: fileURLToPath(new URL('../../access.md', import.meta.url)),
        routesFolder: fileURLToPath(new URL('./routes', import.meta.url)),
      });
    } finally {
      await house.close();
    }
  } catch (fault) {
    if (fault instanceof StartFault) return { code: 1, error: fault.message };
    throw fault;
  }
}
