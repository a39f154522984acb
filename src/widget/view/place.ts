/**
 * Choosing the place: a search field and, below it, one large button for each place found. No
 * pop-up and no roving focus: Tab and Enter are all anybody needs.
 */
import type { Place } from '../conversation.ts';
import { fill, h } from './dom.ts';
import { failureNote } from './failure.ts';
import { questionForm } from './form.ts';
import type { Ui } from './ui.ts';

const PAUSE_MS = 250;

/** Places to choose from, one large button each. */
export function placeList({ act }: Ui, places: readonly Place[]): readonly HTMLElement[] {
  return places.map((place) =>
    h(
      'li',
      null,
      h(
        'button.place',
        { type: 'button', onclick: () => act.sayPlace(place) },
        h(
          'span',
          null,
          h('b', null, place.name),
          place.within !== '' && h('span.hint', null, place.within),
        ),
      ),
    ),
  );
}

/** The question for the place. */
export function placeView(ui: Ui): HTMLElement {
  const { t, act, said } = ui;
  const before = said.place === null ? '' : said.place.name;
  const status = h('p.hint', { role: 'status' });
  const list = h('ul', null);
  const input = h('input', {
    id: 'place',
    type: 'text',
    autocomplete: 'off',
    enterkeyhint: 'search',
    'aria-describedby': 'hint error',
    value: before === '' ? ui.placeQuery : before,
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = before;
  let found: readonly Place[] = [];

  const show = (message: Node | string, places: readonly Place[]): void => {
    found = places;
    fill(status, message);
    fill(list, ...placeList(ui, places));
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
    // Overtaken by a later search.
    if (got === null) return;
    if (got.ok) {
      const { length } = got.value;
      show(length === 0 ? t.noneFound(query) : t.found(length), got.value);
    } else {
      asked = '';
      show(failureNote(ui, got.failure), []);
    }
  };

  const later = (event: Event): void => {
    // While a word is being composed from pinyin, its letters are no place's name.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE_MS);
  };
  input.addEventListener('input', later);
  input.addEventListener('compositionend', later);

  /** Takes the only place found, else leads on to the list. */
  const take = async (): Promise<void> => {
    await search();
    const [only] = found;
    if (only !== undefined && found.length === 1) act.sayPlace(only);
    else if (only !== undefined) list.querySelector('button')?.focus();
  };

  const form = questionForm(ui, {
    body: h(
      'div',
      null,
      h('label.question', { for: 'place' }, t.where),
      h('p.hint', { id: 'hint' }, t.example),
      input,
    ),
    control: input,
    submit: t.find,
    read: () => {
      const query = input.value.trim();
      if (query === '') return t.nowhere;
      if (query === before) act.cancel();
      else void take();
      return null;
    },
  });
  form.append(status, list);
  void search();
  return form;
}
