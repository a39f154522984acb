/**
 * The script a site owner embeds: makes `<yibao-widget>` known and, for a script tag with
 * `data-topic`, puts a widget right behind it.
 */
import { define, TAG } from './define.ts';
import { YibaoWidget } from './element.ts';

function insertBehind(script: HTMLScriptElement): void {
  const widget = document.createElement(TAG);
  for (const name of YibaoWidget.observedAttributes) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) widget.setAttribute(name, value);
  }
  // Nothing inside the head is ever seen.
  if (script.parentElement === document.head) document.body.append(widget);
  else script.after(widget);
}

define();
// A module has no `document.currentScript`: its tags are told by their address.
for (const script of Array.from(document.querySelectorAll('script'))) {
  if (script.src === import.meta.url && script.hasAttribute('data-topic')) insertBehind(script);
}
