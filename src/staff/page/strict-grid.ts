/**
 * SlickGrid as a page with a strict content policy and a screen reader need it: column widths go
 * into a constructed style sheet, since the policy lets no style element in, and the focus is on
 * the cell itself, not on an element out of sight, so that the cell is read out.
 */
import { type Column, type GridOption, SlickGrid } from 'slickgrid';

export class StrictGrid extends SlickGrid {
  #sheet: CSSStyleSheet | null = null;
  #widths: CSSStyleRule[][] = [];

  protected override createCssRules(): void {
    const sheet = new CSSStyleSheet();
    const add = (text: string): CSSStyleRule[] => {
      const rule = sheet.cssRules[sheet.insertRule(text, sheet.cssRules.length)];
      return rule instanceof CSSStyleRule ? [rule] : [];
    };
    const { rowHeight = 0 } = this.getOptions();
    add(`.${this.uid} .slick-header-column { left: 1000px; }`);
    add(`.${this.uid} .slick-cell { height: ${rowHeight - this.cellHeightDiff}px; }`);
    add(`.${this.uid} .slick-row { height: ${rowHeight}px; }`);
    this.#widths = this.getColumns().map((_, at) => [
      ...add(`.${this.uid} .l${at} {}`),
      ...add(`.${this.uid} .r${at} {}`),
    ]);
    this.removeCssRules();
    this.#sheet = sheet;
    document.adoptedStyleSheets.push(sheet);
  }

  protected override getColumnCssRules(at: number): ReturnType<SlickGrid['getColumnCssRules']> {
    const [left, right] = this.#widths[at] ?? [];
    if (left === undefined || right === undefined) throw new Error(`There is no column ${at}.`);
    return { left, right };
  }

  protected override removeCssRules(): void {
    const all = document.adoptedStyleSheets;
    document.adoptedStyleSheets = all.filter((sheet) => sheet !== this.#sheet);
    this.#sheet = null;
  }

  protected override setFocus(): void {
    const cell = this.getActiveCellNode();
    if (cell === null) super.setFocus();
    else cell.focus({ preventScroll: true });
  }
}

export type GridColumn = Column;
export type GridOptions = GridOption;
