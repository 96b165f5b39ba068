import type { OptionSpec } from './usage.ts';

export const format: OptionSpec = {
  value: 'FORMAT',
  among: ['text', 'json', 'svg', 'story'],
  help: 'text for people (the default), json for machines, svg a picture, story in plain words.',
};
export const width: OptionSpec = {
  value: 'PIXELS',
  help: 'svg: how wide the picture is; 340 suits a phone. Flows of votes are as wide as they have stages. Default: 720.',
};
export const textOrJson: OptionSpec = { ...format, among: ['text', 'json'] };
export const noTimes: OptionSpec = {
  help: 'json without elapsedMs: the same text on every machine, in Node and in a browser.',
};
export const language: OptionSpec = {
  value: 'LANGUAGE',
  among: ['en', 'es'],
  help: 'The language of everything that is said, faults included. Default: en.',
};
export const lotSeed: OptionSpec = {
  value: 'TEXT',
  help: 'Ties fall by a lot that anybody can draw again, made of this seed and --beacon. Publish the seed’s sha256 before voting closes, the seed itself afterwards.',
};
export const beacon: OptionSpec = {
  value: 'TEXT',
  help: 'With --lot-seed: a public value, named in advance, that nobody knew when the seed was fixed.',
};
export const seatsInstead: OptionSpec = {
  value: 'N',
  help: 'Instead of the number of seats in the file.',
};

/** Says in which format standard input comes. */
export const inputAs = (...among: string[]): OptionSpec => ({
  value: 'FORMAT',
  among,
  help: `With - as FILE: the format of standard input. Default: ${among[0]}.`,
});
