/**
 * Rows that say the same as another one under another id. Of adopted rules that exclude each other
 * YB-OVERLAP tells it, of charges YB-TWICE; elsewhere a reader would see the same thing twice.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { ComparableRows } from '../world.ts';

/** The findings about rows of one sheet, each at the id of the later row. */
export function sameRows({ rows, key, severity }: ComparableRows): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const alike of groupsOf(rows, ({ values }) => String(values[key] ?? ''))) {
    // Few rows have so much in common: only they are compared cell by cell.
    for (const [earlier, ...later] of groupsOf(alike, wholeOf)) {
      if (earlier === undefined) continue;
      for (const row of later) {
        const [id, other] = [idOf(row), idOf(earlier)];
        // An id given twice has its own finding.
        if (id.toLowerCase() === other.toLowerCase()) continue;
        found.push(report(row, earlier, severity));
        if (found.length > MOST_FINDINGS) return found;
      }
    }
  }
  return found;
}

function report(
  row: Row<Columns>,
  earlier: Row<Columns>,
  severity: 'error' | 'warning',
): Diagnostic {
  const [id, other] = [idOf(row), idOf(earlier)];
  return finding(
    'YB-DUPLICATE',
    row,
    'id',
    {
      zh: `“${id}”除了编号，每一格都和第 ${earlier.row} 行的“${other}”相同`,
      en: `but for its id, every cell of “${id}” is the same as in row ${earlier.row}, “${other}”`,
    },
    {
      severity,
      notes: [
        {
          file: earlier.file,
          cell: cellOf(earlier, 'id'),
          text: { zh: `${other}   ← 同样的内容在这里`, en: `${other}   ← says the same` },
        },
      ],
      help: {
        zh: `同一条写了两次的，删去一行，用到“${id}”的格改用“${other}”；本来是两条的，改正不同的那一格`,
        en: `if it was entered twice, remove one row and let cells that name “${id}” name “${other}”; if they are two, correct the cell that differs`,
      },
    },
  );
}

const idOf = ({ values }: Row<Columns>): string => String(values['id'] ?? '');

/** Everything that a row says besides its id and what is meant for colleagues alone. */
const wholeOf = ({ values, conditions }: Row<Columns>): string =>
  JSON.stringify([
    { ...values, id: null, note: null },
    conditions.map((one) => [one.fact, one.holds]),
  ]);

/** The groups of two or more, in the order of the sheet. */
const groupsOf = (
  rows: readonly Row<Columns>[],
  of: (row: Row<Columns>) => string,
): readonly (readonly Row<Columns>[])[] =>
  rows.length < 2 ? [] : [...Map.groupBy(rows, of).values()].filter(({ length }) => length > 1);
