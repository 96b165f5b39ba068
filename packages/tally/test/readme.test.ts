import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPORTIONMENT_RULES } from '../src/apportionment/index.ts';
import { main } from '../src/cli/main.ts';
import { BUDGET_RULES } from '../src/cli/specs-budget.ts';
import { ELECTION_RULES } from '../src/election/index.ts';
import { blocksOf, runnable } from './readme-examples.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../../..', import.meta.url));
const packageUrl = new URL('../src/index.ts', import.meta.url).href;

interface Claim {
  readonly line: string;
  readonly promised: string;
  readonly value: unknown;
}

describe('the README', () => {
  const before = process.cwd();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tally-readme-'));
    process.chdir(root);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(blocksOf(readme, 'ts').map((block, index) => [index + 1, block] as const))(
    'has a program %i that gives what it says',
    async (number, block) => {
      const path = join(folder, `example-${number}.ts`);
      writeFileSync(path, runnable(block, packageUrl));
      const { claims } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
        claims: Claim[];
      };
      expect(claims.length).toBeGreaterThan(0);
      const given = claims.map(
        ({ line, value }) => `${line}; // ${typeof value === 'string' ? `'${value}'` : value}`,
      );
      expect(given).toEqual(claims.map(({ line, promised }) => `${line}; // ${promised}`));
    },
  );

  const commands = blocksOf(readme, 'sh').flatMap((block) => block.trim().split('\n'));
  it.each(commands)('%s', async (command) => {
    const words = [...command.replace('npm run -s tally -- ', '').matchAll(/"([^"]*)"|\S+/g)].map(
      ([word, quoted]) => quoted ?? word,
    );
    expect(command).toMatch(/^npm run -s tally -- /);
    const { code, text } = await main(words);
    expect(code).toBe(0);
    expect(text.length).toBeGreaterThan(90);
  });

  it.each([...BUDGET_RULES, ...ELECTION_RULES, ...APPORTIONMENT_RULES])(
    'shows %s in an example and in a table',
    (rule) => {
      expect(blocksOf(readme, 'ts').join('')).toContain(`'${rule}'`);
      expect(readme).toContain(`\`${rule}\``);
    },
  );
});
