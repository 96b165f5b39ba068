import { catalog } from '../api/catalog.ts';
import { typeOf } from '../api/describe-api.ts';
import { jsonSchema, whoOf } from '../api/open-api.ts';
import type { Room } from '../room.ts';

const tasks: readonly (readonly [string, string])[] = [
  ['help [ROOM [VERB]]', 'this page, the verbs of a room, the fields of a verb'],
  ['ROOM VERB --field value …', 'run a command or ask a query; the answer is JSON'],
  ['backup FILE', 'write everything the house holds to one file'],
  ['restore FILE [--replace] [--forgotten-in NEWER]', 'bring a backup back, on either database'],
  ['migrate', 'bring the tables up to date and stop'],
  ['access [--check]', 'write access.md, or say whether it is out of date'],
  ['example remove', 'take the made-up federation out of the house'],
  ['steward MAIL', 'make whoever comes in by this mail address the first steward of the house'],
  ['purge', 'remove what is past its day, as a job does four times a day'],
];

const common: readonly (readonly [string, string])[] = [
  ['--json TEXT', 'fields as JSON, in the place of or beside --field'],
  ['--as NAME', 'step inside as one of the example’s people'],
  ['--key TEXT', 'sent again with it, a command answers the same and does nothing twice'],
  ['--locale es', 'the language of refusals'],
];

/** What the command line can do: in all, in one room, or of one verb. */
export function help(rooms: readonly Room[], room?: string, verb?: string): string {
  const entries = catalog(rooms).filter((each) => room === undefined || each.room === room);
  if (room !== undefined && verb !== undefined) {
    const entry = entries.find(({ name }) => name === verb);
    if (entry === undefined) return `There is no verb ${room} ${verb}. Try: help ${room}`;
    const { properties = {}, required = [] } = jsonSchema(entry.input);
    const fields = Object.entries(properties).map(
      ([name, schema]) =>
        [`--${name}`, `${typeOf(schema)}${required.includes(name) ? ', needed' : ''}`] as const,
    );
    const may = `${whoOf(entry.access.who).join(' or ')}: ${entry.access.says}`;
    return [`${room} ${verb}: ${entry.says}`, may, '', columns(fields)].join('\n');
  }
  const verbs = entries.map(
    ({ room: at, name, says, does }) => [`${at} ${name}`, `${says} (${does.kind})`] as const,
  );
  if (room !== undefined) return verbs.length > 0 ? columns(verbs) : `There is no room ${room}.`;
  return [
    'npm run -s ownhouse -- …',
    '',
    columns(tasks),
    '',
    columns(common),
    '',
    columns(verbs),
  ].join('\n');
}

function columns(lines: readonly (readonly [string, string])[]): string {
  const width = Math.min(36, Math.max(0, ...lines.map(([left]) => left.length)));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
