import { electionsFolder } from '../test/shared-data.ts';
import { npmPeer } from './peers.ts';
import { madeCities, reading, realBudgets, realElections } from './sections.ts';

/**
 * `npm run bench -- tally [quick] [made|budgets|elections|reading]`: processor time of the rule alone, the median of
 * five fresh processes. Peers that are npm packages run beside it; of the others the recorded
 * seconds are shown, which were taken on another machine.
 */
export async function run(words: readonly string[]): Promise<void> {
  const runs = words.includes('quick') ? 1 : 5;
  const parts = words.filter((word) => word !== 'quick');
  const wants = (part: string) => parts.length === 0 || parts.includes(part);
  console.log(
    `Processor time of the rule alone, median of ${runs} fresh processes, Node ${process.version}.`,
  );
  const sizes = words.includes('quick') ? [1000, 100_000] : [1000, 10_000, 100_000, 1_000_000];
  if (wants('made')) await madeCities(runs, sizes);
  const folder = electionsFolder();
  if (folder === null) {
    console.log('\nSKIPPED: real elections, the folder shared/data/elections is not here.');
    return;
  }
  console.log('\nRecorded peers ran on another machine, some of them while it was busy.');
  if (wants('reading')) await reading(folder, runs);
  if (wants('budgets')) await realBudgets(folder, runs);
  if (!wants('elections')) return;
  const peer = npmPeer();
  if (!peer) console.log('\nSKIPPED: npm votes could not be installed; recorded times stand in.');
  await realElections(folder, runs, peer);
}
