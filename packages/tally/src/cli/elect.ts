import type { Election } from '../election/election.ts';
import type { ElectionOptions } from '../election/options.ts';
import { checkAmong, type Given, usage } from './usage.ts';
import { groups, numbers, pairs, share, whole } from './values.ts';

/** Options that are whole numbers, by their name on the command line. */
const NUMBERS: Readonly<Record<string, keyof ElectionOptions>> = {
  seats: 'seats',
  'approve-rank': 'approveRank',
  'approve-score': 'approveScore',
  'score-max': 'scoreMax',
  'marks-max': 'marksMax',
  countback: 'vacated',
};

/** Options that are handed on as they are. */
const PLAIN = ['strength', 'unranked', 'meek', 'allocation', 'completion'] as const;

/** The rule's options as the command line gives them. */
export function electionOptions(given: Given, rules: readonly string[]): ElectionOptions {
  const rule = given.rule ?? 'scottish-stv';
  checkAmong('--rule', rule, rules);
  const options: Record<string, unknown> = { rule };
  for (const [name, option] of Object.entries(NUMBERS))
    if (given[name] !== undefined) options[option] = whole(name, given[name]);
  const ties = tieOptions(given);
  if (Object.keys(ties).length > 0) options.ties = ties;
  if (given.withdraw !== undefined) options.withdrawn = numbers('withdraw', given.withdraw);
  for (const name of PLAIN) if (given[name] !== undefined) options[name] = given[name];
  if (given.batch !== undefined) options.batch = true;
  const threshold = thresholdOptions(given);
  if (Object.keys(threshold).length > 0) options.threshold = threshold;
  if (given.group !== undefined) options.groups = groups(given.group);
  if (given.reserve !== undefined)
    options.reserved = Object.fromEntries(pairs('reserve', given.reserve, 1));
  if (given.contesting !== undefined) {
    if (given.countback === undefined) throw usage('optionNeeds', '--contesting', '--countback');
    options.contesting = numbers('contesting', given.contesting);
  }
  return options as unknown as ElectionOptions;
}

function tieOptions(given: Given): NonNullable<ElectionOptions['ties']> {
  const { ties, 'lot-seed': seed, beacon, earlier } = given;
  if (seed !== undefined && beacon === undefined)
    throw usage('optionNeeds', '--lot-seed', '--beacon');
  if (beacon !== undefined && seed === undefined)
    throw usage('optionNeeds', '--beacon', '--lot-seed');
  if (ties !== undefined && seed !== undefined) throw usage('optionBeside', '--ties', '--lot-seed');
  return {
    ...(ties === undefined ? {} : { order: numbers('ties', ties) }),
    ...(seed === undefined || beacon === undefined ? {} : { lot: { seed, beacon } }),
    ...(earlier === undefined ? {} : { earlier: earlier as 'narrow' }),
  };
}

function thresholdOptions(given: Given): NonNullable<ElectionOptions['threshold']> {
  const { threshold, 'threshold-test': test, 'threshold-of': base, members } = given;
  if (base === 'members' && members === undefined) throw usage('membersWanted');
  return {
    ...(threshold === undefined ? {} : { ...share('threshold', threshold), test: 'reach' }),
    ...(test === undefined ? {} : { test: test as 'reach' }),
    ...(base === undefined ? {} : { base: base as 'papers' }),
    ...(members === undefined ? {} : { members: whole('members', members) }),
  };
}

/** @throws UsageFault when seats are reserved for a group that nothing declares */
export function checkGroups(election: Election, { reserved, groups }: ElectionOptions): void {
  const known = new Set([
    ...election.candidates.flatMap((candidate) => candidate.groups ?? []),
    ...Object.keys(groups ?? {}),
  ]);
  for (const group of Object.keys(reserved ?? {})) {
    if (known.has(group)) continue;
    throw known.size === 0
      ? usage('groupsNone', group)
      : usage('groupUnknown', group, [...known].join(', '));
  }
}
