/**
 * The question for a place: painted at once. What is typed is looked up by the second script, which
 * comes while the question is read.
 */
import type { Answerer, Kit, Wrong } from '../kit.ts';
import type { PlaceId } from '../words.ts';
import { fill, h } from './dom.ts';
import { failureView } from './failure.ts';
import { questionForm } from './form.ts';

/** The question; `loading` is the second script. */
export function placeView(k: Kit, id: PlaceId, loading: Promise<Answerer | null>): HTMLElement {
  const { t_: t } = k;
  const below = h('div');
  const input = h('input', {
    id: 'place',
    autocomplete: 'off',
    enterkeyhint: 'search',
    // The longest that the service takes.
    maxlength: '50',
    value: k.named_(id),
  });
  const finding = loading.then((loaded) => (loaded ? loaded.finder(k, id, input, below) : null));
  const find = async (list: boolean): Promise<Wrong | null> => {
    if (!below.firstChild) fill(below, h('p.hint', { role: 'status' }, t.loading_));
    const finder = await finding;
    if (finder) return finder(list);
    fill(below, failureView(k, t.broken_));
    return null;
  };
  const form = questionForm(k, {
    body_: h(
      'div',
      null,
      h('label.question', { for: 'place' }, t.where_[id]),
      h('p.hint', { id: 'hint' }, t.example_),
      input,
    ),
    submit_: t.find_,
    skip_: { label_: t.list_, act_: () => void find(true) },
    read_: () => find(false),
  });
  form.append(below);
  return form;
}
