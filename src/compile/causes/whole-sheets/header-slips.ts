/**
 * Slips in a header that leave the cells where they were: headers that changed places, or one that
 * was cleared. The order in which columns always stand tells what each of them was, and reading the
 * sheets once more under the header as it should be tells whether that is so.
 */
import { isBlank } from '../../../base/text.ts';
import { columnName, type Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import { conditionCell } from '../../../sheet/conditions.ts';
import { contentOf, type HeaderRow } from '../../../sheet/header-row.ts';
import { type ConditionFacts, type Layout, layOut } from '../../../sheet/layout.ts';
import { columnOrder } from '../../../sheet/order.ts';
import { swappedHeaders } from '../../../sheet/swapped.ts';
import type { Fact } from '../../../table/model.ts';
import { headerFinding } from './header-finding.ts';

/** A header as it may have been, and what is then wrong with the one there is. */
export interface HeaderSlip {
  readonly file: string;
  readonly headers: readonly string[];
  readonly finding: Diagnostic;
}

/** A sheet as far as its header goes, and what it may hold. */
export interface HeadedSheet {
  readonly file: string;
  readonly header: HeaderRow;
  readonly columns: Columns;
  readonly heads: ConditionFacts | null;
  readonly factOrder: readonly string[];
}

/** So many rows must tell that headers changed places, of which so many must be known. */
const SEVERAL = 2;
/** No header is as long as this; to look for the nearest known one would take a while. */
const LONGEST = 100;
/** So many names are tried for one column. */
const MOST_TRIED = 8;

/** What may have happened to the header of a sheet, the likeliest first. */
export function headerSlips(sheet: HeadedSheet): readonly HeaderSlip[] {
  const { cells } = sheet.header;
  if (cells.some((text) => text.length > LONGEST)) return [];
  const layout = laidOut(sheet);
  const blank = cells.findIndex(
    (text, column) => text === '' && contentOf(sheet.header, column).length > 0,
  );
  const known = layout.columns.size + layout.conditions.length;
  const named = cells.filter((text) => text !== '').length;
  // Of a header that nobody knows, or that stands twice, the place says nothing.
  if (known !== named || known < SEVERAL) return [];
  return blank === -1 ? outOfOrder(sheet, layout) : cleared(sheet, layout, blank);
}

function laidOut({ file, header, columns, heads }: HeadedSheet): Layout {
  const texts = header.cells.map((text, column) => ({ text, column }));
  return layOut({ file, headerRow: header.at + 1, header: texts }, columns, heads);
}

function outOfOrder(sheet: HeadedSheet, layout: Layout): readonly HeaderSlip[] {
  const { file, header, columns, factOrder } = sheet;
  const all = [...header.cells.keys()].filter((index) => header.cells[index] !== '');
  const order = columnOrder(columns, layout, factOrder, all);
  const headers = [...header.cells];
  for (const [turn, index] of all.entries())
    headers[index] = header.cells[order[turn] ?? index] ?? '';
  const moved = all.filter((index) => headers[index] !== header.cells[index]);
  if (moved.length === 0) return [];
  // What a single row says in another order may be its own mistake.
  const rows = header.records
    .slice(header.at + 1)
    .filter((cells) => moved.some((index) => !isBlank(cells[index] ?? '')));
  if (header.whole && rows.length < SEVERAL) return [];
  return [{ file, headers, finding: exchanged(sheet, headers, moved) }];
}

function exchanged(
  { file, header }: HeadedSheet,
  headers: readonly string[],
  moved: readonly number[],
): Diagnostic {
  const row = header.at + 1;
  const [one = 0, other = 0] = moved;
  if (moved.length === 2) {
    const at = (index: number) => {
      const text = header.cells[index] ?? '';
      return { header: { zh: text, en: text }, letter: columnName(index) };
    };
    return swappedHeaders(file, [at(one), at(other)], row);
  }
  const cells = moved.map((index) => `${columnName(index)}${row}`);
  const wanted = moved.map((index) => headers[index] ?? '');
  const text = {
    zh: `${cells.join('、')} 的表头错了位，下面的内容各是“${wanted.join('”“')}”`,
    en: `the headers in ${cells.join(', ')} changed places: what stands below them is ${wanted.join(', ')}`,
  };
  const help = {
    zh: `把 ${cells.join('、')} 依次改为“${wanted.join('”“')}”`,
    en: `write ${wanted.join(', ')} in ${cells.join(', ')}`,
  };
  const notes = cells.slice(1).map((cell, turn) => {
    const meant = headers[moved[turn + 1] ?? 0] ?? '';
    return { file, cell, text: { zh: `应为“${meant}”`, en: `should be ${meant}` } };
  });
  return headerFinding(file, cells[0] ?? null, text, { help, notes });
}

function cleared(sheet: HeadedSheet, layout: Layout, column: number): readonly HeaderSlip[] {
  const { file, header } = sheet;
  const content = contentOf(header, column);
  const isBehind = header.cells.findLastIndex((text) => text !== '') < column;
  // Behind the last header a single cell has most likely slipped there by itself.
  if (isBehind && content.length === 1) return [];
  const names = namesOf(sheet);
  const place = (from: number, step: number): number | null => {
    for (let at = from + step; at >= 0 && at < header.cells.length; at += step) {
      const found = names.findIndex(({ key }) => key === keyAt(layout, at));
      if (found !== -1) return found;
    }
    return null;
  };
  const [before, after] = [place(column, -1) ?? -1, place(column, 1) ?? names.length];
  const taken = new Set([
    ...layout.columns.keys(),
    ...layout.conditions.map(({ fact }) => fact.id),
  ]);
  const fitting = names.filter(
    ({ key, reads }, turn) =>
      !taken.has(key) &&
      (before > after || (turn > before && turn < after)) &&
      content.every((text) => reads(text)),
  );
  return fitting
    .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .slice(0, MOST_TRIED)
    .map(({ name }) => ({
      file,
      headers: header.cells.with(column, name),
      finding: lost(file, `${columnName(column)}${header.at + 1}`, name),
    }));
}

function keyAt({ columns, conditions }: Layout, index: number): string | null {
  for (const [key, placed] of columns) if (placed.index === index) return key;
  return conditions.find((condition) => condition.index === index)?.fact.id ?? null;
}

interface Name {
  readonly key: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly reads: (text: string) => boolean;
}

/** Every header that the sheet may have, in the order in which they stand. */
function namesOf({ columns, heads, factOrder }: HeadedSheet): readonly Name[] {
  const names: Name[] = Object.entries(columns).map(([key, { header, blank, cell }]) => ({
    key,
    name: header,
    isRequired: blank.kind === 'error',
    reads: (text) => cell.read(text).ok,
  }));
  const placed = new Map(names.map(({ key }, index) => [key, { index, letter: '' }]));
  const conditions = (heads?.facts ?? []).map((fact: Fact) => {
    const index = names.length;
    const { read } = conditionCell(fact);
    names.push({
      key: fact.id,
      name: fact.name.zh,
      isRequired: false,
      reads: (text) => read(text).ok,
    });
    return { fact, index, letter: '' };
  });
  const layout: Layout = { columns: placed, conditions, whole: true, diagnostics: [] };
  const order = columnOrder(columns, layout, factOrder, []);
  return order.flatMap((index) => names[index] ?? []);
}

function lost(file: string, cell: string, name: string): Diagnostic {
  const text = {
    zh: `这一列没有表头，却有内容；按位置和内容看，多半是“${name}”`,
    en: `this column has content but no header; by its place and content it is most likely ${name}`,
  };
  const help = {
    zh: `在 ${cell} 补上表头“${name}”；如果是别的，写它自己的表头，用不到的清空这一列`,
    en: `write ${name} in ${cell}, or the header it had; clear the column if nobody needs it`,
  };
  return headerFinding(file, cell, text, { help });
}
