/** What is done to the page as a whole: shortcuts, drops, pasted files, closing it. */
import { dropped } from './intake.ts';

export interface PageEvents {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Whether closing the page would lose something. */
  readonly unsaved: () => boolean;
  /** Files, or the folders that hold them, were dropped or pasted; those of folders are known later. */
  readonly onFiles: (
    names: readonly string[],
    files: readonly File[] | Promise<readonly File[]>,
  ) => void;
}

/** @param signal ends the listening */
export function listen(root: HTMLElement, events: PageEvents, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      // A field has its own undoing.
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
        return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) events.onUndo();
      else if (key === 'y' || key === 'z') events.onRedo();
      else return;
      event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) events.onFiles(namesOf(files), files);
    },
    { signal },
  );
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (events.unsaved()) event.preventDefault();
    },
    { signal },
  );
  root.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      root.classList.add('dropping');
    },
    { signal },
  );
  root.addEventListener('dragleave', () => root.classList.remove('dropping'), { signal });
  root.addEventListener(
    'drop',
    (event) => {
      root.classList.remove('dropping');
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      const names = namesOf(event.dataTransfer.files);
      events.onFiles(names, dropped(event.dataTransfer));
    },
    { signal },
  );
}

const namesOf = (files: Iterable<File>): readonly string[] => [...files].map(({ name }) => name);
