/** One sheet as an editable grid. It shows what it is given and tells what people want changed. */
import { SlickCellSelectionModel, SlickRange } from 'slickgrid';
import { cellName } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { type Cells, FIRST_ROW, type Put, type SheetState, textAt } from '../book.ts';
import type { Block } from '../clipboard.ts';
import type { Offer } from '../offers.ts';
import type { Spots } from '../spots.ts';
import { TEXTS } from '../texts.ts';
import { cellEditor } from './cell-editor.ts';
import { Drawing, NUMBERS } from './drawing.ts';
import { FirstWords, takeNoText, takeText } from './first-words.ts';
import { listenToClipboard } from './grid-clipboard.ts';
import { HeaderPlace } from './header-place.ts';
import { type GridColumn, type GridOptions, StrictGrid } from './strict-grid.ts';

/** A cell of the sheet: the spreadsheet's row, and the column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridEvents {
  readonly onPut: (puts: readonly Put[]) => void;
  readonly onPaste: (text: string, block: Block) => void;
  /** What is being typed into a cell; null once it is taken over or given up. */
  readonly onDraft: (put: Put | null) => void;
  readonly onSelect: (place: Place | null) => void;
  /** What may stand in a column; null where anything may. */
  readonly offer: (column: number) => Offer | null;
  /** The selected header is to be edited. */
  readonly onEditHeader: () => void;
}

const BLANK: Cells = [];

export class SheetGrid {
  readonly #container: HTMLElement;
  readonly #events: GridEvents;
  readonly #grid: StrictGrid;
  readonly #drawing: Drawing;
  readonly #selection = new SlickCellSelectionModel();
  #sheet: SheetState;
  #base: SheetState | null = null;
  #spots: Spots = new Map();
  /** Marks came while a cell was being edited: they are drawn afterwards. */
  #late = false;
  /** What an input method wrote before the editor opened. */
  #typed: string | null = null;
  readonly #firstWords: FirstWords;
  readonly #header: HeaderPlace;
  readonly #lang: Lang;

