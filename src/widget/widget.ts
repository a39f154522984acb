/**
 * The script a site owner embeds: makes `<yibao-widget>` known and, for a script tag with
 * `data-topic`, puts a widget right behind it.
 */
import { YibaoWidget } from './first/element.ts';

const TAG = 'yibao-widget';

function insertBehind(script: HTMLScriptElement): void {
  const widget = document.createElement(TAG);
  for (const name in script.dataset) widget.setAttribute(name, script.dataset[name] || '');
  // Nothing inside the head is ever seen.
  if (script.parentElement === document.head) document.body.append(widget);
  else script.after(widget);
}

// Loading the script twice is no mistake.
if (!customElements.get(TAG)) customElements.define(TAG, YibaoWidget);
// A module has no `document.currentScript`, and runs once however many tags load it: each of them
// is told by the event that it was loaded, which comes next, and by its address.
document.addEventListener(
  'load',
  ({ target }) => {
    // Whatever else was loaded has another address, or none.
    const script = target as HTMLScriptElement;
    if (script.src === import.meta.url && 'topic' in script.dataset) insertBehind(script);
  },
  true,
);
