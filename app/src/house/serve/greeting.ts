import type { ExamplePerson } from '../room.ts';
import { publicOrigin, type Settings } from '../settings.ts';
import { isLoopbackHost } from '../sign-in/demo-door.ts';

/** What is printed when the house is open: where it is, where its data is, and how to step inside. */
export function greeting(settings: Settings, people: readonly ExamplePerson[]): string {
  const origin = publicOrigin(settings);
  const lines = ['', `Ownhouse is open at ${origin}`];
  lines.push(
    settings.databaseUrl === null
      ? `  Its data is in ${settings.dataFolder}`
      : '  Its data is in the PostgreSQL database of DATABASE_URL',
  );
  if (people.length > 0) {
    const width = Math.max(...people.map(({ name }) => name.length));
    lines.push('', `Step inside as somebody from the made-up example at ${origin}/step-inside`);
    for (const { name, says } of people) lines.push(`  ${name.padEnd(width)}  ${says}`);
  }
  if (settings.demo === 'public') {
    lines.push('', 'OWNHOUSE_DEMO=public: everybody who reaches this address can step inside.');
  } else if (settings.demo === 'on' && !isLoopbackHost(settings.host)) {
    lines.push(
      '',
      `The demo chooser stays shut, because the house listens on ${settings.host}. OWNHOUSE_DEMO=public opens it to everybody.`,
    );
  }
  lines.push('', 'Stop it with Ctrl+C.', '');
  return lines.join('\n');
}
