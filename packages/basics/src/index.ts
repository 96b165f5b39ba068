export { assert, unreachable } from './assert.ts';
export {
  type DateRefusal,
  type DecadePart,
  type EdtfDate,
  type Precision,
  parseEdtf,
  UNKNOWN_DATE,
} from './edtf.ts';
export { compareEdtf, intervalBetween, intervalOf } from './edtf-order.ts';
export { type Id, isUuid, momentOf, uuid7 } from './id.ts';
export {
  ALWAYS,
  activeOn,
  type Interval,
  intersect,
  isEmpty,
  overlap,
  stretches,
} from './interval.ts';
export { addMoney, compareMoney, type Money, subtractMoney } from './money.ts';
export {
  type FieldRefusal,
  type Ok,
  ok,
  type Refusal,
  type Refused,
  type Result,
  refuse,
} from './result.ts';
