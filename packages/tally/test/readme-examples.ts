/** One line of an example that says what it gives: `sum(1, 2); // 3`. */
const CLAIM = /^(?!const |import |\/\/)(.+?); \/\/ (.+)$/;

/** The code blocks of a language, in order. */
export const blocksOf = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    (m) => m[1] ?? '',
  );

/**
 * A module that runs an example and hands out `claims`: each claimed expression with the value it
 * has and the value the comment promises.
 */
export function runnable(block: string, packageUrl: string): string {
  const lines = block.split('\n').map((line) => {
    const claim = CLAIM.exec(line);
    if (!claim) return line;
    const [, expression = '', promised = ''] = claim;
    return `claims.push({ line: ${JSON.stringify(expression)}, promised: ${JSON.stringify(promised)}, value: ${expression} });`;
  });
  return `export const claims: unknown[] = [];\n${lines.join('\n').replaceAll("'@ownhouse/tally'", JSON.stringify(packageUrl))}`;
}
