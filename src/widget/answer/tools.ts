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

/**
 * An answer as text: for whom it is stands at its head. The marks of a drawing, which are numbers on
 * lines of their own, say nothing without it.
 */
export function textOf(kit: AnswerKit, result: string): string {
  const rows = rowsOf(kit).map(([, name, value]) => `${name} ${value}`);
  return [...rows, result.replace(/^\d\n/gm, '')].join('\n');
}

/** The buttons below a result. */
export function toolsView(kit: AnswerKit, result: HTMLElement): HTMLElement {
  const { h_: h } = kit;
  const { labels } = kit.envelope_.view;
  const said = h('div', { role: 'status' });
  /**
   * Where the clipboard may not be written to, through a field that is selected: old webviews and
   * frames allow that. Where it fails too the field stays, for the reader to copy. Else the focus goes
   * back to the button, for the field takes it along when it goes.
   */
  const copy = async ({ target: button }: Event, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = h('textarea', { 'aria-label': labels.byHand });
      field.value = text;
      said.textContent = labels.byHand;
      said.append(field);
      field.focus();
      field.select();
      if (!document.execCommand('copy')) return;
      (button as HTMLElement).focus();
    }
    said.textContent = labels.copied;
  };
  const tool = (label: string, onclick: (event: Event) => void): HTMLElement =>
    h('button', { part: 'button', onclick }, label);
  return h(
    'div',
    null,
    tool(labels.copy, (event) => copy(event, textOf(kit, result.innerText))),
    tool(labels.print, () => printAlone(kit)),
    tool(labels.share, (event) => copy(event, linkOf(kit))),
    said,
  );
}
