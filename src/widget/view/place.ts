/**
 * Choosing the place: a search field and, below it, one large button for each place found. No
 * pop-up and no roving focus: Tab and Enter are all anybody needs.
 */
import type { Place } from '../conversation.ts';
import { clear, foreign, h } from './dom.ts';
import { failureNote } from './failure.ts';
import { questionForm } from './form.ts';
import type { Ui } from './ui.ts';

const PAUSE_MS = 250;

/** The question for the place. */
export function placeView(ui: Ui): HTMLElement {
  const { t, act, said } = ui;
  const status = h('p', { class: 'hint', role: 'status' });
  const list = h('ul', { class: 'places' });
  const input = h('input', {
    id: 'place',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': 'hint error',
    part: 'input',
  });
  input.value = said.place?.name ?? ui.placeQuery;

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = said.place === null ? '' : said.place.name;
  let found: readonly Place[] = [];

  const show = (message: string, places: readonly Place[]): void => {
    found = places;
    status.textContent = message;
    clear(list);
    for (const place of places) {
      const region = place.within.join(' ');
      list.append(
        h(
          'li',
          {},
          h(
            'button',
            { class: 'place', part: 'option', type: 'button', onclick: () => act.sayPlace(place) },
            h('b', {}, foreign(place.name)),
            region !== '' && h('span', { class: 'hint' }, foreign(region)),
          ),
        ),
      );
    }
  };

  const search = async (): Promise<void> => {
    clearTimeout(timer);
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    if (query === '') {
      show('', []);
      return;
    }
    const got = await act.findPlaces(query);
    if (got === null || query !== asked) return;
    if (got.ok) {
      const { length } = got.value;
      show(length === 0 ? t.noneFound(query) : t.found(length), got.value);
      return;
    }
    asked = '';
    show('', []);
    clear(status);
    status.append(failureNote(ui, got.failure));
  };

  const later = (event: Event): void => {
    // While a word is being composed from pinyin, its letters are no place's name.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE_MS);
  };
  input.addEventListener('input', later);
  input.addEventListener('compositionend', later);

  const take = async (): Promise<void> => {
    await search();
    const only = found.length === 1 ? found[0] : undefined;
    if (only !== undefined) act.sayPlace(only);
    else list.querySelector('button')?.focus();
  };
  const form = questionForm(ui, {
    body: h(
      'div',
      {},
      h('label', { class: 'question', for: 'place' }, t.placeQuestion),
      h('p', { class: 'hint', id: 'hint' }, t.placeHint),
      input,
    ),
    control: input,
    submit: t.find,
    read: () => {
      if (input.value.trim() === '') return t.placeEmpty;
      if (said.place !== null && input.value.trim() === said.place.name) act.cancel();
      else void take();
      return null;
    },
  });
  form.append(status, list);
  if (said.place === null) void search();
  return form;
}
