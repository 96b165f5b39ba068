import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { recount } from '@ownhouse/tally/recount';
import { expect, it } from 'vitest';
import { CountDesk } from './count-desk.ts';

const examples = join(import.meta.dirname, '../../../../../../packages/tally/examples');
const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(examples, name)));
const file = (name: string, bytes: Uint8Array<ArrayBuffer> = bytesOf(name)) => ({
  name,
  blob: new Blob([bytes]),
});
const nothing = () => {};

async function deskWith(name: string, language: 'en' | 'es' = 'en') {
  const desk = new CountDesk(language);
  await desk.open(file(name), nothing);
  return desk;
}

it('says what a budget and an election hold', async () => {
  const desk = new CountDesk('en');
  expect(await desk.open(file('street.pb'), nothing)).toMatchObject({
    kind: 'budget',
    voters: 14,
    projects: 6,
    budget: 1200,
    scale: 1,
    currency: 'USD',
    utilities: ['cost', 'cardinality'],
  });
  expect(await desk.open(file('ward.blt'), nothing)).toMatchObject({
    kind: 'election',
    candidates: ['Ana', 'Bo', 'Cyd', 'Dia', 'Eve'],
    papers: 91,
    seats: 2,
    rule: 'scottish-stv',
  });
});

it('counts to the same bytes as a recount anywhere else', async () => {
  const desk = await deskWith('street.pb');
  const outcome = desk.count({ rule: 'equal-shares', completion: 'add1u' }, nothing);
  const text = await recount({
    kind: 'budget',
    file: 'street.pb',
    bytes: bytesOf('street.pb'),
    options: { rule: 'equal-shares', completion: 'add1u' },
  });
  expect(outcome.text).toBe(text);
  expect(outcome.budget?.projects.map(({ id, place }) => [id, place])).toEqual([
    ['square', 1],
    ['garden', 2],
    ['library', 3],
    ['bench', 4],
    ['lights', null],
    ['stage', null],
  ]);
});

it('reads packed files, whatever their name', async () => {
  const desk = new CountDesk('en');
  const packed = Uint8Array.from(gzipSync(bytesOf('street.pb')));
  expect(await desk.open(file('download', packed), nothing)).toMatchObject({ voters: 14 });
});

it('refuses what is packed and broken, with the words of its language', async () => {
  const packed = Uint8Array.from(gzipSync(bytesOf('street.pb'))).slice(0, 100);
  const open = new CountDesk('es').open(file('a.pb.gz', packed), nothing);
  await expect(open).rejects.toMatchObject({ sentence: { name: 'packedDamaged' }, line: 1 });
});

it('names the place at which a file cannot be read', async () => {
  const text = readFileSync(join(examples, 'street.pb'), 'utf8').replace(
    'square;600',
    'square;6oo',
  );
  const open = new CountDesk('en').open(file('a.pb', new TextEncoder().encode(text)), nothing);
  await expect(open).rejects.toMatchObject({ line: 13, column: 8 });
});

it('says what would have made a loser win', async () => {
  const desk = await deskWith('street.pb');
  desk.count({ rule: 'greedy' }, nothing);
  const { newSupporters, costReduction } = desk.needed('garden');
  expect(newSupporters).toMatchObject({ proof: 'monotone' });
  expect(costReduction?.amount).toBeGreaterThan(0);
});

it('lays another rule beside the count', async () => {
  const desk = await deskWith('street.pb');
  desk.count({ rule: 'equal-shares', completion: 'add1u' }, nothing);
  expect(desk.beside({ rule: 'greedy' }, nothing)).toMatchObject({
    onlyFirst: ['A garden by the school', 'Books in three languages'],
    onlyOther: ['Lights on the stairs'],
    nothingFirst: 1,
    nothingOther: 3,
  });
});

it('follows a paper, and stays with the count when another rule was laid beside it', async () => {
  const desk = await deskWith('ward.blt');
  const { election } = desk.count({ rule: 'scottish-stv' }, nothing);
  desk.beside({ rule: 'borda' }, nothing);
  const commonest = election?.papers[0];
  expect(commonest).toMatchObject({ papers: 28, preferences: [1, 2, 3] });
  const stations = desk.follow(commonest?.row ?? -1);
  expect(stations[0]).toMatchObject({ holder: 1, value: 1, because: 'first' });
});

it('holds a published result against the ballots', async () => {
  const desk = await deskWith('ward.blt');
  const { text } = desk.count({ rule: 'meek', seats: '3' }, nothing);
  expect(desk.verify(text).differences).toEqual([]);
  const forged = text.replace(/"winners":\[(\d),(\d)/, '"winners":[$2,$1');
  expect(desk.verify(forged).differences[0]).toMatchObject({ place: 'winners[0]' });
  expect(() => desk.verify('{"rule":"meek"}')).toThrow();
  expect(() => desk.verify('no json')).toThrow();
});

it('refuses a result of another kind of vote', async () => {
  const { text } = (await deskWith('ward.blt')).count({ rule: 'irv' }, nothing);
  const desk = await deskWith('street.pb');
  expect(() => desk.verify(text)).toThrow();
});

it('draws lots from a seed and a public value, and asks for both', async () => {
  const desk = await deskWith('ward.blt');
  const { text } = desk.count(
    { rule: 'scottish-stv', 'lot-seed': 'May 3', beacon: '4711' },
    nothing,
  );
  expect(JSON.parse(text).options.ties).toEqual({ lot: { seed: 'May 3', beacon: '4711' } });
  expect(() => desk.count({ rule: 'meek', 'lot-seed': 'May 3' }, nothing)).toThrow(
    expect.objectContaining({ sentence: expect.objectContaining({ name: 'optionNeeds' }) }),
  );
});
