import { expect, it } from 'vitest';
import { recognise } from './recognise.ts';

it.each([
  ['vote.pb', '', 'budget', 'pb'],
  ['Vote.PB.gz', '', 'budget', 'pb'],
  ['ward.blt', 'META', 'election', 'blt'],
  ['papers.soi', '', 'election', 'soi'],
  ['sheet.csv', 'voter_id,garden\nbudget,100\ncost,60\nann,1\n', 'budget', 'csv'],
  ['sheet.csv', 'voter_id;garden\n"budget";100\n', 'budget', 'csv'],
  ['papers.csv', 'Ana,Bo,Cyd\n1,2,3\n2,1,3\n', 'election', 'csv'],
  ['parties.csv', 'party,votes\nRed,5200\nGreen,3900\n', 'parties', 'csv'],
  ['vote.json', '{"format":"tally/budget-1","budget":"10"', 'budget', 'json'],
  ['vote.json', '{"format":"tally/election-1","title":""', 'election', 'json'],
  ['out.json', '{"rule":"equal-shares","winners":[', 'result', 'json'],
  ['download', '\uFEFFMETA\nkey;value\n', 'budget', 'pb'],
  ['ward.txt', '4 2\n14 1 2 3 0\n', 'election', 'blt'],
  ['data.txt', '# FILE NAME: 00001-00000001.toc\n# TITLE: x\n', 'election', 'toc'],
])('sees what %s holds', (name, beginning, kind, ending) => {
  expect(recognise(name, beginning)).toEqual({ kind, ending });
});

it.each([
  ['photo.jpg', '\u00ff\u00d8'],
  ['notes.txt', 'Dear all,\n'],
  ['empty', ''],
])('does not guess what %s holds', (name, beginning) => {
  expect(recognise(name, beginning)).toBeUndefined();
});
