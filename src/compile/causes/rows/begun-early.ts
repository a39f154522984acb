/**
 * Starts of rows that leave others without an answer until those begin: the start that the others
 * share is tried in them, for to fill the time before would take nothing but an earlier start.
 */
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic, Note } from '../../../diagnostic/diagnostic.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { type CellText, textIn } from '../texts/cell-text.ts';

/** The later starts of the rows beside a gap, each in the row at whose start the gap is told. */
export function begunEarly(
  errors: readonly Diagnostic[],
  { decisions }: World,
): readonly CellText[] {
  const gaps = errors.filter(({ code }) => code === 'YB-GAP' || code === 'YB-HOLE');
  return gaps.flatMap((item) => {
    const rows = decisions.find(({ file }) => file === item.file)?.rows ?? [];
    const beginningAt = ({ cell }: Pick<Note, 'cell'>): DecisionRow<unknown> | undefined =>
      rows.find(({ row }) => cellOf(row, 'from') === cell);
    const early = beginningAt(item);
    if (early === undefined) return [];
    return item.notes.flatMap((note) => {
      const { period } = beginningAt(note)?.rule ?? early.rule;
      return period.from === null || period.possible[0] <= early.rule.period.possible[0]
        ? []
        : [textIn(early.row, 'from', period.from, null)];
    });
  });
}
