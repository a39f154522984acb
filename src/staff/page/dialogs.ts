/** Small questions to whoever edits: which column, which sheet. */
import type { SheetFile } from '../../compile/read.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { SHEET_NAMES, TAB_ORDER, TEXTS } from '../texts.ts';
import { button, el, labelled } from './dom.ts';

/** Shows a dialog and takes it away again once it is closed; the focus returns by itself. */
function ask(
  title: string,
  content: readonly HTMLElement[],
  buttons: readonly HTMLElement[],
): HTMLDialogElement {
  const dialog = el(
    'dialog',
    { 'aria-label': title },
    el('h2', {}, title),
    ...content,
    el('p', { class: 'tool-group' }, ...buttons),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export interface ColumnChoices {
  readonly onAdd: (header: string) => void;
  readonly onRename: (header: string) => void;
  readonly onDelete: () => void;
}

/** @param current the header of the selected column; null when none is */
export function askColumn(
  lang: Lang,
  current: string | null,
  offered: readonly string[],
  choices: ColumnChoices,
): void {
  const input = el('input', { list: 'headers', value: current ?? '', autocomplete: 'off' });
  const list = el(
    'datalist',
    { id: 'headers' },
    ...offered.map((value) => el('option', { value })),
  );
  const done = (run: () => void) => (): void => {
    dialog.close();
    run();
  };
  const named = (run: (header: string) => void): (() => void) =>
    done(() => {
      const header = input.value.trim();
      if (header !== '') run(header);
    });
  const own =
    current === null
      ? []
      : [
          button(say(TEXTS.columnRename, lang), named(choices.onRename)),
          button(say(TEXTS.columnDelete, lang), done(choices.onDelete)),
        ];
  const dialog = ask(
    say(TEXTS.column, lang),
    [
      labelled(say(TEXTS.columnName, lang), input),
      list,
      el('p', { class: 'note' }, say(TEXTS.columnHint, lang)),
    ],
    [
      button(say(TEXTS.columnAdd, lang), named(choices.onAdd)),
      ...own,
      button(say(TEXTS.cancel, lang), () => dialog.close()),
    ],
  );
}

/** A whole sheet from the clipboard. */
export function askPasted(
  lang: Lang,
  current: SheetFile,
  onText: (file: SheetFile, text: string) => void,
): void {
  const options = TAB_ORDER.map((file) =>
    el(
      'option',
      { value: file, selected: file === current },
      `${say(SHEET_NAMES[file], lang)} ${file}`,
    ),
  );
  const select = el('select', {}, ...options);
  const text = el('textarea', { rows: '10' });
  const dialog = ask(
    say(TEXTS.openPasted, lang),
    [labelled(say(TEXTS.pasteWhich, lang), select), labelled(say(TEXTS.pasteText, lang), text)],
    [
      button(say(TEXTS.ok, lang), () => {
        dialog.close();
        const file = TAB_ORDER.find((known) => known === select.value);
        if (file !== undefined && text.value.trim() !== '') onText(file, text.value);
      }),
      button(say(TEXTS.cancel, lang), () => dialog.close()),
    ],
  );
  text.focus();
}

/** A yes or no. */
export function askWhether(lang: Lang, question: string, onYes: () => void): void {
  const dialog = ask(
    question,
    [],
    [
      button(say(TEXTS.ok, lang), () => {
        dialog.close();
        onYes();
      }),
      button(say(TEXTS.cancel, lang), () => dialog.close()),
    ],
  );
}
