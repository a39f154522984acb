/**
 * What else a rule may have concluded: what several golden cases (范例) expect in place of what a cell
 * says, figures that its own words state, and the other choices.
 */

import { stands } from '../../../check/words/numbers-said.ts';
import type { DecisionRow } from '../../../check/world.ts';
import { UNKNOWN_WORD } from '../../../sheet/cell/expected.ts';
import type { Column, Columns } from '../../../sheet/column.ts';
import { decisionColumns } from '../../../sheet/definitions/decision.ts';
import { cellOf, type Row } from '../../../sheet/rows.ts';
import { SHEET_FILES } from '../../read.ts';
import { SHEET_COLUMNS } from '../../sheet-columns.ts';
import type { CellText } from './cell-text.ts';

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
  // What somebody wrote is likelier wrong than what is blank.
  const own = conclusionsOf(row).toSorted(
    ([a, one], [b, other]) => isBlank(row, a, one) - isBlank(row, b, other),
  );
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

/** The columns in which a row concludes something, by their keys. */
export function conclusionsOf({
  file,
}: Row<Columns>): readonly (readonly [string, Column<unknown>])[] {
  const sheet = SHEET_FILES.find((each) => each === file);
  if (sheet === undefined) return [];
  const columns: Readonly<Record<string, Column<unknown>>> = SHEET_COLUMNS[sheet][0];
  return Object.entries(columns).filter(([key]) => !(key in decisionColumns));
}

/**
 * The cells of a row that say what cases get, with what they expect instead. Words that say
 * what the cell says, and nothing of that, speak for it.
 */
export function expectedConclusions(
  { row, rule }: DecisionRow<unknown>,
  { expected, got }: { readonly expected: string; readonly got: string },
): readonly CellText[] {
  const [to, now] = [plain(expected), plain(got)];
  const said = row.values['explanation'];
  const words = typeof said === 'string' ? said.replaceAll(',', '') : '';
  if (stands(now, words) && !stands(to, words) && !sumsIn(words).includes(Number(to))) return [];
  return conclusionsOf(row).flatMap(([key, column]) => {
    const [reading, wanted] = [column.cell.read(now), column.cell.read(to)];
    if (!wanted.ok || typeof wanted.value !== 'number' || !row.letters.has(key)) return [];
    // What is blank says nothing: then cases get what is unknown.
    const isSaid = reading.ok
      ? reading.value === row.values[key]
      : now === UNKNOWN_WORD && isBlank(row, key, column) === 1;
    if (!isSaid) return [];
    return [{ file: row.file, cell: cellOf(row, key), to, rule: rule.id }];
  });
}

/** 扣10元和8元: what is taken in all is said by its parts. */
const PARTS = /\d+(?:\.\d+)?元(?:[、和]\d+(?:\.\d+)?元)+/gu;

const sumsIn = (words: string): readonly number[] =>
  (words.match(PARTS) ?? []).map((parts) =>
    (parts.match(FIGURE) ?? []).reduce((sum, part) => sum + Number(part), 0),
  );

/** A figure of an answer as sheets have it: `110.00` is 110. */
export const plain = (figure: string): string => figure.replace(/\.00$/u, '');

const isBlank = (
  { values }: DecisionRow<unknown>['row'],
  key: string,
  { blank }: Column<unknown>,
): number => Number(blank.kind === 'value' && blank.value === values[key]);