  constructor(container: HTMLElement, lang: Lang, sheet: SheetState, events: GridEvents) {
    this.#container = container;
    this.#events = events;
    this.#sheet = sheet;
    this.#lang = lang;
    this.#drawing = new Drawing(lang, () => ({
      sheet: this.#sheet,
      base: this.#base,
      spots: this.#spots,
    }));
    const data = {
      // The last row is blank and waits for a new rule.
      getLength: () => this.#sheet.rows.length + 1,
      getItem: (index: number) => this.#sheet.rows[index] ?? BLANK,
      getItemMetadata: () => null,
    };
    const options: GridOptions = {
      editable: true,
      autoEdit: false,
      autoEditByKeypress: true,
      enableCellNavigation: true,
      enableColumnReorder: false,
      explicitInitialization: true,
      frozenColumn: NUMBERS,
      // Too narrow for frozen columns: they scroll with the others, and nothing is said.
      invalidColumnFreezeWidthCallback: () => undefined,
      rowHeight: 32,
      editCommandHandler: (_item, _column, { row, cell, serializedValue }) =>
        events.onPut([{ ...placeOf(row, cell), text: String(serializedValue) }]),
    };
    this.#grid = new StrictGrid(container, data, this.#columns(), options);
    this.#firstWords = new FirstWords(container, {
      cell: () =>
        this.#grid.getCellEditor() === null ? (this.#grid.getActiveCellNode() ?? null) : null,
      begin: (text) => {
        this.#typed = text;
        this.#grid.editActiveCell();
        this.#typed = null;
      },
      giveUp: () => this.#redraw(true),
    });
    this.#header = new HeaderPlace(container, this.#grid, {
      onDown: () => this.#grid.focus(),
      onEdit: () => events.onEditHeader(),
      onLeft: () => this.#select(),
    });
    // First of all that hear a key: some of them the grid would take for itself.
    this.#listen();
    this.#grid.setSelectionModel(this.#selection);
    this.#grid.init();
  }

  /** Shows a sheet; `base` is what it is compared with. Another sheet is shown from its top. */
  show(sheet: SheetState, base: SheetState | null, anew: boolean): void {
    const grid = this.#grid;
    const focused = this.#hasFocus();
    const before = this.#sheet;
    const active = grid.getActiveCell();
    if (anew) {
      grid.resetActiveCell();
      this.#header.leave();
    }
    this.#sheet = sheet;
    this.#base = base;
    if (anew || before.header !== sheet.header) grid.setColumns(this.#columns());
    grid.invalidate();
    if (anew) {
      grid.scrollRowToTop(0);
      grid.setActiveCell(0, NUMBERS);
    } else if (active !== null && active.row > sheet.rows.length) {
      // The selected row is gone, and with it would go the focus.
      grid.gotoCell(sheet.rows.length, active.cell, false);
    }
    this.#tidy();
    if (focused) this.#refocus();
    this.#select();
  }

  /** Takes the grid off the page. */
  end(): void {
    this.#grid.destroy();
  }

  /** Marks the cells that something is said about. */
  mark(spots: Spots): void {
    const before = this.#drawing.headerMarks();
    this.#spots = spots;
    this.#redraw(before !== this.#drawing.headerMarks());
    this.#select();
  }

  /** Goes to a cell, or to a header (row 1), and gives it the focus. */
  goTo({ row, column }: Place): void {
    const at = Math.max(row - FIRST_ROW, 0);
    const cell = Math.min(column, this.#sheet.header.length - 1) + NUMBERS;
    this.#header.leave();
    if (row < FIRST_ROW) {
      this.#grid.setActiveCell(at, cell);
      this.#header.go(cell);
      this.#select();
      return;
    }
    this.#grid.scrollRowIntoView(at);
    this.#grid.gotoCell(at, cell, false);
    this.#grid.focus();
  }

  /** The cell or header that is selected; null when none is. */
  get place(): Place | null {
    const header = this.#header.cell;
    if (header !== null) return { row: FIRST_ROW - 1, column: header - NUMBERS };
    const active = this.#grid.getActiveCell();
    return active === null ? null : placeOf(active.row, active.cell);
  }

  /** The cells that are selected together; null when none is. */
  get block(): Block | null {
    const [range] = this.#selection.getSelectedRanges();
    const { place } = this;
    if (place === null || place.row < FIRST_ROW) return null;
    const from = range === undefined ? place : placeOf(range.fromRow, range.fromCell);
    const to = range === undefined ? place : placeOf(range.toRow, range.toCell);
    return {
      fromRow: from.row,
      toRow: to.row,
      fromColumn: Math.max(from.column, 0),
      toColumn: to.column,
    };
  }

  #columns(): GridColumn[] {
    const editor = cellEditor({
      textOf: (row, cell) => {
        const place = placeOf(row, cell);
        return textAt(this.#sheet, place.row, place.column);
      },
      label: (row, cell) => {
        const place = placeOf(row, cell);
        return `${cellName(place.row, place.column)} ${textAt(this.#sheet, 1, place.column)}`;
      },
      offer: (_, cell) => this.#events.offer(cell - NUMBERS),
      offered: say(TEXTS.offered, this.#lang),
      typed: () => this.#typed,
      onDraft: (row, cell, text) => this.#events.onDraft({ ...placeOf(row, cell), text }),
    });
    return this.#drawing.columns(editor);
  }

  #listen(): void {
    const grid = this.#grid;
    grid.onActiveCellChanged.subscribe(() => {
      // The grid moves its focus before it moves: it would stay on the cell that was left.
      this.#header.leave();
      if (this.#hasFocus() && grid.getCellEditor() === null) grid.focus();
      this.#tidy();
      this.#select();
    });
    grid.onRendered.subscribe(() => this.#tidy());
    grid.onBeforeEditCell.subscribe(() => {
      const cell = grid.getActiveCellNode();
      if (cell) takeNoText(cell);
    });
    grid.onBeforeCellEditorDestroy.subscribe(() => {
      this.#events.onDraft(null);
      if (this.#late) setTimeout(() => this.#redraw(true));
    });
    grid.onKeyDown.subscribe((event) => {
      if (grid.getCellEditor() !== null) return;
      if (event.key === 'F2') grid.editActiveCell();
      else if (event.key === 'Delete' || event.key === 'Backspace') this.#clear();
      else if (event.key?.toLowerCase() === 'a' && event.ctrlKey) this.#selectAll();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    listenToClipboard(this.#container, {
      block: () => (grid.getCellEditor() === null ? this.block : null),
      sheet: () => this.#sheet,
      onPaste: this.#events.onPaste,
    });
  }

  #selectAll(): void {
    const { header, rows } = this.#sheet;
    const last = Math.max(rows.length - 1, 0);
    this.#selection.setSelectedRanges([new SlickRange(0, NUMBERS, last, header.length)]);
  }

  #clear(): void {
    const { block } = this;
    if (block !== null) this.#events.onPaste('', block);
  }

  #select(): void {
    this.#events.onSelect(this.place);
  }

  #hasFocus(): boolean {
    return this.#container.contains(document.activeElement);
  }

  #redraw(headers: boolean): void {
    this.#late = this.#grid.getCellEditor() !== null || this.#firstWords.composing;
    if (this.#late) return;
    const focused = this.#hasFocus();
    if (headers) this.#grid.setColumns(this.#columns());
    else this.#grid.invalidate();
    this.#tidy();
    if (focused) this.#refocus();
  }

  #refocus(): void {
    if (this.#header.cell === null) this.#grid.focus();
    else this.#header.refocus();
  }

  /**
   * One stop for the Tab key: the selected cell. Panes, canvases and the elements out of sight to
   * which the grid gives the focus otherwise are none, and mean nothing to a screen reader.
   */
  #tidy(): void {
    const stops = ':scope > [tabindex], .slick-pane, .slick-viewport, .grid-canvas';
    for (const stop of this.#container.querySelectorAll(stops)) stop.removeAttribute('tabindex');
    const active = this.#grid.getActiveCellNode() ?? null;
    for (const cell of this.#container.querySelectorAll<HTMLElement>('.slick-cell[tabindex="0"]')) {
      cell.setAttribute('tabindex', '-1');
      if (cell !== active) takeNoText(cell);
    }
    active?.setAttribute('tabindex', '0');
    if (active !== null && this.#grid.getCellEditor() === null) takeText(active);
  }
}

/** The grid counts from its first row and from the column of numbers. */
const placeOf = (row: number, cell: number): Place => ({
  row: row + FIRST_ROW,
  column: cell - NUMBERS,
});
