/**
 * The options of the command line, for pages that offer the same: the words a person gives by name
 * (`{ rule: 'meek', seats: '3' }`) become what a count takes.
 */
export { budgetOptions } from './cli/budget.ts';
export { electionOptions } from './cli/elect.ts';
export { type Given, UsageFault } from './cli/usage.ts';
