import { type FieldRefusal, ok, type Refused, type Result } from '@ownhouse/basics';
import type { z } from 'zod';

/** Parses, or refuses with one line per field that could not be accepted. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>, 'input_wrong'> {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? ok(parsed.data) : inputWrong(parsed.error.issues);
}

function inputWrong(issues: readonly z.core.$ZodIssue[]): Refused<'input_wrong'> {
  return { ok: false, refusal: { code: 'input_wrong', fields: issues.map(fieldRefusal) } };
}

/** A check of ours says its code as the message `field_…`; zod's own are named by what is wrong. */
function fieldRefusal(issue: z.core.$ZodIssue): FieldRefusal {
  const path = issue.path.map(String).join('.');
  if (issue.message.startsWith('field_')) return { path, code: issue.message };
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { path, code: 'field_too_long', facts: { max: Number(issue.maximum) } }
        : { path, code: 'field_too_big', facts: { max: String(issue.maximum) } };
    case 'too_small':
      if (issue.origin === 'string') {
        return typeof issue.input === 'string' && issue.input.trim() !== ''
          ? { path, code: 'field_too_short', facts: { min: Number(issue.minimum) } }
          : { path, code: 'field_missing' };
      }
      return { path, code: 'field_too_small', facts: { min: String(issue.minimum) } };
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { path, code: 'field_missing' }
        : { path, code: 'field_wrong_type', facts: { expected: issue.expected } };
    case 'invalid_value':
      return { path, code: 'field_not_a_choice', facts: { choices: issue.values.join(', ') } };
    case 'unrecognized_keys':
      return { path: issue.keys.join(', '), code: 'field_unknown' };
    default:
      return { path, code: 'field_wrong' };
  }
}
