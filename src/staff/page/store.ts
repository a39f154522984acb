/** What the page holds: the sheets with their history, and what they are compared with. */
import type { SheetFile } from '../../compile/read.ts';
import {
  type Book,
  changedSheets,
  type History,
  type Put,
  putCells,
  redo,
  type SheetState,
  startHistory,
  step,
  undo,
  withSheet,
} from '../book.ts';
import { textOf } from '../sheet-file.ts';
import type { Texts } from '../work/messages.ts';

export class Store {
  readonly base: Book;
  readonly #changed: () => void;
  #history: History;
  #draft: { readonly file: SheetFile; readonly put: Put } | null = null;
  /** The sheets as they were downloaded last. */
  #saved: Book = new Map();

  /** @param changed told after every change */
  constructor(base: Book, changed: () => void) {
    this.base = base;
    this.#changed = changed;
    this.#history = startHistory(base);
  }

  get book(): Book {
    return this.#history.present;
  }

  get steps(): { readonly back: number; readonly on: number } {
    return { back: this.#history.past.length, on: this.#history.future.length };
  }

  sheet(file: SheetFile): SheetState {
    return this.book.get(file) ?? { header: [], rows: [] };
  }

  /** Makes a step that can be undone. */
  take(book: Book): void {
    this.#go(step(this.#history, book));
  }

  replace(file: SheetFile, sheet: SheetState): void {
    this.take(withSheet(this.book, file, sheet));
  }

  undo(): void {
    this.#go(undo(this.#history));
  }

  redo(): void {
    this.#go(redo(this.#history));
  }

  /** What is being typed counts for the check, though it is no step yet. */
  draft(file: SheetFile, put: Put | null): void {
    this.#draft = put === null ? null : { file, put };
  }

  /** Whether something is being typed. */
  get drafting(): boolean {
    return this.#draft !== null;
  }

  #go(history: History): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#changed();
  }

  /** The sheets that differ from those of the base, as texts; with what is being typed if asked for. */
  changedTexts(withDraft: boolean): Texts {
    const draft = withDraft ? this.#draft : null;
    const book =
      draft === null
        ? this.book
        : withSheet(this.book, draft.file, putCells(this.sheet(draft.file), [draft.put]));
    return new Map(
      changedSheets(book, this.base).flatMap((file): [string, string][] => {
        const sheet = book.get(file);
        if (sheet === undefined) return [];
        const text = textOf(sheet);
        const base = this.base.get(file);
        return base !== undefined && text === this.#baseText(file, base) ? [] : [[file, text]];
      }),
    );
  }

  readonly #baseTexts = new Map<SheetFile, string>();

  #baseText(file: SheetFile, sheet: SheetState): string {
    const known = this.#baseTexts.get(file) ?? textOf(sheet);
    this.#baseTexts.set(file, known);
    return known;
  }

  /** The sheets as they stand now are kept elsewhere. */
  saved(files: readonly SheetFile[]): void {
    const saved = new Map(this.#saved);
    for (const file of files) saved.set(file, this.sheet(file));
    this.#saved = saved;
  }

  /** Whether closing the page would lose something. */
  get unsaved(): boolean {
    return changedSheets(this.book, this.base).some(
      (file) => this.book.get(file) !== this.#saved.get(file),
    );
  }
}
