import * as r from '@ownhouse/basics/ratio';
import { describe, expect, it } from 'vitest';
import { slowAdd1, slowEqualShares, utilities } from '../../test/slow-equal-shares.ts';
import { randomBudget } from '../../test/tied-budgets.ts';
import { exactPayments, payments } from './equal-shares-payments.ts';
import { countBudget } from './index.ts';
import type { Instance, VoteType } from './instance.ts';
import type { BudgetResult, Utility } from './result.ts';
import { tieBreaking } from './ties.ts';

const kinds: [VoteType, Utility][] = [
  ['approval', 'cost'],
  ['approval', 'cardinality'],
  ['cumulative', 'points'],
  ['cumulative', 'cost'],
  ['ordinal', 'borda'],
];
const WORLDS = 1000;

const votesOf = (gains: readonly (readonly number[])[], instance: Instance) =>
  instance.projects.map((_, p) => gains.filter((row) => (row[p] as number) > 0).length);

const priced = (result: BudgetResult) => result.rounds.filter((round) => round.by === 'shares');

describe.each(kinds)('small worlds, %s ballots, utility %s', (voteType, utility) => {
  it('ES-1 ES-2 ES-3 ES-TIES a single run is that of the definition', () => {
    for (let seed = 0; seed < WORLDS; seed++) {
      const instance = randomBudget(seed, voteType);
      const gains = utilities(instance, utility);
      const options = { rule: 'equal-shares', utility } as const;
      const breakTie = tieBreaking(instance, options, votesOf(gains, instance));
      const slow = slowEqualShares(
        instance,
        gains,
        r.ratio(instance.budget, instance.voterCount),
        (tied) => breakTie(tied).chosen,
      );
      const fast = countBudget(instance, options);
      const found = priced(fast).map((round) => [round.project, round.rho]);
      const wanted = slow.order.map((p, k) => [
        instance.projects[p]?.id,
        r.toText(slow.rho[k] as r.Ratio),
      ]);
      expect(found, `seed ${seed}`).toEqual(wanted);
      expect(
        fast.ties.map((tie) => tie.tied),
        `seed ${seed}`,
      ).toEqual(slow.ties.map((tied) => tied.map((p) => instance.projects[p]?.id)));
      checkPayments(instance, fast, slow.left);
    }
  });

  it('ES-ADD1 Add1 is that of the definition in both presets', () => {
    for (let seed = 0; seed < WORLDS; seed++) {
      const instance = randomBudget(seed, voteType);
      const gains = utilities(instance, utility);
      for (const preset of ['pabutools', 'equalshares'] as const) {
        const stop = seed % 4 === 0 ? false : preset === 'pabutools' ? 'supported' : 'all';
        const options = {
          rule: 'equal-shares',
          preset,
          utility,
          completion: 'add1',
          exhaustiveStop: stop,
        } as const;
        if (preset === 'equalshares' && stop === 'all' && total(instance) <= instance.budget)
          continue;
        const breakTie = tieBreaking(instance, options, votesOf(gains, instance));
        const floor = preset === 'equalshares';
        const slow = slowAdd1(instance, gains, (tied) => breakTie(tied).chosen, {
          floor,
          stop,
          limit: 60,
        });
        if (slow === null) continue;
        if (preset === 'equalshares' && total(instance) <= instance.budget) continue;
        const fast = countBudget(instance, options);
        expect(
          [priced(fast).map((round) => round.project), fast.steps, fast.voterBudget],
          `seed ${seed} ${preset} ${fast.stopped}`,
        ).toEqual([
          slow.run.order.map((p) => instance.projects[p]?.id),
          slow.steps,
          r.toText(slow.budget),
        ]);
        expect(
          priced(fast).map((round) => round.rho),
          `seed ${seed} ${preset}`,
        ).toEqual(slow.run.rho.map(r.toText));
      }
    }
  });
});

const total = (instance: Instance) => instance.projects.reduce((all, { cost }) => all + cost, 0);

/** ES-PAY: payments add up to the costs, and leave every voter what the definition leaves. */
function checkPayments(instance: Instance, result: BudgetResult, left: readonly r.Ratio[]): void {
  const paid = result.rounds.map(() => 0);
  for (const ballot of payments(instance, result)) {
    const voter = instance.ballots.voterRow.indexOf(ballot.row);
    if (voter < 0) continue;
    const exact = exactPayments(instance, result, ballot.row);
    expect(exact.left).toEqual(left[voter]);
    expect(ballot.left).toBeCloseTo(r.toNumber(exact.left), 9);
    for (const { round, amount } of ballot.paid)
      paid[round] = (paid[round] as number) + amount * ballot.voters;
  }
  for (const [round, { cost }] of result.rounds.entries()) expect(paid[round]).toBeCloseTo(cost, 8);
}
