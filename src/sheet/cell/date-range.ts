/** From one date to another, as staff write it: 至, 到, ~, a dash, or 自…起至…止. */
import { type DatePoint, readDatePoint } from './date-point.ts';

const WORD = /至|到|~|～/u;
const DASH = /[-\u2010-\u2015\u2212]/gu;
const SINCE = /^(?:自|从) ?/u;
const BEGIN = / ?起$/u;
const INCLUDED = / ?\(含(?:当日|当天|本日)?\)$/u;
const END = /(?: ?(?:为)?止)?$/u;

/** Its two ends, in the order in which they stand. */
export interface DateRange {
  readonly from: DatePoint;
  readonly to: DatePoint;
}

/** Reads a range whose ends are dates, whichever is earlier; null where the text is none. */
export function readDateRange(text: string): DateRange | null {
  const bare = text.replace(SINCE, '').replace(END, '');
  const [from, to, ...more] = bare.split(WORD);
  if (from !== undefined && to !== undefined)
    return more.length === 0 ? bothRead(from.replace(BEGIN, ''), to) : null;
  // 2024-01-05 has dashes of its own: the one between the dates leaves a date on either side.
  if ('first' in readDatePoint(bare)) return null;
  for (const { index } of bare.matchAll(DASH)) {
    const range = bothRead(bare.slice(0, index), bare.slice(index + 1));
    if (range !== null) return range;
  }
  return null;
}

function bothRead(from: string, to: string): DateRange | null {
  const [one, other] = [from, to].map((end) => readDatePoint(end.trim().replace(INCLUDED, '')));
  if (one === undefined || other === undefined) return null;
  return 'first' in one && 'first' in other ? { from: one, to: other } : null;
}
