import type { TimelineItem } from '../../index.ts';
import { entryHref } from '../entry/href.ts';
import type { Strand, TimelineMark } from './picture.ts';

/** A day as a year and the part of it that has passed. */
function asYears(day: string): number {
  const date = Temporal.PlainDate.from(day);
  return date.year + (date.dayOfYear - 1) / date.daysInYear;
}

/** Items with a date as marks over the years they can lie in. Undated ones are in the list only. */
export function marksOf(items: readonly TimelineItem[]): TimelineMark[] {
  return items.flatMap((item) => {
    if (item.from === null && item.to === null) return [];
    const from = asYears(item.from ?? item.to ?? '');
    const to = item.to === null ? from : asYears(item.to);
    const mark = {
      title: item.event.name.text,
      href: entryHref(item.event),
      strand: item.strand as Strand,
      isEnding: item.kind === 'closure',
    };
    return [{ ...mark, from, to: Math.max(from, to) }];
  });
}

/** The decade in which an item can begin at the earliest; nothing for what has no date. */
export function decadeOf(item: Pick<TimelineItem, 'from' | 'to'>): number | null {
  const day = item.from ?? item.to;
  return day === null ? null : Math.floor(Temporal.PlainDate.from(day).year / 10) * 10;
}
