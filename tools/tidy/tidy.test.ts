import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../machine/command.ts';
import { root } from '../machine/paths.ts';
import { messageFaults, placeholdersOf } from './messages.ts';
import { impurities } from './packages.ts';
import { resolveImport, wrongDoors } from './rooms.ts';
import { importsOf, projectPaths, sourceFiles } from './sources.ts';
import { badNames, bannedWords } from './words.ts';

describe('tidy: the project as it stands', () => {
  it('keeps packages pure', () => {
    expect(impurities(sourceFiles(/^packages\/[a-z]+\/src\/.*\.ts$/))).toEqual([]);
  });

  it('lets rooms meet only at their doors, in their order', () => {
    expect(wrongDoors(sourceFiles(/^app\/src\/(house|rooms|ui)\/.*\.(ts|svelte)$/))).toEqual([]);
  });

  it('holds no banned word', () => {
    const written = /\.(ts|mjs|svelte|css|html|md|json)$|^\.ci\/run$/;
    const files = sourceFiles(written).filter(
      ({ path }) => path !== 'package-lock.json' && !path.endsWith('seed-ecosystem.json'),
    );
    expect(bannedWords(files)).toEqual([]);
  });

  it('names its files for what is in them', () => {
    expect(badNames(projectPaths())).toEqual([]);
  });

  it('says everything in English and Spanish, with the same placeholders in every language', () => {
    expect(messageFaults(sourceFiles(/^app\/src\/.*messages\/[A-Za-z-]+\.json$/))).toEqual([]);
  });
});

describe('tidy: the checks themselves', () => {
  it('finds every way of importing', () => {
    const text = `import a from './a.ts';\nexport { b } from "b";\nconst c = await import('c');\nimport './d.css';`;
    expect(importsOf(text)).toEqual(['./a.ts', 'b', 'c', './d.css']);
  });

  it('sees an earlier room that calls a later one, and a room reached by its window', () => {
    const files = [
      { path: 'app/src/rooms/members/server/x.ts', text: `import '#rooms/atlas/server/index.ts';` },
      {
        path: 'app/src/rooms/atlas/server/y.ts',
        text: `import '../../members/server/queries.ts';`,
      },
      { path: 'app/src/house/z.ts', text: `import '#rooms/members/index.ts';` },
      {
        path: 'app/src/rooms/atlas/server/ok.ts',
        text: `import '#rooms/members/server/index.ts';`,
      },
    ];
    expect(wrongDoors(files)).toHaveLength(3);
    expect(resolveImport('app/src/a/b.ts', '../c.ts')).toBe('app/src/c.ts');
  });

  it('sees a clock, chance and Node in a package', () => {
    const text = `import 'node:fs';\nMath.random();\n// Date.now() in a comment is fine\nDate.now();`;
    expect(impurities([{ path: 'packages/basics/src/a.ts', text }])).toHaveLength(3);
  });

  it('reads the placeholders of plain and plural messages', () => {
    expect(placeholdersOf('{b} and {a}')).toEqual(['a', 'b']);
    expect(placeholdersOf([{ match: { 'countPlural=one': '{count} thing' } }])).toEqual(['count']);
  });

  it('has a type checker that finds a planted error', async () => {
    const folder = mkdtempSync(join(root, 'node_modules', '.planted-'));
    try {
      writeFileSync(join(folder, 'planted.ts'), 'export const days: number = "seven";\n');
      const { code, output } = await runCommand(
        ['tsc', '--noEmit', '--strict', '--ignoreConfig', join(folder, 'planted.ts')],
        { quiet: true },
      );
      expect(code).not.toBe(0);
      expect(output).toContain('TS2322');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
