/** What else a rule may have concluded: figures that its own words state, and the other choices. */
import type { DecisionRow } from '../../check/world.ts';
import type { Column } from '../../sheet/column.ts';
import { decisionColumns } from '../../sheet/definitions/decision.ts';
import { cellOf } from '../../sheet/rows.ts';
import { SHEET_FILES } from '../read.ts';
import { SHEET_COLUMNS } from '../sheet-columns.ts';
import type { CellText } from './other-texts.ts';

const FIGURE = /\d+(?:\.\d+)?%?/gu;

/**
 * The texts that the cells of a row may have had about what it concludes, figures first.
 *
 * @param withFigures a figure may well be new where only a few cases know the old one
 */
export function otherConclusions(
  { row, rule }: DecisionRow<unknown>,
  withFigures: boolean,
): readonly CellText[] {
  const file = SHEET_FILES.find((each) => each === row.file);
  if (file === undefined) return [];
  const columns: Readonly<Record<string, Column<unknown>>> = SHEET_COLUMNS[file][0];
  // What somebody wrote is likelier wrong than what is blank.
  const own = Object.entries(columns)
    .filter(([key]) => !(key in decisionColumns))
    .toSorted(([a, one], [b, other]) => isBlank(row, a, one) - isBlank(row, b, other));
  const words = [row.values['explanation'], row.values['name']].filter(
    (text) => typeof text === 'string',
  );
  const figures = new Set(withFigures ? words.flatMap((text) => text.match(FIGURE) ?? []) : []);
  return [figures, null].flatMap((stated) =>
    own.flatMap(([key, { cell }]) =>
      [...(stated ?? cell.choices ?? [])].flatMap((to) => {
        const reading = cell.read(to);
        if (!row.letters.has(key) || !reading.ok || reading.value === row.values[key]) return [];
        if (stated !== null && typeof reading.value !== 'number') return [];
        return [{ file: row.file, cell: cellOf(row, key), to, rule: rule.id }];
      }),
    ),
  );
}

const isBlank = (
  { values }: DecisionRow<unknown>['row'],
  key: string,
  { blank }: Column<unknown>,
): number => Number(blank.kind === 'value' && blank.value === values[key]);
