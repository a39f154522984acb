/** What the buttons do to rows and columns of the sheet that is shown. */

import type { SheetFile } from '../../compile/read.ts';
import { SHEET_COLUMNS } from '../../compile/sheet-columns.ts';
import type { Fix } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import {
  addColumn,
  deleteColumn,
  deleteRows,
  FIRST_ROW,
  insertRows,
  type Put,
  putCells,
  type SheetState,
} from '../book.ts';
import { type Block, pasted, putPasted } from '../clipboard.ts';
import { findNext } from '../find.ts';
import { mend } from '../mends.ts';
import { TEXTS, told } from '../texts.ts';
import { askColumn } from './dialogs.ts';
import type { SheetGrid } from './grid.ts';
import type { Notice } from './notice.ts';
import { inSlices } from './slices.ts';
import type { Store } from './store.ts';
import type { Verdicts } from './verdicts.ts';

export class Editing {
  readonly #lang: Lang;
  readonly #store: Store;
  readonly #notice: Notice;
  readonly #verdicts: Verdicts;
  /** The paste that goes on, and those that wait for its end. */
  #pasting: AbortController | null = null;
  #pastes: (() => void)[] = [];
  /** The sheet that is shown, and its grid. */
  readonly #shown: () => { readonly file: SheetFile; readonly grid: SheetGrid };

  constructor(
    lang: Lang,
    store: Store,
    notice: Notice,
    verdicts: Verdicts,
    shown: () => { readonly file: SheetFile; readonly grid: SheetGrid },
  ) {
    this.#lang = lang;
    this.#store = store;
    this.#notice = notice;
    this.#verdicts = verdicts;
    this.#shown = shown;
  }

  put(puts: readonly Put[]): void {
    const { file } = this.#shown();
    this.#store.draft(file, null);
    this.#store.replace(file, putCells(this.#store.sheet(file), puts));
  }

  /** Text from the clipboard, from a block's first cell on; a single cell fills the block. */
  paste(text: string, block: Block, file = this.#shown().file): void {
    if (this.#pasting !== null) {
      this.#pastes.push(() => this.paste(text, block, file));
      return;
    }
    const pasting = new AbortController();
    this.#pasting = pasting;
    const { signal } = pasting;
    const work = this.#verdicts.begin(say(TEXTS.pasting, this.#lang));
    const end = (): void => {
      this.#pasting = null;
      work.end();
      this.#pastes.shift()?.();
    };
    signal.addEventListener('abort', end);
    const put = (rows: readonly (readonly string[])[]): void => {
      const before = this.#store.sheet(file);
      const onDone = (sheet: SheetState): void => {
        // What was edited meanwhile stays.
        if (this.#store.sheet(file) !== before) put(rows);
        else {
          this.#store.draft(file, null);
          this.#store.replace(file, sheet);
          end();
        }
      };
      const onShare = (share: number): void => work.at(0.5 + share / 2);
      inSlices(putPasted(before, rows, block), { onShare, onDone }, signal);
    };
    inSlices(pasted(text), { onShare: (share) => work.at(share / 2), onDone: put }, signal);
  }

  /** Gives up the paste that goes on, and those that wait; whether one did. */
  stopPasting(): boolean {
    const pasting = this.#pasting;
    this.#pastes = [];
    pasting?.abort();
    return pasting !== null;
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
