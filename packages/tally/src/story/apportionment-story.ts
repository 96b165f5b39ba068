import type { ApportionmentResult } from '../apportionment/apportion.ts';
import {
  englishApportionment,
  isByRemainder,
  spanishApportionment,
} from './apportionment-words.ts';
import { figuresOf, plainText, type Story, type StoryLocale } from './figures.ts';

type Parties = readonly { readonly name: string; readonly votes: number }[];

/** How seats were shared out, in plain words: the rule, what every list gets, and every tie. */
export function apportionmentStory(
  parties: Parties,
  result: Pick<ApportionmentResult, 'rule' | 'seats' | 'rounds' | 'ties' | 'below'>,
  { locale }: { readonly locale: StoryLocale },
): Story {
  const words = locale === 'es' ? spanishApportionment : englishApportionment;
  const figures = figuresOf(locale);
  const name = (party: number): string => plainText(parties[party - 1]?.name ?? '') || `${party}`;
  const names = (numbers: readonly number[]): string => figures.list(numbers.map(name));
  const votes = parties.reduce((sum, party) => sum + party.votes, 0);
  const seats = result.seats.reduce((sum, count) => sum + count, 0);
  const part = (value: number, whole: number): string =>
    figures.percent(whole === 0 ? 0 : value / whole);
  const lines = parties
    .map((party, index) => ({ ...party, number: index + 1, seats: result.seats[index] ?? 0 }))
    .sort((a, b) => b.seats - a.seats || b.votes - a.votes || a.number - b.number)
    .map((party) =>
      words.gets(
        name(party.number),
        figures.votes(party.votes),
        part(party.votes, votes),
        figures.counted(party.seats),
        part(party.seats, seats),
      ),
    );
  const last = result.rounds.at(-1);
  const decided = [
    words.shared(figures.counted(seats), figures.counted(parties.length), figures.votes(votes)),
    isByRemainder(result.rule) ? words.remainders : words.divisors,
    ...(last === undefined ? [] : [words.last(name(last.party))]),
    ...(result.below.length === 0 ? [] : [words.below(names(result.below))]),
  ];
  const parts = [
    { heading: words.decided, sentences: decided },
    { heading: words.seats, isList: true, sentences: lines },
    {
      heading: words.ties,
      isList: true,
      sentences: result.ties.map((tie) =>
        words.tie(
          names(tie.parties),
          figures.counted(tie.seats),
          names(tie.chosen),
          tie.how === 'lot',
        ),
      ),
    },
  ];
  return {
    locale,
    title: words.title,
    parts: parts.filter(({ sentences }) => sentences.length > 0),
  };
}
