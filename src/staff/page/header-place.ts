/** The header as a place one can go to: the grid itself knows only the rows below it. */
import type { StrictGrid } from './strict-grid.ts';

export interface HeaderHost {
  /** The cell below the header gets the focus. */
  readonly onDown: () => void;
  /** The header's text is to be edited. */
  readonly onEdit: () => void;
  /** The header was left for a cell. */
  readonly onLeft: () => void;
}

export class HeaderPlace {
  readonly #grid: StrictGrid;
  #cell: number | null = null;

  constructor(container: HTMLElement, grid: StrictGrid, host: HeaderHost) {
    this.#grid = grid;
    container.addEventListener('keydown', (event) => {
      if (this.#cell === null || event.target !== this.#node()) return;
      if (event.key === 'ArrowDown') host.onDown();
      else if (event.key === 'Enter' || event.key === 'F2') host.onEdit();
      else return;
      event.preventDefault();
    });
    container.addEventListener('focusin', ({ target }) => {
      if (this.#cell === null || !(target instanceof Element)) return;
      if (target.closest('.slick-cell') === null) return;
      this.#cell = null;
      host.onLeft();
    });
  }

  /** The grid's cell whose header is selected; null when none is. */
  get cell(): number | null {
    return this.#cell;
  }

  /** Selects the header of a column and gives it the focus. */
  go(cell: number): void {
    this.#grid.scrollCellIntoView(0, cell, false);
    this.#cell = cell;
    this.refocus();
  }

  /** Gives the focus to the selected header, if one is, also after headers were drawn anew. */
  refocus(): void {
    const node = this.#node();
    node?.setAttribute('tabindex', '-1');
    node?.focus({ preventScroll: true });
  }

  leave(): void {
    this.#cell = null;
  }

  #node(): HTMLElement | null {
    return this.#cell === null ? null : (this.#grid.getHeaderColumn(this.#cell) ?? null);
  }
}
