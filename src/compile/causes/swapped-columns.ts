/**
 * Headers that are swapped although every cell can be read under the other one: a start and an end,
 * a least and a greatest value, the id and the region. What follows is wrong in row after row; it is
 * told once, at the headers.
 */

import { foldKey } from '../../base/text.ts';
import type { World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { factColumns } from '../../sheet/definitions/lists.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import { type HeaderOf, swappedHeaders } from '../../sheet/swapped.ts';
import { DECISIONS } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';

/** The smaller of two values comes first. */
const ORDERED = [
  ['from', 'to'],
  ['floor', 'cap'],
  ['minMonths', 'maxMonths'],
  ['minRate', 'maxRate'],
  ['min', 'max'],
] as const;

/** What cells say by themselves, whatever rows are compared with. */
const OF_CELLS: ReadonlySet<string> = new Set([
  'YB-FILE',
  'YB-HEADER',
  'YB-NAME',
  'YB-REFERENCE',
  'YB-SOURCE',
  'YB-CONFIDENCE',
  'YB-DUPLICATE',
]);

interface Sheet {
  readonly rows: readonly Row<Columns>[];
  readonly columns: Columns;
  /** Rows whose region nobody knows. */
  readonly isDecision: boolean;
}

/** The findings, those that follow from two swapped headers replaced by one at the headers. */
export function withSwappedColumns(
  found: readonly Diagnostic[],
  sheets: ReadSheets,
  { regions }: World,
): readonly Diagnostic[] {
  if (found.length === 0) return found;
  let left = found;
  const names = (): ReadonlySet<string> =>
    new Set([...regions.values()].flatMap(({ name, aliases }) => [name, ...aliases].map(foldKey)));
  for (const sheet of sheetsIn(sheets)) {
    const [first] = sheet.rows;
    if (first === undefined || !found.some(({ file }) => file === first.file)) continue;
    const pair = ORDERED.find((keys) => areReversed(sheet.rows, keys));
    if (pair !== undefined) left = withoutReversed(left, sheet, first, pair);
    else if (sheet.isDecision && namesStandAsIds(sheet.rows, names()))
      left = [
        // Which rule is which nobody can tell.
        ...left.filter(
          ({ file, code }) =>
            file !== first.file &&
            (OF_CELLS.has(code) ? code !== 'YB-REFERENCE' : code === 'YB-CELL'),
        ),
        swappedHeaders(first.file, headersOf(sheet, first, ['id', 'region'])),
      ];
  }
  return left;
}

function withoutReversed(
  found: readonly Diagnostic[],
  sheet: Sheet,
  first: Row<Columns>,
  pair: readonly [string, string],
): readonly Diagnostic[] {
  const headers = headersOf(sheet, first, pair);
  const letters = headers.map(({ letter }) => letter);
  const rest = found.filter(({ file, code, cell, unknown }) => {
    if (code === 'YB-WAIVER' || unknown?.kind === 'range') return false;
    if (file !== first.file || OF_CELLS.has(code)) return true;
    return code === 'YB-CELL' && !letters.some((letter) => cell?.replace(/\d+$/u, '') === letter);
  });
  return [...rest, swappedHeaders(first.file, headers)];
}

function headersOf(
  { columns }: Sheet,
  { letters }: Row<Columns>,
  keys: readonly [string, string],
): readonly [HeaderOf, HeaderOf] {
  const one = (key: string): HeaderOf => {
    const zh = columns[key]?.header ?? key;
    return { header: { zh, en: `${zh} (${key})` }, letter: letters.get(key) ?? 'A' };
  };
  return [one(keys[0]), one(keys[1])];
}

/** So many rows must speak for it, and far more than against it. */
const SEVERAL = 2;
const AGAINST = 2;

/** Whether the second of two columns holds what belongs into the first, all over the sheet. */
function areReversed(
  rows: readonly Row<Columns>[],
  [low, high]: readonly [string, string],
): boolean {
  const letters = rows[0]?.letters;
  const [one, other] = [letters?.get(low), letters?.get(high)];
  // The columns stand where they did: with the headers swapped the greater one comes first.
  if (one === undefined || other === undefined || columnOrder(one) < columnOrder(other))
    return false;
  let [reversed, right, onlyHigh, onlyLow] = [0, 0, 0, 0];
  for (const { values } of rows) {
    const [a, b] = [values[low] ?? null, values[high] ?? null];
    if (a !== null && b !== null) {
      const [least, greatest] = [amountOf(a, 'earliest'), amountOf(b, 'latest')];
      if (least === null || greatest === null) continue;
      if (least > greatest) reversed += 1;
      else if (least < greatest) right += 1;
    } else if (b !== null) onlyHigh += 1;
    else if (a !== null) onlyLow += 1;
  }
  if (low !== 'from') return reversed >= SEVERAL && right === 0;
  // A rule in force has a start and no end: hardly a sheet is one of ends alone.
  const wrong = reversed + onlyHigh;
  return wrong >= SEVERAL && wrong >= AGAINST * (right + onlyLow);
}

const columnOrder = (letter: string): string => letter.padStart(3);

function amountOf(value: unknown, side: 'earliest' | 'latest'): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return null;
  const found: { readonly [K in typeof side]?: unknown } = value;
  const amount = found[side];
  return typeof amount === 'number' ? amount : null;
}

/** Whether the ids of a sheet are names of regions, and hardly a region is one. */
function namesStandAsIds(rows: readonly Row<Columns>[], names: ReadonlySet<string>): boolean {
  const isRegion = (value: unknown): boolean =>
    typeof value === 'string' && names.has(foldKey(value));
  const ids = rows.filter(({ values }) => isRegion(values['id'])).length;
  const named = rows.filter(({ values }) => isRegion(values['region'])).length;
  return rows.length >= SEVERAL && ids * 2 > rows.length && named * 2 < rows.length;
}

function sheetsIn({ decisions, factRows }: ReadSheets): readonly Sheet[] {
  const definitions: Readonly<Record<string, { readonly columns: Columns }>> = DECISIONS;
  const readings: readonly (readonly [string, SheetReading<Columns>])[] = Object.entries(decisions);
  return [
    ...readings.map(([id, { rows }]) => ({
      rows,
      columns: definitions[id]?.columns ?? {},
      isDecision: true,
    })),
    { rows: factRows.rows, columns: factColumns, isDecision: false },
  ];
}
