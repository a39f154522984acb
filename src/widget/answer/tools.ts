/** Taking an answer along: as text, on paper, as a link. */
import type { AnswerKit } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { topics } from '../words.ts';
import { printAlone } from './print.ts';

/** The link that leads back here: `#yibao?topic=…` on the page's own address, nothing personal. */
export function linkOf(kit: AnswerKit): string {
  const said = new URLSearchParams({ topic: kit.topic_ });
  const { query } = kit.envelope_;
  for (const id of topics[kit.topic_]) if (query[id]) said.set(id, `${query[id]}`);
  const pick = kit.topic_ === 'guides' ? 'guide' : 'benefit';
  if (kit.topic_ === 'guides' || kit.topic_ === 'eligibility')
    said.set(pick, `${kit.facts_.get(pick)}`);
  return `${location.href.split('#')[0]}#yibao?${said}`;
}

/** The buttons below a result. */
export function toolsView(kit: AnswerKit, w: AnswerWords, result: HTMLElement): HTMLElement {
  const { h_: h } = kit;
  const button = (label: string, onclick: () => void): HTMLElement =>
    h('button', { type: 'button', part: 'button', onclick }, label);
  const said = h('span.hint', { role: 'status' });
  const copy = async (text: string): Promise<void> => {
    await copied(text, said);
    said.textContent = w.copied_;
  };
  return h(
    'div',
    null,
    button(w.copy_, () => void copy(result.innerText)),
    button(w.print_, () => printAlone(kit.host_)),
    button(w.share_, () => void copy(linkOf(kit))),
    said,
  );
}

/** Without the newer way, as in old webviews, through a field that is selected and copied. */
async function copied(text: string, beside: HTMLElement): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  beside.append(field);
  field.select();
  document.execCommand('copy');
}
