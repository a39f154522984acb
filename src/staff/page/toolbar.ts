/** The buttons above the grid. */
import { type Lang, say } from '../../i18n/lang.ts';
import { TEXTS } from '../texts.ts';
import { button, el } from './dom.ts';
import { sheetsAmong } from './intake.ts';

export interface ToolEvents {
  /** @param names of the files, or of the folder that holds them */
  readonly onFiles: (names: readonly string[], files: readonly File[]) => void;
  readonly onPasteSheet: () => void;
  readonly onReset: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onInsertRow: () => void;
  readonly onCopyRow: () => void;
  readonly onDeleteRows: () => void;
  readonly onColumn: () => void;
  readonly onCsv: () => void;
  readonly onWorkbook: () => void;
  readonly onFind: (text: string) => boolean;
}

export class Toolbar {
  readonly element: HTMLElement;
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;

  constructor(lang: Lang, events: ToolEvents) {
    const t = TEXTS;
    const tool = (text: { zh: string; en: string }, run: () => void): HTMLButtonElement =>
      button(say(text, lang), run);
    this.#undo = tool(t.undo, events.onUndo);
    this.#undo.setAttribute('aria-keyshortcuts', 'Control+Z');
    this.#redo = tool(t.redo, events.onRedo);
    this.#redo.setAttribute('aria-keyshortcuts', 'Control+Y');
    this.#reset = tool(t.reset, events.onReset);
    this.element = el(
      'div',
      { class: 'tools' },
      group(
        say(t.files, lang),
        picker(say(t.open, lang), { multiple: true, accept: '.csv,.tsv,.txt,.xlsx' }, (files) =>
          events.onFiles(
            files.map(({ name }) => name),
            files,
          ),
        ),
        picker(say(t.openFolder, lang), { webkitdirectory: true }, (files) =>
          events.onFiles([folderOf(files)], sheetsAmong(files)),
        ),
        tool(t.openPasted, events.onPasteSheet),
        tool(t.download, events.onCsv),
        tool(t.workbook, events.onWorkbook),
      ),
      group(
        say(t.editing, lang),
        this.#undo,
        this.#redo,
        tool(t.insertRow, events.onInsertRow),
        tool(t.copyRow, events.onCopyRow),
        tool(t.deleteRows, events.onDeleteRows),
        tool(t.column, events.onColumn),
        this.#reset,
      ),
      finder(lang, events.onFind),
    );
  }

  show({ back, on }: { readonly back: number; readonly on: number }, edited: boolean): void {
    this.#undo.disabled = back === 0;
    this.#redo.disabled = on === 0;
    this.#reset.disabled = !edited;
  }
}

function group(label: string, ...tools: readonly HTMLElement[]): HTMLElement {
  return el('div', { role: 'group', 'aria-label': label, class: 'tool-group' }, ...tools);
}

const folderOf = ([file]: readonly File[]): string => file?.webkitRelativePath.split('/')[0] ?? '';

/** A button that opens the browser's own picker. */
function picker(
  label: string,
  attributes: Readonly<Record<string, string | boolean>>,
  onFiles: (files: readonly File[]) => void,
): HTMLElement {
  const input = el('input', { type: 'file', hidden: true, ...attributes });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file can be chosen again after it was mended elsewhere.
    input.value = '';
    if (files.length > 0) onFiles(files);
  });
  return el(
    'span',
    {},
    button(label, () => input.click()),
    input,
  );
}

function finder(lang: Lang, onFind: (text: string) => boolean): HTMLElement {
  const input = el('input', { type: 'search', 'aria-label': say(TEXTS.find, lang) });
  input.placeholder = say(TEXTS.find, lang);
  const said = el('span', { role: 'status' });
  const form = el(
    'form',
    { class: 'tool-group', role: 'search' },
    input,
    el('button', { type: 'submit' }, say(TEXTS.findNext, lang)),
    said,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const found = input.value !== '' && onFind(input.value);
    said.textContent = found ? '' : say(TEXTS.notFound, lang);
  });
  return form;
}
