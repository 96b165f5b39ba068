import type { Election } from '../election/election.ts';
import type { ElectionResult } from '../election/result.ts';
import { roundSentences } from './election-rounds.ts';
import { type ElectionWords, englishElection } from './election-words.ts';
import { spanishElection } from './election-words-es.ts';
import { figureKind, isByTransfer } from './figure-kind.ts';
import { type Figures, figuresOf, plainText, type Story, type StoryLocale } from './figures.ts';

/** What the sentences of a story are made from. */
export interface ElectionTold {
  readonly result: ElectionResult;
  readonly words: ElectionWords;
  readonly figures: Figures;
  /** The name of a candidate's number. */
  name(number: number): string;
  names(numbers: readonly number[]): string;
}

/** Drawn one by one in the story; the rest are counted. */
const DRAWN = 12;

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
    plainText(election.candidates[number - 1]?.name ?? '') || figures.count(number);
  const told: ElectionTold = {
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
    { heading: words.ties, isList: true, sentences: [...ties(told), ...lot(told)] },
  ];
  return {
    locale,
    title: words.title(plainText(election.title)),
    parts: parts.filter(({ sentences }) => sentences.length > 0),
  };
}

function decided({ result, words, figures, name, names }: ElectionTold): string[] {
  const { winners, valid, invalid, seats, rule, quota, options, vacant = {} } = result;
  const { vacated, reserved = {} } = options;
  const sentences =
    vacated === undefined
      ? [words.papers(figures.counted(valid), figures.counted(seats))]
      : [words.vacancy(name(vacated), figures.counted(valid))];
  if (invalid > 0) sentences.push(words.invalid(figures.counted(invalid)));
  sentences.push(
    winners.length === 0 ? words.nobody : words.elected(names(winners), winners.length === 1),
  );
  sentences.push(words.rule[vacated === undefined ? rule : 'irv']);
  if (quota !== undefined && isByTransfer(rule)) sentences.push(words.quota(figures.votes(quota)));
  if (quota !== undefined && rule === 'threshold')
    sentences.push(words.needed(figures.votes(quota)));
  for (const [group, count] of Object.entries(reserved))
    sentences.push(words.reserved(group, figures.counted(count)));
  for (const [group, count] of Object.entries(vacant))
    sentences.push(words.vacant(group, figures.counted(count)));
  return sentences;
}

function steps(told: ElectionTold): string[] {
  const { result, words, figures } = told;
  const sentences = roundSentences(told);
  const filled = result.filled ?? [];
  if (filled.length > 0 && !result.rounds.some(({ action }) => action === 'fill'))
    sentences.push(words.fill(told.names(filled), filled.length === 1));
  const last = result.rounds.at(-1)?.nontransferable ?? 0;
  if (last > 0 && isByTransfer(result.rule)) sentences.push(words.exhausted(figures.votes(last)));
  const kind = figureKind(result.rule);
  if (result.pairwise && (kind === 'wins' || kind === 'defeat')) {
    const best = result.pairwise.findIndex((_, candidate) => beatsAll(result, candidate));
    sentences.push(best < 0 ? words.nobodyBeatsAll : words.beatsAll(told.name(best + 1)));
  }
  return sentences;
}

function beatsAll({ pairwise = [], rounds }: ElectionResult, candidate: number): boolean {
  const standing = Object.keys(rounds.at(-1)?.votes ?? {}).map((number) => Number(number) - 1);
  return (
    standing.includes(candidate) &&
    standing.every(
      (other) =>
        other === candidate ||
        (pairwise[candidate]?.[other] ?? 0) > (pairwise[other]?.[candidate] ?? 0),
    )
  );
}

const ties = ({ result, words, names }: ElectionTold): string[] =>
  result.ties.map(({ kind, candidates, chosen, how, decidedBy }) => {
    if (how === 'open') return words.tieOpen(names(candidates), words.what[kind]);
    const why = words.how[decidedBy === undefined ? how : 'earlier'];
    return words.tie(names(candidates), words.what[kind], names(chosen), why);
  });

/** The order drawn, where some tie fell by it. */
function lot({ result, words, figures, name }: ElectionTold): string[] {
  if (!result.lot || !result.ties.some(({ how }) => how === 'lot')) return [];
  const drawn = result.lot.drawn.map((entry) => name(Number(entry)));
  const more = drawn.length - DRAWN;
  const shown = drawn.slice(0, DRAWN);
  return [
    words.lot(figures.list(more > 0 ? [...shown, words.others(figures.counted(more))] : shown)),
  ];
}
