/**
 * Rules whose ids say what they are, as G in `SD-RET-G1` says guidance, and which say another nature
 * or standing than all others of that letter in their sheet.
 */
import type { DecisionRow, World } from '../../../check/world.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { CellText } from '../texts/cell-text.ts';
import { wordFor } from '../texts/other-texts.ts';

/** So many others show what a letter stands for. */
const SEVERAL = 3;

/** `SD-RET-G1`, and `HUN-REQ-LIFE-C-2027`, which has its year behind the letter. */
const SERIES = /-([A-Z]+)\d+[A-Z]?$|-([A-Z])-\d+$/u;

/** What such rules most likely said. */
export function oddInSeries({ decisions }: World): readonly CellText[] {
  return decisions.flatMap(({ rows }) => {
    const bySeries = Map.groupBy(rows, ({ rule }) => {
      const [, letters, letter] = SERIES.exec(rule.id) ?? [];
      return letters ?? letter ?? '';
    });
    bySeries.delete('');
    return [...bySeries.values()].flatMap((series) =>
      (['nature', 'standing'] as const).flatMap((key) => oddIn(series, key)),
    );
  });
}

function oddIn(
  series: readonly DecisionRow<unknown>[],
  key: 'nature' | 'standing',
): readonly CellText[] {
  const [one, ...more] = Map.groupBy(series, ({ rule }) => rule[key]).values();
  const [other] = more;
  if (one === undefined || other === undefined || more.length > 1) return [];
  const [[odd, second], [usual]] = one.length < other.length ? [one, other] : [other, one];
  if (odd === undefined || second !== undefined || series.length <= SEVERAL) return [];
  const to = usual === undefined ? null : wordFor(key, usual);
  return to === null ? [] : [{ file: odd.row.file, cell: cellOf(odd.row, key), to, rule: null }];
}
