import { type Interval, intervalOf, parseEdtf } from '@ownhouse/basics';
import { BEGINNING_FIELDS } from '@ownhouse/vocabulary';

interface DateClaim {
  readonly field: string;
  readonly date_text: string | null;
  readonly date_part: 'early' | 'mid' | 'late' | null;
  readonly doubtful: boolean;
}

/**
 * AS-OF-1. From when an entry stands in the picture: the earliest beginning that any source gives and that is not called
 * doubtful; with no such claim, it has always stood there. An organization's opening day does not begin it, since
 * people organized for it before. What has ended stays in the picture, marked closed from the day after.
 */
export function existence(
  kind: string,
  claims: readonly DateClaim[],
  eventFrom: Temporal.PlainDate | null | undefined,
): { readonly from: Temporal.PlainDate | null; readonly closed: Temporal.PlainDate | null } {
  if (kind === 'event') return { from: eventFrom ?? null, closed: null };
  const begins = (field: string) =>
    BEGINNING_FIELDS.some((beginning) => beginning === field) &&
    !(kind === 'organization' && field === 'opened');
  const first = claims
    .filter(({ field, doubtful }) => begins(field) && !doubtful)
    .map((claim) => days(claim).from)
    .filter((day) => day !== null)
    .sort(Temporal.PlainDate.compare);
  const last = claims
    .filter(({ field }) => field === 'ended')
    .map((claim) => days(claim).to)
    .filter((day) => day !== null)
    .sort(Temporal.PlainDate.compare);
  return { from: first[0] ?? null, closed: last.at(-1) ?? null };
}

function days({ date_text, date_part }: DateClaim): Interval {
  const read = parseEdtf(date_text, date_part ?? undefined);
  return read.ok ? intervalOf(read.value) : { from: null, to: null };
}
