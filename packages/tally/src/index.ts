export {
  type ApportionmentCount,
  type ApportionmentOptions,
  countApportionment,
} from './apportionment/document.ts';
export * from './apportionment/index.ts';
export * from './budget/index.ts';
export { type Difference, differences } from './difference.ts';
export * from './election/index.ts';
export * from './explain/index.ts';
export * from './files/index.ts';
export { commitLot, drawGroups, drawLot, type Lot } from './lot/lot.ts';
export * from './picture/index.ts';
export { type RecountRequest, recount } from './recount.ts';
export {
  type CountKind,
  type CountResult,
  type Elapsed,
  RESULT_SCHEMA,
  type ResultDocument,
  resultDocument,
  resultText,
} from './result-document.ts';
export { Refusal } from './sentence/refusal.ts';
export { type Language, type Sentence, say, sentenceText } from './sentence/sentence.ts';
export * from './story/index.ts';
export {
  type Base,
  decide,
  type Threshold,
  type YesNoCount,
  type YesNoResult,
} from './vote/threshold.ts';
