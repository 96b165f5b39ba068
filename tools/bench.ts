/**
 * `npm run bench`: every benchmark; `npm run bench -- tally` or `-- house`: one of them. Figures are ratios beside
 * something else measured in the same run, since machines differ and are shared.
 */
const benches: Record<string, URL> = {
  tally: new URL('../packages/tally/bench/index.ts', import.meta.url),
  house: new URL('../app/bench/index.ts', import.meta.url),
};

interface Bench {
  run(arguments_: readonly string[]): Promise<void>;
}

const [chosen, ...rest] = process.argv.slice(2);
const names = chosen ? [chosen] : Object.keys(benches);
for (const name of names) {
  const file = benches[name];
  if (!file) {
    console.error(
      `There is no benchmark “${name}”. There are: ${Object.keys(benches).join(', ')}.`,
    );
    process.exit(1);
  }
  const bench = (await import(file.href)) as Bench;
  await bench.run(rest);
}
