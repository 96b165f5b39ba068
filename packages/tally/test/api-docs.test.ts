import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiDocs } from './api-docs.ts';

const page = new URL('../docs/api.md', import.meta.url);
const namesIn = (markdown: string) => [...markdown.matchAll(/^### (\w+)$/gm)].map((m) => m[1]);

it('has a page of its interface that lists all that the front door offers', () => {
  const docs = apiDocs();
  if (process.env.TALLY_WRITE_DOCS) writeFileSync(page, docs);
  expect(namesIn(readFileSync(page, 'utf8'))).toEqual(namesIn(docs));
  for (const name of ['countBudget', 'countElection', 'apportion', 'readPb', 'whyLost', 'recount'])
    expect(namesIn(docs)).toContain(name);
});
