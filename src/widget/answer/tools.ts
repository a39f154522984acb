/** Taking an answer along: as text, on paper, as a link. */
import type { AnswerKit } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
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
export function textOf(kit: AnswerKit, w: AnswerWords, result: string): string {
  return [...rowsOf(kit, w).map(([, ...row]) => row.join(' ')), result].join('\n');
}

/** The buttons below a result. */
export function toolsView(kit: AnswerKit, w: AnswerWords, result: HTMLElement): HTMLElement {
  const { h_: h } = kit;
  const { labels } = kit.envelope_.view;
  const said = h('span.hint', { role: 'status' });
  const copy = (text: string): void =>
    void copied(text, said).then((done) => {
      if (done) said.textContent = labels.copied;
    });
  const tools: readonly (readonly [string, () => void])[] = [
    [labels.copy, () => copy(textOf(kit, w, result.innerText))],
    [labels.print, () => printAlone(kit.host_)],
    [labels.share, () => copy(linkOf(kit))],
  ];
  return h(
    'div',
    null,
    tools.map(([label, onclick]) =>
      h('button', { type: 'button', part: 'button', onclick }, label),
    ),
    said,
  );
}

/**
 * Whether it was copied. Without the newer way, as in old webviews and in frames that are not allowed
 * it, through a field that is selected; where that fails too the field stays, for the reader to copy.
 */
async function copied(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    beside.append(field);
    field.select();
    return document.execCommand('copy');
  }
}
