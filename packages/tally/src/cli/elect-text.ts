import type { Election } from '../election/election.ts';
import type { ElectionResult, ElectionRound, ElectionTie } from '../election/result.ts';
import { lotLines } from './budget-text.ts';
import { short, table } from './table.ts';
import type { Text } from './text.ts';

/** Counts of at most so many stages show the figures of each, longer ones the first and the last. */
const STAGES_MAX = 8;
const OUTCOMES_SHOWN = 10;

/** Stages that do something to somebody, rather than tell figures. */
const MOVES = new Set(['surplus', 'exclude', 'elect', 'fill']);

/** The outcome of an election as a page of text. */
export function electionText(election: Election, result: ElectionResult, text: Text): string {
  const name = (number: number) =>
    `${number} ${short(election.candidates[number - 1]?.name ?? '', 40)}`.trimEnd();
  const names = (numbers: readonly number[]) => numbers.map(name).join(', ');
  const { valid, invalid, seats, quota, winners, options } = result;
  const filled = new Set(result.filled ?? []);
  const lines = [
    short(election.title, 90) || text.electionTitle,
    ...(options.vacated === undefined
      ? [text.electionSize(valid, invalid, election.candidates.length, seats)]
      : [text.vacancy(name(options.vacated), valid)]),
    `${text.rule(result.rule)}${quota === undefined ? '' : `, ${text.quota(figure(quota))}`}`,
    '',
    winners.length === 0 ? text.nobody : text.elected,
    ...winners.map((number) => `  ${name(number)}${filled.has(number) ? `, ${text.filled}` : ''}`),
    ...Object.entries(result.vacant ?? {}).map(([group, count]) => text.vacant(group, count)),
    ...outcomeLines(result, names, text),
    '',
    candidateTable(election, result, text),
    ...(result.rounds.length > 1 ? ['', text.stages, ...stageLines(result, name, text)] : []),
    ...result.ties.map((tie) => tieLine(tie, names, text)),
    ...lotLines(result.lot, text),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomeLines(
  { outcomes = [], winners }: ElectionResult,
  names: (numbers: readonly number[]) => string,
  text: Text,
): string[] {
  const key = (set: readonly number[]) => [...set].sort((a, b) => a - b).join();
  const others = outcomes.filter((set) => key(set) !== key(winners));
  if (others.length === 0) return [];
  const shown = others.slice(0, OUTCOMES_SHOWN).map(names);
  return [text.alsoPossible(shown.join(text.or) + (others.length > shown.length ? ' …' : ''))];
}

/** Candidates with their figures over the stages and what became of them. */
function candidateTable(election: Election, result: ElectionResult, text: Text): string {
  const counted = result.rounds.flatMap((round, index) =>
    Object.keys(round.votes).length > 0 ? [{ round, index }] : [],
  );
  const isLong = counted.length > STAGES_MAX;
  const withdrawn = new Set([...election.withdrawn, ...(result.options.withdrawn ?? [])]);
  const shownOf = (of: (round: ElectionRound) => number | undefined): string[] => {
    const figures = counted.map(({ round }) => of(round));
    if (!isLong) return figures.map(figure);
    const known = figures.filter((value) => value !== undefined);
    return [figure(known[0]), figure(known.at(-1))];
  };
  const heads = isLong
    ? [`>${text.first}`, `>${text.last}`]
    : counted.map(({ index }) => `>${index + 1}`);
  const rows = election.candidates.map(({ name }, c) => [
    String(c + 1),
    short(name, 40),
    ...shownOf((round) => round.votes[c + 1]),
    fateOf(result, c + 1, withdrawn, text),
  ]);
  if (counted.some(({ round }) => (round.nontransferable ?? 0) > 0))
    rows.push(['', text.exhausted, ...shownOf((round) => round.nontransferable), '']);
  return table(['>#', text.candidate, ...heads, text.fate], rows);
}

function fateOf(
  { rounds, winners }: ElectionResult,
  number: number,
  withdrawn: ReadonlySet<number>,
  text: Text,
): string {
  const many = rounds.length > 1;
  const at = (index: number) => (many && index >= 0 ? ` (${text.stage(index + 1)})` : '');
  if (winners.includes(number))
    return text.isElected + at(rounds.findIndex(({ elected }) => elected?.includes(number)));
  if (withdrawn.has(number)) return text.isWithdrawn;
  const out = rounds.findIndex(({ action, who }) => action === 'exclude' && who.includes(number));
  return out < 0 ? '' : text.isOut + at(out);
}

/** What happened in each stage; the locking of pairs is summed up. */
function stageLines(
  { rounds }: ElectionResult,
  name: (number: number) => string,
  text: Text,
): string[] {
  const locks = rounds.filter(({ action }) => action === 'lock');
  const dropped = locks
    .filter(({ detail }) => detail?.locked === 'no')
    .map(({ who }) => text.over(name(who[0] ?? 0), name(who[1] ?? 0)));
  const lines = rounds.flatMap(({ action, who, detail, quota }, index) => {
    if (action === 'lock') return [];
    const isNamed = MOVES.has(action) && who.length > 0;
    const contest =
      detail?.contest === undefined ? '' : ` (${text.contest(String(detail.contest))})`;
    const line = `  ${String(index + 1).padStart(3)}  ${text.action[action]}${isNamed ? ` ${who.map(name).join(', ')}` : ''}${contest}`;
    return [quota === undefined ? line : `${line}; ${text.quota(figure(quota))}`];
  });
  return locks.length === 0
    ? lines
    : [`       ${text.locks(locks.length - dropped.length, dropped.join(', '))}`, ...lines];
}

function tieLine(
  { round, kind, candidates, chosen, how, decidedBy }: ElectionTie,
  names: (numbers: readonly number[]) => string,
  text: Text,
): string {
  const [stage, what, tied] = [round + 1, text.what[kind], names(candidates)] as const;
  if (how === 'open') return text.openTie(stage, what, tied);
  const why = decidedBy === undefined ? text.how[how] : text.decidedBy(decidedBy + 1);
  return text.electionTie(stage, what, tied, names(chosen), why);
}

const figure = (votes: number | undefined): string =>
  votes === undefined ? '' : String(Math.round(votes * 1e5) / 1e5);
