/**
 * `npm test`: all that CI does. `npm test -- assembly` runs only the tests whose path holds that word.
 * The last line counts the tests; the exit code is not zero when anything failed.
 */
import { prepare, readings, type Step, stage } from './check/steps.ts';
import { runTests, type Tally } from './check/tests.ts';

const filters = process.argv.slice(2);
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
let broken = 0;

async function take(step: Step): Promise<boolean> {
  const start = performance.now();
  try {
    await step.run();
    console.log(`✓ ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    broken += 1;
    console.error(`✗ ${step.name}\n${error instanceof Error ? error.message : error}`);
    return false;
  }
}

async function count(project: string): Promise<void> {
  const { passed, failed, skipped } = await runTests(project, filters);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

const isPrepared = await take(prepare);
if (filters.length === 0) for (const step of readings) await take(step);
if (isPrepared) await count('rooms');
let isStaged = isPrepared;
for (const step of stage) isStaged = isStaged && (await take(step));
if (isStaged) await count('journeys');

if (!process.env.TEST_DATABASE_URL) {
  console.log(
    'TEST_DATABASE_URL is not set: the database suite ran on the embedded database only.',
  );
}
if (broken > 0) console.error(`${broken} of the checks before the tests failed; see above.`);
console.log(`${total.passed} passed, ${total.failed + broken} failed, ${total.skipped} skipped`);
process.exit(total.failed + broken > 0 || total.passed === 0 ? 1 : 0);
