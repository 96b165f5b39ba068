export {
  APPORTIONMENT_RULES,
  type Apportionment,
  type ApportionmentResult,
  type ApportionmentRule,
  type ApportionmentStep,
  type ApportionmentTie,
  apportion,
} from './apportion.ts';
