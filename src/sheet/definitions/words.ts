/** Cells that come in two languages side by side, and what several sheets share. */
import type { Text } from '../../base/text.ts';
import type { UnknownName } from '../../diagnostic/diagnostic.ts';

/** A remark in both languages; the Chinese one stands in where nobody translated it. */
export function remark(zh: string | null, en: string | null): Text | null {
  if (zh === null) return en === null ? null : { zh: en, en };
  return { zh, en: en ?? zh };
}

/** A text that must be there; `remark` with a Chinese cell that is never blank. */
export function bilingual(zh: string, en: string | null): Text {
  return { zh, en: en ?? zh };
}

/** Lists side by side, item by item. */
export function bilingualLines(zh: readonly string[], en: readonly string[]): readonly Text[] {
  return zh.map((line, index) => ({ zh: line, en: en[index] ?? line }));
}

/** A cell of a row that is missing, or does not go with the others. */
export interface RowProblem {
  /** `YB-CELL` unless given. */
  readonly code?: 'YB-UNUSED-CELL';
  readonly key: string;
  readonly text: Text;
  readonly help: Text;
  /** Another column that is needed, where that may be the one the sheet lacks. */
  readonly needs?: string;
  /** What nobody knows, where that is the trouble. */
  readonly unknown?: UnknownName;
  /** Two cells contradict each other, so that nobody can tell what the row answers. */
  readonly isUnsure?: true;
}

/** Of nearly every row: one list for all of them. */
export const NO_PROBLEMS: readonly RowProblem[] = [];

/** The English list must have an item for each Chinese one, else items would be mistranslated. */
export function unevenLines(
  zh: readonly string[],
  en: readonly string[],
  key: string,
): readonly RowProblem[] {
  if (en.length === 0 || en.length === zh.length) return NO_PROBLEMS;
  return [
    {
      key,
      ...(zh.length === 0 ? { needs: key.replace(/En$/u, '') } : {}),
      text: {
        zh: `中文有 ${zh.length} 条，英文有 ${en.length} 条`,
        en: `the Chinese cell has ${zh.length} items, the English one ${en.length}`,
      },
      help: {
        zh: '英文与中文逐条对应，每条用“；”或换行隔开',
        en: 'give one English item for each Chinese one, separated by ；or a line break',
      },
    },
  ];
}

/** What to do about two figures of which the lesser is above the greater: the one not said is wrong. */
export function reversedMend(
  least: { readonly shown: string; readonly isSaid: boolean },
  greatest: { readonly shown: string; readonly isSaid: boolean },
): Text {
  if (least.isSaid === greatest.isSaid)
    return {
      zh: '看看是其中一个数写错了，还是两个写反了',
      en: 'is one of the two numbers wrong, or are they reversed?',
    };
  const [right, wrong] = least.isSaid ? [least, greatest] : [greatest, least];
  return {
    zh: `同一行的说明里有 ${right.shown}，没有 ${wrong.shown}：多半是这一格的 ${wrong.shown} 写错了`,
    en: `说明 in the same row has ${right.shown}, not ${wrong.shown}: most likely ${wrong.shown} in this cell is wrong`,
  };
}
