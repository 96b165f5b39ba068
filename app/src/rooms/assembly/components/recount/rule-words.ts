import * as m from '#paraglide/messages.js';

/** A rule as a page offers it: its name on the command line, its name for people, and what it promises. */
export interface RuleWords {
  readonly id: string;
  readonly name: () => string;
  readonly promise: () => string;
}

export interface RuleGroup {
  readonly name: () => string;
  readonly rules: readonly RuleWords[];
}

/** The rules that fill a budget; the first is the one to begin with. */
export const budgetRules: readonly RuleGroup[] = [
  {
    name: m.recount_group_proportional,
    rules: [
      {
        id: 'equal-shares',
        name: m.recount_rule_equal_shares,
        promise: m.recount_promise_equal_shares,
      },
      {
        id: 'exact-equal-shares',
        name: m.recount_rule_exact_equal_shares,
        promise: m.recount_promise_exact_equal_shares,
      },
      {
        id: 'bounded-overspending',
        name: m.recount_rule_bounded_overspending,
        promise: m.recount_promise_bounded_overspending,
      },
      { id: 'phragmen', name: m.recount_rule_phragmen, promise: m.recount_promise_phragmen },
      {
        id: 'maximin-support',
        name: m.recount_rule_maximin_support,
        promise: m.recount_promise_maximin_support,
      },
    ],
  },
  {
    name: m.recount_group_largest,
    rules: [
      { id: 'greedy', name: m.recount_rule_greedy, promise: m.recount_promise_greedy },
      { id: 'welfare', name: m.recount_rule_welfare, promise: m.recount_promise_welfare },
    ],
  },
];

/** The rules that an election may be counted by. Sortition is absent: it looks at no ballot. */
export const electionRules: readonly RuleGroup[] = [
  {
    name: m.recount_group_transfer,
    rules: [
      {
        id: 'scottish-stv',
        name: m.recount_rule_scottish_stv,
        promise: m.recount_promise_scottish_stv,
      },
      { id: 'meek', name: m.recount_rule_meek, promise: m.recount_promise_meek },
      { id: 'wigm', name: m.recount_rule_wigm, promise: m.recount_promise_wigm },
      { id: 'irv', name: m.recount_rule_irv, promise: m.recount_promise_irv },
    ],
  },
  {
    name: m.recount_group_pairs,
    rules: [
      { id: 'schulze', name: m.recount_rule_schulze, promise: m.recount_promise_schulze },
      {
        id: 'ranked-pairs',
        name: m.recount_rule_ranked_pairs,
        promise: m.recount_promise_ranked_pairs,
      },
      { id: 'copeland', name: m.recount_rule_copeland, promise: m.recount_promise_copeland },
      { id: 'minimax', name: m.recount_rule_minimax, promise: m.recount_promise_minimax },
    ],
  },
  {
    name: m.recount_group_marks,
    rules: [
      { id: 'borda', name: m.recount_rule_borda, promise: m.recount_promise_borda },
      { id: 'plurality', name: m.recount_rule_plurality, promise: m.recount_promise_plurality },
      { id: 'choose-k', name: m.recount_rule_choose_k, promise: m.recount_promise_choose_k },
      { id: 'approval', name: m.recount_rule_approval, promise: m.recount_promise_approval },
      { id: 'score', name: m.recount_rule_score, promise: m.recount_promise_score },
      { id: 'star', name: m.recount_rule_star, promise: m.recount_promise_star },
      { id: 'star-pr', name: m.recount_rule_star_pr, promise: m.recount_promise_star_pr },
      { id: 'threshold', name: m.recount_rule_threshold, promise: m.recount_promise_threshold },
    ],
  },
  {
    name: m.recount_group_committee,
    rules: [
      {
        id: 'equal-shares',
        name: m.recount_rule_committee_shares,
        promise: m.recount_promise_committee_shares,
      },
      {
        id: 'sequential-phragmen',
        name: m.recount_rule_sequential_phragmen,
        promise: m.recount_promise_sequential_phragmen,
      },
      { id: 'pav', name: m.recount_rule_pav, promise: m.recount_promise_pav },
      {
        id: 'sequential-pav',
        name: m.recount_rule_sequential_pav,
        promise: m.recount_promise_sequential_pav,
      },
      {
        id: 'reverse-pav',
        name: m.recount_rule_reverse_pav,
        promise: m.recount_promise_reverse_pav,
      },
      {
        id: 'chamberlin-courant',
        name: m.recount_rule_chamberlin_courant,
        promise: m.recount_promise_chamberlin_courant,
      },
    ],
  },
];

/** The words of one rule; an unknown one is called by its own name. */
export function ruleWords(kind: 'budget' | 'election', id: string): RuleWords {
  const groups = kind === 'budget' ? budgetRules : electionRules;
  const rule = groups.flatMap(({ rules }) => rules).find((each) => each.id === id);
  return rule ?? { id, name: () => id, promise: () => '' };
}
