import { refusal } from '../sentence/refusal.ts';
import type { Election } from './election.ts';
import { fieldOf } from './field.ts';
import type { ElectionOptions } from './options.ts';
import type { ElectionResult, ElectionRound, ElectionTie } from './result.ts';
import { summary } from './summary.ts';

/**
 * Reserved seats, rules RES-1 to RES-3: every group's seats are a contest of their own on the same
 * papers, in which only the group's candidates stand; groups come in the order of their names. The
 * seats not reserved go to whoever of all those left wins them. A reserved seat nobody stands for stays
 * vacant.
 */
export function countReserved(
  election: Election,
  options: ElectionOptions,
  count: (election: Election, options: ElectionOptions) => ElectionResult,
): ElectionResult {
  const { reserved = {}, ...rest } = options;
  const field = fieldOf(election, rest);
  const groups = Object.entries(reserved).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const open = field.seats - groups.reduce((sum, [, seats]) => sum + seats, 0);
  if (open < 0) throw refusal('reservedTooMany');
  const isOf = membership(election, options);
  const left = new Set(field.standing);
  const winners: number[] = [];
  const rounds: ElectionRound[] = [];
  const ties: ElectionTie[] = [];
  const vacant: Record<string, number> = {};
  for (const [group, seats] of [...groups, [null, open] as const]) {
    const standing = [...left].filter((c) => {
      return group === null || isOf(group, c);
    });
    if (group !== null && standing.length < seats) vacant[group] = seats - standing.length;
    if (seats === 0 || standing.length === 0) continue;
    const withdrawn = election.candidates.flatMap((_, c) => (standing.includes(c) ? [] : [c + 1]));
    const part = count({ ...election, withdrawn }, { ...rest, withdrawn: [], seats });
    const before = rounds.length;
    const detail = { contest: group ?? '' };
    rounds.push(
      ...part.rounds.map((round) => ({ ...round, detail: { ...round.detail, ...detail } })),
    );
    ties.push(...part.ties.map((tie) => ({ ...tie, round: tie.round + before })));
    winners.push(...part.winners);
    for (const number of part.winners) left.delete(number - 1);
  }
  const { valid, invalid } = summary(election, field);
  const result = { rule: options.rule, options, winners, rounds, ties, valid, invalid };
  return {
    ...result,
    seats: field.seats,
    ...(Object.keys(vacant).length > 0 ? { vacant } : {}),
  };
}

/** Who belongs to which group, by the file and by the options. */
function membership({ candidates }: Election, { groups = {} }: ElectionOptions) {
  const named = new Map(Object.entries(groups).map(([group, list]) => [group, new Set(list)]));
  for (const [group, list] of named)
    for (const number of list)
      if (!Number.isInteger(number) || number < 1 || number > candidates.length)
        throw refusal('groupMemberUnknown', number, group);
  return (group: string, candidate: number): boolean =>
    candidates[candidate]?.groups?.includes(group) === true ||
    named.get(group)?.has(candidate + 1) === true;
}
