/** Dates of which the wrong side was written: 不晚于 where 不早于 was meant. */
import type { DecisionRow } from '../../../check/world.ts';
import { type CellText, textIn } from './cell-text.ts';

/** 不早于 where 不晚于 stands in a date of a row, and the reverse. */
export const turnedDates = ({ row, rule }: DecisionRow<unknown>): readonly CellText[] =>
  (['from', 'to'] as const).flatMap((key) => {
    const raw = rule.period[key] ?? '';
    const to = raw.replace(/^不[早晚]于/u, (side) => (side === '不早于' ? '不晚于' : '不早于'));
    return to === raw || !row.letters.has(key) ? [] : [textIn(row, key, to, rule.id)];
  });
