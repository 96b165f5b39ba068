import { importsOf, type SourceFile } from './sources.ts';

/** The edges of a package, where a file, a clock or a console may be touched. */
const edge = /\/(cli|worker)(\/|\.ts$)|\.node\.ts$|\/(test|bench|scripts)\/|\.test\.ts$|testing/;

/** Libraries that are pure themselves. */
const pureLibrary = /^@noble\/hashes\//;

const impure: [RegExp, string][] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\(/, 'reads a clock'],
  [/\bMath\.random\(|\bcrypto\.getRandomValues\(|\brandomUUID\(/, 'asks chance'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(/, 'uses the network'],
  [/\bconsole\.|\bprocess\./, 'talks to the world around it'],
];

/** What a pure package does and must not: imports of Node or of a framework, clocks, chance, network, console. */
export function impurities(files: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  for (const { path, text } of files) {
    if (edge.test(path)) continue;
    for (const specifier of importsOf(text)) {
      const isAllowed =
        specifier.startsWith('.') ||
        specifier.startsWith('@ownhouse/') ||
        pureLibrary.test(specifier);
      if (!isAllowed) faults.push(`${path} imports ${specifier}`);
    }
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    for (const [pattern, what] of impure) if (pattern.test(code)) faults.push(`${path} ${what}`);
  }
  return faults;
}
