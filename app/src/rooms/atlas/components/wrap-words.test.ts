import { expect, test } from 'vitest';
import { wrapWords } from './wrap-words.ts';

test('a short name stays on one line', () => {
  expect(wrapWords('CERO')).toEqual(['CERO']);
});

test('a long name breaks between words', () => {
  expect(wrapWords('Boston Neighborhood Community Land Trust')).toEqual([
    'Boston Neighborhood',
    'Community Land Trust',
  ]);
});

test('what does not fit says so', () => {
  const lines = wrapWords(
    'Urban farms that grow for the co-op and use its compost all year',
    12,
    2,
  );
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
});
