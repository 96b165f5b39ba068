import { expect, it } from 'vitest';
import { apiDocs } from './api-docs.ts';

it('has a page of its interface made from the docstrings as they are', async () => {
  const docs = apiDocs();
  await expect(docs).toMatchFileSnapshot('../docs/api.md');
  for (const name of ['countBudget', 'countElection', 'apportion', 'readPb', 'whyLost', 'recount'])
    expect(docs).toContain(`### ${name}\n`);
});
