/**
 * Headers that are swapped although every cell can be read under the other one: a start and an end,
 * a least and a greatest value, the id and the region. What follows is wrong in row after row: it is
 * told once, at the headers, and the sheet is read again as if they stood right.
 */

import { foldKey } from '../../../base/text.ts';
import type { World } from '../../../check/world.ts';
import { type Diagnostic, parseCellName } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import { factColumns } from '../../../sheet/definitions/lists.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import { type Exchanged, type HeaderOf, swappedHeaders } from '../../../sheet/swapped.ts';
import { DECISIONS } from '../../decisions.ts';
import type { ReadSheets } from '../../read.ts';

/** The smaller of two values comes first. */
const ORDERED = [
  ['from', 'to'],
  ['floor', 'cap'],
  ['minMonths', 'maxMonths'],
  ['minRate', 'maxRate'],
  ['min', 'max'],
] as const;

interface Sheet {
  readonly rows: readonly Row<Columns>[];
  readonly columns: Columns;
  /** Rows whose region nobody knows. */
  readonly isDecision: boolean;
}

/** The swapped headers that findings follow from. */
export function swappedColumns(
  found: readonly Diagnostic[],
  sheets: ReadSheets,
  { regions }: World,
): readonly Exchanged[] {
  if (found.length === 0) return [];
  const names = (): ReadonlySet<string> =>
    new Set([...regions.values()].flatMap(({ name, aliases }) => [name, ...aliases].map(foldKey)));
  return sheetsIn(sheets).flatMap((sheet) => {
    const [first] = sheet.rows;
    if (first === undefined || !found.some(({ file }) => file === first.file)) return [];
    const ordered = ORDERED.find((keys) => areReversed(sheet.rows, keys));
    const isNamed = (): boolean => sheet.isDecision && namesStandAsIds(sheet.rows, names());
    const keys = ordered ?? (isNamed() ? (['id', 'region'] as const) : null);
    if (keys === null) return [];
    const { file } = first;
    const headers = headersOf(sheet, first, keys);
    const [one, other] = headers.map(({ letter }) => parseCellName(`${letter}1`)?.column);
    if (one === undefined || other === undefined) return [];
    return [{ file, pair: [one, other], found: swappedHeaders(file, headers) }];
  });
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
