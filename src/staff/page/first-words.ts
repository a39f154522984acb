/**
 * Typing with an input method into a cell that is selected and not being edited. An input method
 * begins only where text can be put, and what it has begun cannot be moved: so the selected cell
 * takes text, the first words are composed in it, and then the editor opens with them.
 */

export interface FirstWordsHost {
  /** The selected cell; null while it is being edited, or where none is. */
  readonly cell: () => HTMLElement | null;
  /** Opens the editor of the selected cell with a text in place of what the cell says. */
  readonly begin: (text: string) => void;
  /** Nothing came of what was begun: the cell is to be drawn again. */
  readonly giveUp: () => void;
}

/** The number by which browsers say that a key went to the input method. */
const TO_INPUT_METHOD = 229;

export class FirstWords {
  #composing = false;

  constructor(container: HTMLElement, host: FirstWordsHost) {
    const on = <K extends keyof HTMLElementEventMap>(
      kind: K,
      hear: (event: HTMLElementEventMap[K], cell: HTMLElement) => void,
    ): void =>
      container.addEventListener(
        kind,
        (event) => {
          const cell = host.cell();
          if (cell !== null && event.target === cell) hear(event, cell);
        },
        { capture: true },
      );
    on('keydown', (event, cell) => {
      if (!event.isComposing && event.keyCode !== TO_INPUT_METHOD) return;
      // Its keys are not the grid's; what it writes takes the place of what the cell says.
      event.stopPropagation();
      if (!this.#composing) getSelection()?.selectAllChildren(cell);
    });
    on('compositionstart', (_, cell) => {
      this.#composing = true;
      getSelection()?.selectAllChildren(cell);
      cell.classList.add('composing');
    });
    on('compositionend', ({ data }, cell) => {
      this.#composing = false;
      cell.classList.remove('composing');
      if (data === '') host.giveUp();
      else host.begin(data);
    });
    on('beforeinput', (event) => {
      if (event.isComposing || event.inputType.includes('Composition')) return;
      // Nothing else writes into the cell itself.
      event.preventDefault();
      if (event.inputType === 'insertText' && event.data) host.begin(event.data);
    });
  }

  /** Whether the cell must not be drawn anew. */
  get composing(): boolean {
    return this.#composing;
  }
}

/** Lets the selected cell take text. On touch screens that would bring up the keyboard at every tap. */
export function takeText(cell: HTMLElement): void {
  if (!matchMedia('(pointer: fine)').matches) return;
  cell.setAttribute('contenteditable', 'true');
  cell.setAttribute('spellcheck', 'false');
}

export function takeNoText(cell: HTMLElement): void {
  cell.removeAttribute('contenteditable');
}
