/** The editor of a cell: a field of several lines. Enter ends it, Alt+Enter begins a new line. */
import type { Editor, EditorConstructor } from 'slickgrid';

/** Told what is being typed, before it is taken over. */
export type OnDraft = (row: number, column: number, text: string) => void;

/** What an editor needs of the grid around it. */
interface Around {
  readonly container: HTMLElement;
  readonly grid: { getActiveCell(): { readonly row: number; readonly cell: number } | null };
  /** What began it: a key that was typed replaces what the cell says. */
  readonly event: unknown;
  readonly commitChanges: () => void;
}

/** @param label how the field is called, for whoever cannot see where it stands */
export function cellEditor(
  textOf: (row: number, cell: number) => string,
  label: (row: number, cell: number) => string,
  onDraft: OnDraft,
): EditorConstructor {
  return class implements Editor {
    readonly #field = document.createElement('textarea');
    readonly #before: string;

    constructor({ container, grid, event, commitChanges }: Around) {
      const { row, cell } = grid.getActiveCell() ?? { row: 0, cell: 0 };
      const field = this.#field;
      this.#before = textOf(row, cell);
      field.className = 'cell-editor';
      field.setAttribute('aria-label', label(row, cell));
      field.addEventListener('keydown', (event) => {
        // Only these two leave the cell; all others are the field's own.
        if (event.isComposing || !LEAVING.has(event.key)) event.stopPropagation();
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        if (event.altKey) {
          field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
          return;
        }
        commitChanges();
      });
      field.addEventListener('input', () => onDraft(row, cell, field.value));
      container.append(field);
      field.value = this.#before;
      field.focus();
      if (event instanceof KeyboardEvent && event.key.length === 1) field.select();
    }

    init(): void {}

    destroy(): void {
      this.#field.remove();
    }

    focus(): void {
      this.#field.focus();
    }

    /** Loaded as soon as it is made. */
    loadValue(): void {}

    serializeValue(): string {
      return this.#field.value;
    }

    /** The grid's own way of writing is not used: `editCommandHandler` takes its place. */
    applyValue(): void {}

    isValueChanged(): boolean {
      return this.#field.value !== this.#before;
    }

    validate(): { valid: boolean; msg: null } {
      return { valid: true, msg: null };
    }
  };
}

const LEAVING: ReadonlySet<string> = new Set(['Tab', 'Escape']);
