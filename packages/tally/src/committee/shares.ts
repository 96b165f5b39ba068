import {
  add,
  compare,
  divide,
  equals,
  multiply,
  type Ratio,
  ratio,
  subtract,
  toNumber,
  toText,
  ZERO,
} from '@ownhouse/basics/ratio';
import { type Profile, untaken } from './profile.ts';
import type { Choice, Sequence } from './sequence.ts';

/**
 * What every paper carries (Phragmén) or has left (equal shares). Papers with the same amount are of
 * one kind, so that sums are taken of a few fractions, not of one for each paper.
 */
interface Purses {
  readonly taken: readonly number[];
  readonly kind: Uint32Array;
  readonly amounts: readonly Ratio[];
  /** True once nothing can be bought any more and another rule fills the rest. */
  readonly rest: boolean;
}

/** What fills the seats that equal shares leave empty. */
export type Completion = 'phragmen' | 'approval' | 'none';

function key({ kind, amounts, rest }: Purses): string {
  const texts = amounts.map(toText);
  return `${rest}${Array.from(kind, (k) => texts[k]).join()}`;
}

const purses = (profile: Profile, amount: Ratio): Purses => ({
  taken: [],
  kind: new Uint32Array(profile.weight.length),
  amounts: [amount],
  rest: false,
});

/** Papers of each kind among the supporters of a candidate. */
function supportByKind(profile: Profile, { kind, amounts }: Purses, c: number): Float64Array {
  const papers = new Float64Array(amounts.length);
  const rows = profile.supporters[c] as readonly number[];
  for (let i = 0; i < rows.length; i++) {
    const k = kind[rows[i] as number] as number;
    papers[k] = (papers[k] as number) + (profile.weight[rows[i] as number] as number);
  }
  return papers;
}

/** Gives the supporters of a candidate new amounts, a function of their old ones. */
function changed(
  profile: Profile,
  { taken, kind, amounts, rest }: Purses,
  c: number,
  change: (amount: Ratio) => Ratio,
): Purses {
  const next = [...amounts];
  const to = amounts.map((amount) => {
    const target = change(amount);
    const known = next.findIndex((other) => equals(other, target));
    return known < 0 ? next.push(target) - 1 : known;
  });
  const kinds = kind.slice();
  for (const row of profile.supporters[c] as readonly number[]) {
    kinds[row] = to[kind[row] as number] as number;
  }
  return { taken: [...taken, c], kind: kinds, amounts: next, rest };
}

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
function loadOf(profile: Profile, state: Purses, c: number): Ratio | undefined {
  let papers = 0;
  let sum = ratio(1);
  for (const [k, count] of supportByKind(profile, state, c).entries()) {
    papers += count;
    if (count > 0) sum = add(sum, multiply(state.amounts[k] as Ratio, ratio(count)));
  }
  return papers === 0 ? undefined : divide(sum, ratio(papers));
}

function nextByLoad(profile: Profile, state: Purses): Choice {
  const among = untaken(profile, state.taken);
  const figures = new Map<number, Ratio>();
  for (const c of among) {
    const load = loadOf(profile, state, c);
    if (load) figures.set(c, load);
  }
  return smallest(figures, among);
}

function takeByLoad(profile: Profile, state: Purses, c: number): Purses {
  const load = loadOf(profile, state, c);
  return changed(profile, state, c, (amount) => load ?? amount);
}

/** Sequential Phragmén, rule CPH-1: whoever leaves the smallest greatest load comes next. */
export function sequentialPhragmen(profile: Profile): Sequence<Purses> {
  return {
    start: purses(profile, ZERO),
    steps: profile.size,
    next: (state) => nextByLoad(profile, state),
    take: (state, c) => takeByLoad(profile, state, c),
    key,
  };
}

/** Smallest most that any supporter pays so that together they pay 1; `undefined` when they cannot. */
function priceOf(profile: Profile, state: Purses, c: number): Ratio | undefined {
  const payers = Array.from(supportByKind(profile, state, c), (papers, k) => ({
    papers,
    left: state.amounts[k] as Ratio,
  }))
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => compare(a.left, b.left));
  let open = ratio(1);
  let count = payers.reduce((sum, { papers }) => sum + papers, 0);
  for (const { left, papers } of payers) {
    const each = divide(open, ratio(count));
    if (compare(each, left) <= 0) return each;
    open = subtract(open, multiply(left, ratio(papers)));
    count -= papers;
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
  const known = new WeakMap<Purses, Map<number, Ratio>>();
  const prices = (state: Purses): Map<number, Ratio> => {
    const before = known.get(state);
    if (before) return before;
    const figures = new Map<number, Ratio>();
    known.set(state, figures);
    for (const c of untaken(profile, state.taken)) {
      const price = priceOf(profile, state, c);
      if (price) figures.set(c, price);
    }
    return figures;
  };
  /** From purses to loads: a paper carries what it no longer has. */
  const settled = (state: Purses): Purses =>
    state.rest || prices(state).size > 0
      ? state
      : { ...state, rest: true, amounts: state.amounts.map((left) => subtract(share, left)) };
  const start = settled(purses(profile, share));
  return {
    start,
    steps: profile.size,
    next: (state) => {
      if (!state.rest) return smallest(prices(state), untaken(profile, state.taken));
      if (completion === 'none') return { best: [], figures: new Map() };
      return completion === 'approval' ? byApproval(profile, state) : nextByLoad(profile, state);
    },
    take: (state, c) =>
      state.rest ? takeByLoad(profile, state, c) : settled(pay(profile, state, c)),
    key,
  };
}

function pay(profile: Profile, state: Purses, c: number): Purses {
  const price = priceOf(profile, state, c) as Ratio;
  return changed(profile, state, c, (left) =>
    compare(left, price) <= 0 ? ZERO : subtract(left, price),
  );
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
