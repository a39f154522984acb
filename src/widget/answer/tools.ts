/** Taking an answer along: as text, on paper, as a link. */
import type { AnswerKit } from '../kit.ts';
import { printAlone } from './print.ts';
import { rowsOf } from './said.ts';

/** The link that leads back here, `#yibao?topic=…` on the page's own address; nothing personal. */
export function linkOf(kit: AnswerKit): string {
  const said = new URLSearchParams({ topic: kit.topic_ });
  const { query, view } = kit.envelope_;
  for (const id of kit.ids_) if (query[id]) said.set(id, `${query[id]}`);
  for (const { fact, use } of view.questions)
    if (use === 'pick') said.set(fact, `${kit.facts_.get(fact)}`);
  return `${location.href.split('#')[0]}#yibao?${said}`;
}

/** An answer as text: for whom it is stands at its head. */
export function textOf(kit: AnswerKit, result: string): string {
  return [...rowsOf(kit).map(([, name, value]) => `${name} ${value}`), result].join('\n');
}

/** The buttons below a result. */
export function toolsView(kit: AnswerKit, result: HTMLElement): HTMLElement {
  const { h_: h } = kit;
  const { labels } = kit.envelope_.view;
  const said = h('div', { role: 'status' });
  /**
   * Through a field that is selected: old webviews and frames that may not write to the clipboard
   * allow it too. Where it fails the field stays, for the reader to copy. Else the focus goes back to
   * the button, for the field takes it along when it goes.
   */
  const copy = (button: HTMLElement, text: string): void => {
    const field = h('textarea', { 'aria-label': labels.byHand });
    field.value = text;
    said.textContent = labels.byHand;
    said.append(field);
    field.focus();
    field.select();
    if (document.execCommand('copy')) {
      said.textContent = labels.copied;
      button.focus();
    }
  };
  const tool = (label: string, act: (button: HTMLElement) => void): HTMLElement => {
    const button = h('button', { part: 'button', onclick: () => act(button) }, label);
    return button;
  };
  return h(
    'div',
    null,
    tool(labels.copy, (button) => copy(button, textOf(kit, result.innerText))),
    tool(labels.print, () => printAlone(kit)),
    tool(labels.share, (button) => copy(button, linkOf(kit))),
    said,
  );
}
