/** Two facts of one name: what the sheets say of either cannot be read, which follows from the name. */
import { foldKey } from '../../../base/text.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import type { factColumns } from '../../../sheet/definitions/lists.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf, type Row, type SheetReading } from '../../../sheet/rows.ts';
import type { ReadSheets } from '../../read.ts';

type FactRow = Row<typeof factColumns>;

/** The findings, those that follow from a name that two facts have replaced by one at the name. */
export function withRepeatedNames(
  found: readonly Diagnostic[],
  { factRows, decisions, cases }: ReadSheets,
): readonly Diagnostic[] {
  if (!found.some(({ unknown }) => unknown?.kind === 'header')) return found;
  const byName = Map.groupBy(factRows.rows, ({ values }) => foldKey(values.name));
  const pair = [...byName.values()].find((rows) => rows.length > 1);
  const [first, second] = pair ?? [];
  if (first === undefined || second === undefined) return found;
  const facts = [first, second].map(({ values }) => values.id);
  const readings: readonly SheetReading<Columns>[] = [
    ...Object.values(decisions),
    ...Object.values(cases),
  ];
  // The column of the one is read as if it were that of the other.
  const columns = new Set(
    readings.flatMap(({ rows: [row] }) =>
      facts.flatMap((id) => (row?.letters.has(id) ? `${row.file} ${row.letters.get(id)}` : [])),
    ),
  );
  const isOf = ({ unknown, file, cell }: Diagnostic): boolean =>
    columns.has(`${file} ${cell?.replace(/\d+$/u, '')}`) ||
    unknown?.kind === 'header' ||
    (unknown !== undefined && 'fact' in unknown && facts.includes(unknown.fact)) ||
    [first, second].some((row) => row.file === file && cellOf(row, 'name') === cell);
  const list = found.filter(isOf);
  const lost = list.flatMap(({ unknown }) => (unknown?.kind === 'header' ? [unknown.name] : []));
  const [name] = lost;
  if (name === undefined) return found;
  const doubt = fits(first, name) - fits(second, name);
  const [row, other] = doubt < 0 ? [first, second] : [second, first];
  const count = lost.length;
  return [
    ...found.filter((item) => !isOf(item)),
    finding(
      'YB-DUPLICATE',
      row,
      'name',
      {
        zh: `名称“${row.values.name}”是第 ${other.row} 行的；有 ${count} 格写“${name}”，没有一行叫这个名称`,
        en: `the name “${row.values.name}” is that of row ${other.row}; ${count} cells say “${name}”, which no row is called`,
      },
      {
        notes: [
          {
            file: other.file,
            cell: cellOf(other, 'name'),
            text: { zh: other.values.name, en: other.values.name },
          },
        ],
        help:
          doubt === 0
            ? { zh: `其中一行应当叫“${name}”`, en: `one of the two should be called “${name}”` }
            : {
                zh: `多半是这里写错了：改为“${name}”`,
                en: `most likely the mistake is here: write “${name}”`,
              },
      },
    ),
  ];
}

/** How much more the question of a row speaks of the name that it has than of the one that is lost. */
function fits({ values }: FactRow, lost: string): number {
  const said = new Set(values.question);
  const share = (name: string): number =>
    [...name].filter((letter) => said.has(letter)).length / [...name].length;
  return share(values.name) - share(lost);
}
