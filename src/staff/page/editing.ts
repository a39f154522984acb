/** What the buttons do to rows and columns of the sheet that is shown. */

import type { SheetFile } from '../../compile/read.ts';
import { SHEET_COLUMNS } from '../../compile/sheet-columns.ts';
import type { Fix } from '../../diagnostic/diagnostic.ts';
import type { Lang } from '../../i18n/lang.ts';
import {
  addColumn,
  deleteColumn,
  deleteRows,
  FIRST_ROW,
  insertRows,
  type Put,
  putCells,
} from '../book.ts';
import { findNext } from '../find.ts';
import { mend } from '../mends.ts';
import { TEXTS, told } from '../texts.ts';
import { askColumn } from './dialogs.ts';
import type { SheetGrid } from './grid.ts';
import type { Notice } from './notice.ts';
import type { Store } from './store.ts';

export class Editing {
  readonly #lang: Lang;
  readonly #store: Store;
  readonly #notice: Notice;
  /** The sheet that is shown, and its grid. */
  readonly #shown: () => { readonly file: SheetFile; readonly grid: SheetGrid };

  constructor(
    lang: Lang,
    store: Store,
    notice: Notice,
    shown: () => { readonly file: SheetFile; readonly grid: SheetGrid },
  ) {
    this.#lang = lang;
    this.#store = store;
    this.#notice = notice;
    this.#shown = shown;
  }

  put(puts: readonly Put[]): void {
    const { file } = this.#shown();
    this.#store.draft(file, null);
    this.#store.replace(file, putCells(this.#store.sheet(file), puts));
  }

  /** A row below the selected one: blank, or the same. */
  insert(copy: boolean): void {
    const { file, grid } = this.#shown();
    const sheet = this.#store.sheet(file);
    const row = grid.place?.row ?? FIRST_ROW - 1;
    const cells = copy ? (sheet.rows[row - FIRST_ROW] ?? []) : [];
    this.#store.replace(file, insertRows(sheet, row + 1, [[...cells]]));
    grid.goTo({ row: row + 1, column: 0 });
  }

  deleteRows(): void {
    const { file, grid } = this.#shown();
    const { block } = grid;
    if (block === null) return;
    const sheet = this.#store.sheet(file);
    this.#store.replace(file, deleteRows(sheet, block.fromRow, block.toRow));
  }

  column(): void {
    const { file, grid } = this.#shown();
    const store = this.#store;
    const sheet = store.sheet(file);
    const column = grid.place?.column ?? null;
    askColumn(this.#lang, column === null ? null : (sheet.header[column] ?? ''), this.#headers(), {
      onAdd: (header) => store.replace(file, addColumn(sheet, header)),
      onRename: (text) => this.put([{ row: 1, column: column ?? 0, text }]),
      onDelete: () => store.replace(file, deleteColumn(sheet, column ?? 0)),
    });
  }

  /** Headers that the sheet may have and has not. */
  #headers(): readonly string[] {
    const { file } = this.#shown();
    const { header } = this.#store.sheet(file);
    const [columns, kind] = SHEET_COLUMNS[file];
    const facts = this.#store.sheet('facts.csv');
    const name = facts.header.indexOf('名称');
    const conditions = kind === 'conditions' ? facts.rows.map((cells) => cells[name] ?? '') : [];
    const own = Object.values(columns).map((column) => column.header);
    return [...own, ...conditions].filter((text) => text !== '' && !header.includes(text));
  }

  mend(fixes: readonly Fix[]): void {
    const { book, refused } = mend(this.#store.book, fixes);
    this.#store.take(book);
    this.#notice.say(refused.length > 0 ? TEXTS.refused : told.mended(fixes.length));
  }

  /** Goes to the next cell that holds a text. */
  find(text: string): boolean {
    const { file, grid } = this.#shown();
    const place = findNext(this.#store.sheet(file), text, grid.place);
    if (place !== null) grid.goTo(place);
    return place !== null;
  }
}
