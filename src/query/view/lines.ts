/** Making lines. */
import type { ViewWords } from '../../i18n/view.ts';
import type { LineKind, ViewLine } from '../view-envelope.ts';

/** Lines, lists of them, and what is not there. */
export type Lines = readonly (ViewLine | false | null | Lines)[];

type More = Omit<ViewLine, 'kind' | 'text' | 'lines'>;

/** A line with a text of its own. */
export function line(kind: LineKind, text: string, more: More = {}): ViewLine {
  return { kind, text, ...more };
}

/** Lines held together; without any there is nothing to hold. */
export function holding(
  kind: LineKind,
  lines: Lines,
  more: More & { readonly text?: string } = {},
): ViewLine | false {
  const held = flat(lines);
  return held.length > 0 && { kind, ...more, lines: held };
}

/** All of them in a row. */
export function flat(lines: Lines): ViewLine[] {
  return lines.flatMap((one) => {
    if (one === false || one === null) return [];
    return 'kind' in one ? [one] : flat(one);
  });
}

/** A titled part. */
export function section(text: string, lines: Lines, more: More = {}): ViewLine | false {
  return holding('section', lines, { text, ...more });
}

/** A titled list, an item each. */
export function listed(text: string, items: Lines, more: More = {}): ViewLine | false {
  return section(text, [holding('list', items)], more);
}

/** Plain paragraphs. */
export function texts(all: readonly string[]): ViewLine[] {
  return all.map((one) => line('text', one));
}

/** Two columns of a table: what it is about, and the cell, or those of which one is shown. */
export function row(head: string, cells: Lines, more: More = {}): ViewLine {
  return { kind: 'row', ...more, lines: [line('head', head), ...flat(cells)] };
}

/** Small parts of one line. */
export function noted(...parts: readonly (string | null | false)[]): ViewLine {
  return line('note', parts.filter(Boolean).join('\u00a0· '));
}

/** A day as it is written. */
export function dayText(day: string, { day: pattern }: ViewWords): string {
  return day.replace(/(\d+)-0?(\d+)-0?(\d+)/u, pattern);
}

/** Amounts with their unit. */
export function inYuan(amount: string, { yuan }: ViewWords): string {
  return `${amount} ${yuan}`;
}
