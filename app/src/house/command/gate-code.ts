import type { Result } from '@ownhouse/basics';
import type { AccessCode } from '../access/access.ts';

/** What the gate itself may refuse, before a command's own codes. */
export type GateCode = AccessCode | 'input_wrong' | 'not_found' | 'key_reused' | 'no_such_verb';

/** What a command or query answers through the gate. */
export type Answer<Value, Code extends string = never> = Result<Value, Code | GateCode>;
