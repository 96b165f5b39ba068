import { expect, it } from 'vitest';
import { measure } from '../bench/measure.ts';

it('reads and counts a million votes in far less than a gigabyte', async () => {
  const took = await measure({ what: 'made', voters: 1_000_000, options: { rule: 'greedy' } }, 1);
  expect(took).toMatchObject({ size: 1_000_000 });
  expect((took as { memoryMb: number }).memoryMb).toBeLessThan(600);
}, 120_000);
