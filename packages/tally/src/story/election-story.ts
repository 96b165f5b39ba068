import type { Election } from '../election/election.ts';
import type { ElectionResult, ElectionRound } from '../election/result.ts';
import {
  type ElectionWords,
  englishElection,
  familyOf,
  spanishElection,
} from './election-words.ts';
import { type Figures, figuresOf, type Story, type StoryLocale } from './figures.ts';

interface Told {
  readonly result: ElectionResult;
  readonly words: ElectionWords;
  readonly figures: Figures;
  /** The name of a candidate's number. */
  name(number: number): string;
  names(numbers: readonly number[]): string;
}

/** Named one by one; the rest are counted. */
const NAMED = 6;

/**
 * The result of an election in plain words: who is elected and by which rule, every step of the
 * count with what moved where, and every tie with how it ended.
 */
export function electionStory(
  election: Election,
  result: ElectionResult,
  options: { readonly locale: StoryLocale },
): Story {
  const { locale } = options;
  const figures = figuresOf(locale);
  const name = (number: number): string =>
    election.candidates[number - 1]?.name.replace(/\s+/g, ' ').trim() || figures.count(number);
  const told: Told = {
    result,
    words: locale === 'es' ? spanishElection : englishElection,
    figures,
    name,
    names: (numbers) => figures.list(numbers.map(name)),
  };
  const { words } = told;
  const parts = [
    { heading: words.decided, sentences: decided(told) },
    { heading: words.count, isList: true, sentences: steps(told) },
    { heading: words.ties, isList: true, sentences: ties(told) },
  ];
  return {
    locale,
    title: words.title(election.title),
    parts: parts.filter(({ sentences }) => sentences.length > 0),
  };
}

function decided({ result, words, figures, names }: Told): string[] {
  const { winners, valid, invalid, seats } = result;
  const sentences = [words.papers(figures.counted(valid), figures.counted(seats))];
  if (invalid > 0) sentences.push(words.invalid(figures.counted(invalid)));
  sentences.push(
    winners.length === 0 ? words.nobody : words.elected(names(winners), winners.length === 1),
  );
  sentences.push(words.rule[familyOf(result.rule)]);
  if (result.quota !== undefined && familyOf(result.rule) === 'stv')
    sentences.push(words.quota(figures.votes(result.quota)));
  return sentences;
}

function steps(told: Told): string[] {
  const { result, words } = told;
  const sentences: string[] = [];
  for (const [index, round] of result.rounds.entries()) {
    const before = result.rounds[index - 1];
    const first = step(told, round, before);
    if (first === null) continue;
    const reached = newlyElected(round, before);
    // Whoever a filling or an electing step names is told of by that step itself.
    const extra =
      reached.length > 0 && ['first', 'surplus', 'exclude'].includes(round.action)
        ? [words.reached(told.names(reached), reached.length === 1)]
        : [];
    sentences.push([first, ...extra].join(' '));
  }
  const filled = result.filled ?? [];
  if (filled.length > 0 && !result.rounds.some(({ action }) => action === 'fill'))
    sentences.push(words.fill(told.names(filled), filled.length === 1));
  const winner = result.winners[0];
  if (winner !== undefined && beatsAll(result, winner))
    sentences.push(words.beatsAll(told.name(winner)));
  return sentences;
}

const newlyElected = (round: ElectionRound, before: ElectionRound | undefined): number[] =>
  (round.elected ?? []).filter((number) => !(before?.elected ?? []).includes(number));

function step(told: Told, round: ElectionRound, before: ElectionRound | undefined): string | null {
  const { words, figures, names } = told;
  const one = round.who.length === 1;
  const held = (r: ElectionRound | undefined) =>
    round.who.reduce((sum, number) => sum + (r?.votes[number] ?? 0), 0);
  switch (round.action) {
    case 'first':
      return words.first(standing(told, round));
    case 'surplus':
      return words.surplus(
        names(round.who),
        figures.votes(held(before) - held(round)),
        gains(told, round, before),
      );
    case 'exclude':
      return words.excluded(
        names(round.who),
        one,
        figures.votes(held(before)),
        gains(told, round, before),
      );
    case 'fill':
      return round.who.length === 0 ? null : words.fill(names(round.who), one);
    case 'runoff':
      return words.runoff(standing(told, round));
    case 'lock':
      return null;
    case 'elect': {
      const elected = words.elected(names(round.who), one);
      return familyOf(told.result.rule) === 'stv'
        ? elected
        : `${words.totals(standing(told, round))} ${elected}`;
    }
    default:
      return Object.keys(round.votes).length === 0 ? null : words.totals(standing(told, round));
  }
}

/** Candidates with what they hold, most first. */
function standing({ words, figures, name }: Told, round: ElectionRound): string {
  const holders = Object.entries(round.votes)
    .map(([number, votes]) => ({ number: Number(number), votes }))
    .sort((a, b) => b.votes - a.votes || a.number - b.number);
  const named = holders
    .slice(0, NAMED)
    .map(({ number, votes }) => words.holds(name(number), figures.votes(votes)));
  const more = holders.length - named.length;
  return figures.list(more > 0 ? [...named, words.moreCandidates(figures.counted(more))] : named);
}

/** Where the votes that moved in a round went, most first. */
function gains(
  { words, figures, name }: Told,
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
  if (gained.length > NAMED)
    parts.push(words.moreCandidates(figures.counted(gained.length - NAMED)));
  const spent = (round.nontransferable ?? 0) - (before?.nontransferable ?? 0);
  if (spent > 0) parts.push(words.spent(figures.votes(spent)));
  return parts.length === 0 ? words.noGains : figures.list(parts);
}

function beatsAll({ pairwise }: ElectionResult, winner: number): boolean {
  if (pairwise === undefined) return false;
  return pairwise.every(
    (row, other) =>
      other === winner - 1 || (pairwise[winner - 1]?.[other] ?? 0) > (row[winner - 1] ?? 0),
  );
}

const ties = ({ result, words, names }: Told): string[] =>
  result.ties.map(({ kind, candidates, chosen, how }) =>
    words.tie(names(candidates), words.what[kind], names(chosen), words.how[how]),
  );
