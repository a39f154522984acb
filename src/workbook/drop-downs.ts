/**
 * The tab of drop-down lists, and the rules by which cells offer them. Lists stand on a tab of their
 * own, since a list inside a rule may have 255 characters at most.
 */

import type { SheetFile } from '../compile/read.ts';
import { SHEET_COLUMNS } from '../compile/sheet-columns.ts';
import { columnName } from '../diagnostic/diagnostic.ts';
import type { CsvTable } from '../sheet/csv-table.ts';
import { layOut } from '../sheet/layout.ts';
import type { BookColumn, ListName } from './book-columns.ts';
import { LISTS_TAB } from './tabs.ts';

/** Which column of which sheet lists the names. */
export const NAMED: Readonly<Record<ListName, readonly [SheetFile, string]>> = {
  regions: ['regions.csv', 'name'],
  sources: ['sources.csv', 'id'],
  facts: ['facts.csv', 'name'],
  benefits: ['benefits.csv', 'id'],
};

/** So many rows below the last one offer the lists too. */
const ROOM = 1000;

export interface DropDown {
  readonly type: 'list';
  readonly formula1: string;
  readonly range: string;
  readonly allowBlank: true;
  readonly showErrorMessage: boolean;
  readonly errorStyle: 'warning';
  readonly errorTitle: string;
  readonly errorMessage: string;
}

/** Collects the lists of a workbook; the same list stands on the tab once. */
export class Lists {
  readonly #tables: ReadonlyMap<SheetFile, CsvTable>;
  readonly #columns: { readonly title: string; readonly words: readonly string[] }[] = [];

  constructor(tables: ReadonlyMap<SheetFile, CsvTable>) {
    this.#tables = tables;
  }

  /** The rule for a column of a sheet with `rows` rows below its header; null where nothing is offered. */
  dropDown(title: string, column: BookColumn, index: number, rows: number): DropDown | null {
    const words = column.list === null ? column.choices : this.#named(column.list);
    if (words === null || words.length === 0) return null;
    const at = columnName(this.#place(title, words));
    const here = columnName(index);
    return {
      type: 'list',
      formula1: `'${LISTS_TAB}'!$${at}$2:$${at}$${words.length + 1}`,
      range: `${here}2:${here}${1 + rows + ROOM}`,
      allowBlank: true,
      // Several names, aliases and conditions may stand in a cell: a list can only offer.
      showErrorMessage: !column.several,
      errorStyle: 'warning',
      errorTitle: '不在选项里',
      errorMessage: '这一格应是下拉列表里的一项，或者它的别名。',
    };
  }

  /** The tab, a list a column with its title above. */
  rows(): readonly (readonly string[])[] {
    const longest = Math.max(0, ...this.#columns.map(({ words }) => words.length));
    const titles = this.#columns.map(({ title }) => title);
    const rows = Array.from({ length: longest }, (_, row) =>
      this.#columns.map(({ words }) => words[row] ?? ''),
    );
    return [titles, ...rows];
  }

  #place(title: string, words: readonly string[]): number {
    const key = words.join('\n');
    const known = this.#columns.findIndex((column) => column.words.join('\n') === key);
    return known === -1 ? this.#columns.push({ title, words }) - 1 : known;
  }

  #named(list: ListName): readonly string[] {
    const [file, key] = NAMED[list];
    const table = this.#tables.get(file);
    if (table === undefined) return [];
    const index = layOut(table, SHEET_COLUMNS[file][0], null).columns.get(key)?.index;
    if (index === undefined) return [];
    const words = table.rows.map(({ cells }) => (cells[index] ?? '').trim());
    return [...new Set(words.filter((word) => word !== ''))];
  }
}
