export { assert, unreachable } from './assert.ts';
export {
  type FieldRefusal,
  type Ok,
  ok,
  type Refusal,
  type Refused,
  type Result,
  refuse,
} from './result.ts';
