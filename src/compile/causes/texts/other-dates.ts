/** Dates that a row may have meant: of the other side (不晚于, 不早于), or a digit away. */
import { editDistance } from '../../../base/text.ts';
import type { DecisionRow } from '../../../check/world.ts';
import { type CellText, textIn } from './cell-text.ts';

type Entry = DecisionRow<unknown>;

const KEYS = ['from', 'to'] as const;

/**
 * Whether a date says what is known of a day, and no more (不早于, 不晚于): whoever wrote so did not mean
 * that there is none.
 */
export const isBound = (date: string): boolean => /^不[早晚]于/u.test(date);

/** 不早于 where 不晚于 stands in a date of a row, and the reverse. */
export const turnedDates = ({ row, rule }: Entry): readonly CellText[] =>
  KEYS.flatMap((key) => {
    const raw = rule.period[key] ?? '';
    const to = raw.replace(/^不[早晚]于/u, (side) => (side === '不早于' ? '不晚于' : '不早于'));
    return to === raw || !row.letters.has(key) ? [] : [textIn(row, key, to, rule.id)];
  });

/** So many rows share a date that others may have meant. */
const SEVERAL = 3;

/** The date that several rows have, and of which a row has all but a digit, or two exchanged. */
export const slippedDates = ({ row, rule }: Entry, rows: readonly Entry[]): readonly CellText[] =>
  KEYS.flatMap((key) => {
    const own = rule.period[key];
    if (own === null || !row.letters.has(key)) return [];
    const near = rows.flatMap(({ rule: { period } }) => {
      const other = period[key];
      return other?.length === own.length && editDistance(other, own) === 1 ? [other] : [];
    });
    const times = (date: string): number => near.filter((one) => one === date).length;
    const [usual] = near.toSorted((a, b) => times(b) - times(a));
    return usual === undefined || times(usual) < SEVERAL ? [] : [textIn(row, key, usual, rule.id)];
  });
