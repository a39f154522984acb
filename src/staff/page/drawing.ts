/** How a sheet looks in the grid: columns, and cells with what is said about them. */
import type { EditorConstructor } from 'slickgrid';
import { columnName, type Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { type Cells, FIRST_ROW, type SheetState, textAt } from '../book.ts';
import { type Spots, spotKey } from '../spots.ts';
import { TEXTS } from '../texts.ts';
import { el } from './dom.ts';
import type { GridColumn } from './strict-grid.ts';

/** Columns of the grid before column A: the number of the row. */
export const NUMBERS = 1;

/** What there is to draw. */
export interface Drawn {
  readonly sheet: SheetState;
  /** What it is compared with; null where there is no such sheet. */
  readonly base: SheetState | null;
  readonly spots: Spots;
}

const MARKS = { error: ' ×', warning: ' ▲', info: ' ○' } as const;
/** A column is not measured by every row: the first ones are like the others. */
const MEASURED_ROWS = 60;
const MEASURED_TEXT = 40;
const WIDEST = 320;
const PER_CHARACTER = 8.5;

export class Drawing {
  readonly #lang: Lang;
  readonly #now: () => Drawn;
  /** The rows of the base sheet: a row that is none of them was edited. */
  #baseRows: { readonly of: SheetState; readonly rows: ReadonlySet<Cells> } | null = null;

  constructor(lang: Lang, now: () => Drawn) {
    this.#lang = lang;
    this.#now = now;
  }

  columns(editor: EditorConstructor): GridColumn[] {
    const numbers: GridColumn = {
      id: 'row',
      name: say(TEXTS.rowTitle, this.#lang),
      field: 'row',
      width: 64,
      focusable: false,
      selectable: false,
      resizable: false,
      cssClass: 'row-number',
      formatter: (row) => this.#number(row),
    };
    const titles = this.#now().sheet.header;
    return [
      numbers,
      ...titles.map(
        (title, column): GridColumn => ({
          id: `c${column}`,
          name: `${columnName(column)} ${title}`,
          field: `${column}`,
          width: this.#width(column),
          headerCssClass: this.#headerClass(column),
          toolTip: this.#inWords(this.#said(1, column)),
          editor,
          formatter: (row) => this.#cell(row + FIRST_ROW, column),
        }),
      ),
    ];
  }

  /** Changes with what is said about the headers. */
  headerMarks(): string {
    return this.#now()
      .sheet.header.map((_, column) => this.#headerClass(column))
      .join(',');
  }

  /** Wide enough for what the first rows say. */
  #width(column: number): number {
    const { header, rows } = this.#now().sheet;
    const widths = [header, ...rows.slice(0, MEASURED_ROWS)].map((cells) => {
      const text = (cells[column] ?? '').slice(0, MEASURED_TEXT);
      return text.length + (text.match(/[^\x20-\x7e]/gu)?.length ?? 0);
    });
    return Math.min(WIDEST, 44 + PER_CHARACTER * Math.max(4, ...widths));
  }

  #number(row: number): HTMLElement {
    const cells = this.#now().sheet.rows[row];
    if (cells === undefined) return el('span', {}, '＋');
    const number = `${row + FIRST_ROW}`;
    if (this.#isBase(cells)) return el('span', {}, number);
    return el('span', { class: 'edited', title: say(TEXTS.changed, this.#lang) }, `${number} ●`);
  }

  #isBase(cells: Cells): boolean {
    const { base } = this.#now();
    if (base === null) return false;
    if (this.#baseRows?.of !== base) this.#baseRows = { of: base, rows: new Set(base.rows) };
    return this.#baseRows.rows.has(cells);
  }

  #cell(row: number, column: number): ReturnType<NonNullable<GridColumn['formatter']>> {
    const shown = textAt(this.#now().sheet, row, column).replace(/\n/gu, ' ⏎ ');
    const said = this.#said(row, column);
    const [gravest] = said;
    if (gravest === undefined) return el('span', {}, shown);
    const words = this.#inWords(said);
    const mark = el('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[gravest.severity]);
    const unseen = el('span', { class: 'unseen' }, ` ${words}`);
    return {
      html: el('span', { title: words }, shown, mark, unseen),
      addClasses: `said said-${gravest.severity}`,
    };
  }

  #said(row: number, column: number): readonly Diagnostic[] {
    return this.#now().spots.get(spotKey(row, column)) ?? [];
  }

  #inWords(said: readonly Diagnostic[]): string {
    return said
      .map(
        ({ severity, text }) =>
          `${say(TEXTS.severity[severity], this.#lang)}: ${say(text, this.#lang)}`,
      )
      .join('\n');
  }

  #headerClass(column: number): string {
    const [gravest] = this.#said(1, column);
    return gravest === undefined ? '' : `said said-${gravest.severity}`;
  }
}
