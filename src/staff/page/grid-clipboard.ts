/** Copying, cutting and pasting cells of the grid, as spreadsheets do. */
import type { SheetState } from '../book.ts';
import { type Block, copied } from '../clipboard.ts';

export interface ClipboardHost {
  /** The cells that are selected; null when none are, or while one is being edited. */
  readonly block: () => Block | null;
  readonly sheet: () => SheetState;
  /** Text from the clipboard is to go into the sheet from a block's first cell on. */
  readonly onPaste: (text: string, block: Block) => void;
}

const KINDS = ['copy', 'cut', 'paste'] as const;

/** Listens to the clipboard where the grid has the focus. */
export function listenToClipboard(container: HTMLElement, host: ClipboardHost): void {
  for (const kind of KINDS)
    container.addEventListener(kind, (event) => {
      const block = host.block();
      const data = event.clipboardData;
      if (block === null || data === null) return;
      if (kind === 'paste') {
        // Files are opened by the page.
        if (data.files.length > 0) return;
        host.onPaste(data.getData('text/plain'), block);
      } else {
        data.setData('text/plain', copied(host.sheet(), block));
        if (kind === 'cut') host.onPaste('', block);
      }
      event.preventDefault();
      event.stopPropagation();
    });
}
