/** Values in words. */
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { FactValue } from '../kit.ts';

/** A day in a pattern of the service: `$1`, `$2` and `$3` are year, month and day. */
export function dayText(day: string, pattern: string): string {
  return day.replace(/(\d+)-0?(\d+)-0?(\d+)/, pattern);
}

/** A fact's value as the person would say it; empty for a choice that is none of those offered. */
export function valueText({ options, unit, written }: ViewQuestion, value: FactValue): string {
  const option = options.find(({ id }) => id === value);
  if (option) return option.name;
  if (options[0]) return '';
  return written ? dayText(`${value}`, written) : `${value} ${unit || ''}`;
}
