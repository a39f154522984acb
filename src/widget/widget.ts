/**
 * The script a site owner embeds: makes `<yibao-widget>` known and, for a script tag with
 * `data-topic`, puts a widget right behind it.
 */
import { YibaoWidget } from './first/element.ts';

const TAG = 'yibao-widget';

function insertBehind(script: HTMLScriptElement): void {
  const widget = document.createElement(TAG);
  for (const { name, value } of Array.from(script.attributes))
    if (name.startsWith('data-')) widget.setAttribute(name.slice(5), value);
  // Nothing inside the head is ever seen.
  if (script.parentElement === document.head) document.body.append(widget);
  else script.after(widget);
}

// Loading the script twice is no mistake.
if (!customElements.get(TAG)) customElements.define(TAG, YibaoWidget);
// A module has no `document.currentScript`: its tags are told by their address.
for (const script of Array.from(document.querySelectorAll('script')))
  if (script.src === import.meta.url && script.hasAttribute('data-topic')) insertBehind(script);
