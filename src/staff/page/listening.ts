/** What is done to the page as a whole: shortcuts, drops, pasted files, closing it. */
import { dropped } from './intake.ts';
import type { Store } from './store.ts';

/**
 * @param onFiles told of files that were dropped or pasted
 * @param signal ends the listening
 */
export function listen(
  root: HTMLElement,
  store: Store,
  onFiles: (files: readonly File[]) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      // A field has its own undoing.
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
        return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) store.undo();
      else if (key === 'y' || key === 'z') store.redo();
      else return;
      event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) onFiles(files);
    },
    { signal },
  );
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (store.unsaved) event.preventDefault();
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
      void dropped(event.dataTransfer).then(onFiles);
    },
    { signal },
  );
}
