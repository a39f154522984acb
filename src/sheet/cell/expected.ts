/** What a golden case expects of something that may not be known. */
import { type CellType, cellText, good } from './cell.ts';

export type Expected<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** It must not be known. */
  | { readonly kind: 'unknown' };

/** How a case says that something must not be known. */
export const UNKNOWN_WORD = '不详';

/** A cell as another type reads it, or 不详. */
export function expectedCell<T>(cell: CellType<T>): CellType<Expected<T>> {
  return {
    label: cell.label,
    grammar: {
      zh: `${cell.grammar.zh}，或“${UNKNOWN_WORD}”`,
      en: `${cell.grammar.en}, or ${UNKNOWN_WORD}`,
    },
    examples: [...cell.examples, UNKNOWN_WORD],
    ...(cell.typed === undefined ? {} : { typed: cell.typed === 'day' ? 'date' : cell.typed }),
    ...(cell.choices === undefined ? {} : { choices: [...cell.choices, UNKNOWN_WORD] }),
    read(text) {
      if (cellText(text) === UNKNOWN_WORD) return good({ kind: 'unknown' });
      const reading = cell.read(text);
      return reading.ok ? good({ kind: 'value', value: reading.value }) : reading;
    },
  };
}
