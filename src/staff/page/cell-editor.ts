/**
 * The editor of a cell: a field of several lines, where Enter ends it and Alt+Enter begins a new
 * line; or a field of one line with a list of what may stand there.
 */
import type { Editor, EditorConstructor } from 'slickgrid';
import type { Offer } from '../offers.ts';
import { ChoiceList } from './choice-list.ts';
import { el } from './dom.ts';

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

/** What an editor asks of whoever shows the sheet. */
export interface EditorHost {
  readonly textOf: (row: number, cell: number) => string;
  /** How the field is called, for whoever cannot see where it stands. */
  readonly label: (row: number, cell: number) => string;
  /** What may stand in the cell; null where anything may. */
  readonly offer: (row: number, cell: number) => Offer | null;
  /** How the list of it is called. */
  readonly offered: string;
  /** What an input method wrote before there was an editor; null for nothing. */
  readonly typed: () => string | null;
  readonly onDraft: OnDraft;
}

export function cellEditor(host: EditorHost): EditorConstructor {
  const { textOf, label, onDraft } = host;
  return class implements Editor {
    readonly #field: HTMLTextAreaElement | HTMLInputElement;
    readonly #choices: ChoiceList | null = null;
    readonly #before: string;

    constructor({ container, grid, event, commitChanges }: Around) {
      const { row, cell } = grid.getActiveCell() ?? { row: 0, cell: 0 };
      const offer = host.offer(row, cell);
      const field = offer === null ? el('textarea') : el('input', { type: 'text' });
      this.#field = field;
      this.#before = textOf(row, cell);
      if (offer !== null && field instanceof HTMLInputElement)
        this.#choices = new ChoiceList(field, offer, host.offered, () =>
          onDraft(row, cell, field.value),
        );
      const choices = this.#choices;
      field.className = offer === null ? 'cell-editor' : 'cell-editor one-line';
      field.setAttribute('aria-label', label(row, cell));
      const heard: HTMLElement = field;
      heard.addEventListener('keydown', (event) => {
        if (!event.isComposing && choices?.key(event)) {
          event.preventDefault();
          event.stopPropagation();
          return;
        }
        // Only these two leave the cell; all others are the field's own.
        if (event.isComposing || !LEAVING.has(event.key)) event.stopPropagation();
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        if (event.altKey && field instanceof HTMLTextAreaElement) {
          field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
          return;
        }
        commitChanges();
      });
      field.addEventListener('input', () => {
        onDraft(row, cell, field.value);
        choices?.open(false);
      });
      field.addEventListener('blur', () => choices?.close());
      container.append(field);
      const typed = host.typed();
      field.value = typed ?? this.#before;
      field.focus();
      if (typed !== null) onDraft(row, cell, typed);
      else if (event instanceof KeyboardEvent && event.key.length === 1) field.select();
      if (typed !== null) choices?.open(false);
      else if (!(event instanceof KeyboardEvent && event.key.length === 1)) choices?.open(true);
    }

    init(): void {}

    destroy(): void {
      this.#choices?.close();
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
