import {
  add,
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
  subtract,
  toNumber,
  toText,
  ZERO,
} from '@ownhouse/basics/ratio';
import type { Profile } from './profile.ts';
import type { Choice, Sequence } from './sequence.ts';

/** What every row of papers carries (Phragmén) or has left (equal shares), per paper. */
interface Purses {
  readonly taken: readonly number[];
  readonly amount: readonly Ratio[];
  /** True once nothing can be bought any more and another rule fills the rest. */
  readonly rest: boolean;
}

/** What fills the seats that equal shares leave empty. */
export type Completion = 'phragmen' | 'approval' | 'none';

const untaken = (profile: Profile, taken: readonly number[]): number[] =>
  profile.standing.filter((c) => !taken.includes(c));

const key = ({ amount, rest }: Purses): string => `${rest}${amount.map(toText).join()}`;

/** Smallest figure wins; those without a figure come only when nobody has one. */
function smallest(figures: ReadonlyMap<number, Ratio>, among: readonly number[]): Choice {
  let best: number[] = [];
  let mark: Ratio | null = null;
  const shown = new Map<number, number>();
  for (const c of among) {
    const figure = figures.get(c);
    if (!figure) continue;
    shown.set(c, toNumber(figure));
    const order = mark === null ? -1 : compare(figure, mark);
    if (order < 0) [mark, best] = [figure, [c]];
    else if (order === 0) best.push(c);
  }
  return { best: best.length > 0 ? best : among, figures: shown };
}

/** Load each supporter of c would carry: (sum of their loads + 1) / supporters. */
function loadOf(profile: Profile, load: readonly Ratio[], c: number): Ratio | undefined {
  let papers = 0;
  let sum = ratio(1);
  for (const row of profile.supporters[c] as readonly number[]) {
    const weight = profile.weight[row] as number;
    papers += weight;
    if ((load[row] as Ratio).num !== 0n)
      sum = add(sum, multiply(load[row] as Ratio, ratio(weight)));
  }
  return papers === 0 ? undefined : divide(sum, ratio(papers));
}

function nextByLoad(profile: Profile, { taken, amount }: Purses): Choice {
  const among = untaken(profile, taken);
  const figures = new Map<number, Ratio>();
  for (const c of among) {
    const load = loadOf(profile, amount, c);
    if (load) figures.set(c, load);
  }
  return smallest(figures, among);
}

function takeByLoad(profile: Profile, { taken, amount, rest }: Purses, c: number): Purses {
  const load = loadOf(profile, amount, c);
  const next = [...amount];
  if (load) for (const row of profile.supporters[c] as readonly number[]) next[row] = load;
  return { taken: [...taken, c], amount: next, rest };
}

/** Sequential Phragmén, rule CPH-1: whoever leaves the smallest greatest load comes next. */
export function sequentialPhragmen(profile: Profile): Sequence<Purses> {
  return {
    start: { taken: [], amount: Array.from(profile.weight, () => ZERO), rest: false },
    steps: profile.size,
    next: (state) => nextByLoad(profile, state),
    take: (state, c) => takeByLoad(profile, state, c),
    key,
  };
}

/** Smallest most that any supporter pays so that together they pay 1; `undefined` when they cannot. */
function priceOf(profile: Profile, purse: readonly Ratio[], c: number): Ratio | undefined {
  const payers = (profile.supporters[c] as readonly number[])
    .map((row) => ({ left: purse[row] as Ratio, weight: profile.weight[row] as number }))
    .sort((a, b) => compare(a.left, b.left));
  let open = ratio(1);
  let papers = payers.reduce((sum, { weight }) => sum + weight, 0);
  for (const { left, weight } of payers) {
    const each = divide(open, ratio(papers));
    if (compare(each, left) <= 0) return each;
    open = subtract(open, multiply(left, ratio(weight)));
    papers -= weight;
  }
  return undefined;
}

/**
 * The method of equal shares for members of equal cost, rules CES-1 to CES-3: every paper starts with
 * seats/voters, a member costs 1, and the cheapest for its supporters comes next. Seats left over are
 * filled by Phragmén (what is spent being the load), by approvals, or stay empty.
 */
export function equalShares(profile: Profile, completion: Completion): Sequence<Purses> {
  const share = ratio(profile.size, Math.max(1, profile.voters));
  const prices = ({ taken, amount }: Purses): Map<number, Ratio> => {
    const figures = new Map<number, Ratio>();
    for (const c of untaken(profile, taken)) {
      const price = priceOf(profile, amount, c);
      if (price) figures.set(c, price);
    }
    return figures;
  };
  /** From purses to loads: a paper carries what it no longer has. */
  const settled = (state: Purses): Purses =>
    state.rest || prices(state).size > 0
      ? state
      : { ...state, rest: true, amount: state.amount.map((left) => subtract(share, left)) };
  const start = settled({
    taken: [],
    amount: Array.from(profile.weight, () => share),
    rest: false,
  });
  return {
    start,
    steps: completion === 'none' ? boughtCount(start, prices, profile) : profile.size,
    next: (state) => {
      if (!state.rest) return smallest(prices(state), untaken(profile, state.taken));
      return completion === 'approval' ? byApproval(profile, state) : nextByLoad(profile, state);
    },
    take: (state, c) =>
      state.rest ? takeByLoad(profile, state, c) : settled(pay(profile, state, c)),
    key,
  };
}

function pay(profile: Profile, { taken, amount, rest }: Purses, c: number): Purses {
  const price = priceOf(profile, amount, c) as Ratio;
  const next = [...amount];
  for (const row of profile.supporters[c] as readonly number[]) {
    const left = amount[row] as Ratio;
    next[row] = compare(left, price) <= 0 ? ZERO : subtract(left, price);
  }
  return { taken: [...taken, c], amount: next, rest };
}

/** How many members equal shares buy when ties fall by number: the seats filled without completion. */
function boughtCount(
  start: Purses,
  prices: (state: Purses) => Map<number, Ratio>,
  profile: Profile,
): number {
  let state = start;
  while (!state.rest && state.taken.length < profile.size) {
    const figures = prices(state);
    if (figures.size === 0) break;
    const { best } = smallest(figures, untaken(profile, state.taken));
    state = pay(profile, state, best[0] as number);
  }
  return state.taken.length;
}

function byApproval(profile: Profile, { taken }: Purses): Choice {
  const figures = new Map<number, Ratio>();
  const among = untaken(profile, taken);
  for (const c of among) {
    let papers = 0;
    for (const row of profile.supporters[c] as readonly number[]) {
      papers += profile.weight[row] as number;
    }
    figures.set(c, ratio(-papers));
  }
  return smallest(figures, among);
}
