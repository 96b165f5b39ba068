import type { ElectionRound } from '../election/result.ts';
import type { ElectionTold } from './election-story.ts';
import { figureKind, isByTransfer, isLeastBest } from './figure-kind.ts';

/** Named one by one; the rest are counted. */
const NAMED = 6;

/** What happened in each round of a count, in plain words. */
export function roundSentences(told: ElectionTold): string[] {
  const { rounds } = told.result;
  let contest: unknown;
  return rounds.flatMap((round, index) => {
    const isNew = round.detail?.contest !== contest;
    contest = round.detail?.contest;
    // The first round of a contest has nothing before it, whatever was counted before.
    const before = isNew && index > 0 ? undefined : rounds[index - 1];
    const sentence = roundSentence(told, round, before);
    if (sentence === null) return [];
    return [
      isNew && contest !== undefined ? `${opening(told, `${contest}`)} ${sentence}` : sentence,
    ];
  });
}

const opening = ({ words }: ElectionTold, group: string): string =>
  group === '' ? words.contestOpen : words.contest(group);

function roundSentence(
  told: ElectionTold,
  round: ElectionRound,
  before: ElectionRound | undefined,
): string | null {
  const { result, words } = told;
  const first = result.rule === 'meek' ? meekStep(told, round, before) : step(told, round, before);
  const reached = newlyElected(round, before);
  // Whoever a filling or an electing step names is told of by that step itself.
  if (first === null || reached.length === 0 || !isByTransfer(result.rule)) return first;
  if (!['first', 'surplus', 'exclude'].includes(round.action)) return first;
  const byMajority = result.rule === 'irv' || result.options.vacated !== undefined;
  const then = byMajority
    ? words.majority(told.names(reached))
    : words.reached(told.names(reached), reached.length === 1);
  return `${first} ${then}`;
}

const newlyElected = (round: ElectionRound, before: ElectionRound | undefined): number[] =>
  (round.elected ?? []).filter((number) => !(before?.elected ?? []).includes(number));

const held = (round: ElectionRound | undefined, who: readonly number[]): number =>
  who.reduce((sum, number) => sum + (round?.votes[number] ?? 0), 0);

function step(
  told: ElectionTold,
  round: ElectionRound,
  before: ElectionRound | undefined,
): string | null {
  const { words, figures, names, result } = told;
  const { action, who } = round;
  const one = who.length === 1;
  const kind = figureKind(result.rule);
  switch (action) {
    case 'first':
      return words.first(standing(told, round));
    case 'surplus': {
      const surplus = held(before, who) - held(round, who);
      return words.surplus(names(who), figures.votes(surplus), gains(told, round, before));
    }
    case 'exclude': {
      if (kind === 'loss')
        return `${words.figures.loss(standing(told, round))} ${words.removed(names(who))}`;
      const votes = held(before, who);
      if (votes === 0) return words.excludedEmpty(names(who), one);
      return words.excluded(names(who), one, figures.votes(votes), gains(told, round, before));
    }
    case 'fill':
      return who.length === 0 ? null : words.fill(names(who), one);
    case 'runoff':
      return words.runoff(standing(told, round));
    case 'lock':
      return null;
    case 'elect': {
      const elected =
        kind === 'load' ? words.lightest(names(who), one) : words.elected(names(who), one);
      return isByTransfer(result.rule)
        ? elected
        : `${words.figures[kind](standing(told, round))} ${elected}`;
    }
    default:
      return Object.keys(round.votes).length === 0
        ? null
        : words.figures[kind](standing(told, round));
  }
}

/**
 * Meek counts all papers anew after each step, so that a round's figures are those on which its
 * decision rests, and no vote has one place that it came from.
 */
function meekStep(
  told: ElectionTold,
  round: ElectionRound,
  before: ElectionRound | undefined,
): string | null {
  const { words, figures, names } = told;
  const { action, who } = round;
  const one = who.length === 1;
  const same = before !== undefined && JSON.stringify(before.votes) === JSON.stringify(round.votes);
  const list = same ? [] : [words.figures.votes(standing(told, round))];
  if (action === 'first') return words.first(standing(told, round));
  if (action === 'exclude')
    list.push(words.excludedAnew(names(who), one, figures.votes(held(round, who))));
  if (action === 'elect' && who.length > 0) list.push(words.reached(names(who), one));
  if (action === 'fill' && who.length > 0) list.push(words.fill(names(who), one));
  return list.length === 0 ? null : list.join(' ');
}

/** Candidates with what they hold, best first. */
function standing({ words, figures, name, result }: ElectionTold, round: ElectionRound): string {
  const kind = round.action === 'runoff' ? 'votes' : figureKind(result.rule);
  const sign = isLeastBest(kind) ? 1 : -1;
  const holders = Object.entries(round.votes)
    .map(([number, votes]) => ({ number: Number(number), votes }))
    .filter(({ number, votes }) => votes > 0 || !round.excluded?.includes(number))
    .sort((a, b) => sign * (a.votes - b.votes) || a.number - b.number);
  const figure = (votes: number): string => {
    if (kind === 'defeat' && votes <= 0) return words.noDefeat;
    return kind === 'load' ? figures.part(votes) : figures.votes(votes);
  };
  const named = holders
    .slice(0, NAMED)
    .map(({ number, votes }) =>
      kind === 'place' ? name(number) : words.holds(name(number), figure(votes)),
    );
  const more = holders.length - named.length;
  if (more <= 0) return figures.list(named);
  const rest = kind === 'votes' ? words.othersFewer : words.others;
  return figures.list([...named, rest(figures.counted(more))]);
}

/** Where the votes that moved in a round went, most first. */
function gains(
  { words, figures, name }: ElectionTold,
  round: ElectionRound,
  before: ElectionRound | undefined,
): string {
  const gained = Object.entries(round.votes)
    .map(([number, votes]) => ({
      number: Number(number),
      votes: votes - (before?.votes[number] ?? 0),
    }))
    .filter(({ number, votes }) => votes > 0 && !round.who.includes(number))
    .sort((a, b) => b.votes - a.votes || a.number - b.number);
  const parts = gained
    .slice(0, NAMED)
    .map(({ number, votes }) => words.gain(name(number), figures.votes(votes)));
  if (gained.length > NAMED) parts.push(words.othersGain(figures.counted(gained.length - NAMED)));
  const spent = (round.nontransferable ?? 0) - (before?.nontransferable ?? 0);
  if (spent > 0) parts.push(words.spent(figures.votes(spent)));
  return parts.length === 0 ? words.noGains : figures.list(parts);
}
