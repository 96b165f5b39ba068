export { type AgainstGreedy, againstGreedy } from './against-greedy.ts';
export {
  type BallotJourney,
  ballotJourney,
  type JourneyStep,
  type PaperShare,
  paperShares,
} from './ballot-journey.ts';
export {
  type Payments,
  paymentsOf,
  type VoterAccount,
  voterAccount,
  voterAccounts,
} from './payments.ts';
export { type ProjectPrice, pricesOf } from './prices.ts';
export { type SupportersMoney, type WhyLost, whyLost } from './why-lost.ts';
export {
  costReductionNeeded,
  type NeverWins,
  newSupportersNeeded,
  presentSupportersNeeded,
  type SearchOptions,
  type WouldHaveWon,
} from './would-have-won.ts';
