/**
 * Choosing a place: a search field and, below it, one large button for each place found; or from
 * the list of provinces and what lies in them. No pop-up and no roving focus: Tab and Enter are all
 * anybody needs.
 */
import type { Kit, Place } from '../kit.ts';
import type { PlaceId } from '../words.ts';
import { fill, h } from './dom.ts';
import { failureView } from './failure.ts';
import { questionForm } from './form.ts';

const PAUSE_MS = 250;
/** What comes sooner needs no word that it is coming. */
const WAIT_MS = 400;

/** Places to choose from, one large button each. */
export function placeList(
  places: readonly Place[],
  choose: (place: Place) => void,
): readonly HTMLElement[] {
  return places.map((place) =>
    h(
      'button.place',
      { type: 'button', onclick: () => choose(place) },
      h('span', null, h('b', null, place.label), h('span.hint', null, place.within)),
    ),
  );
}

/** The question for a place. */
export function placeView(k: Kit, id: PlaceId): HTMLElement {
  const { t_: t } = k;
  const before = k.named_(id);
  const status = h('p.hint', { role: 'status' });
  const list = h('div');
  const input = h('input', {
    id: 'place',
    autocomplete: 'off',
    enterkeyhint: 'search',
    'aria-describedby': 'hint error',
    value: before,
  });
  const say = (place: Place): void => k.sayPlace_(id, place);

  let timer = 0;
  let asked = k.editing_ === id ? before : '';
  let found: readonly Place[] = [];
  /** The search under way. */
  let pending = Promise.resolve();

  const show = (message: string, places: readonly Place[], choose = say): void => {
    found = places;
    fill(status, message);
    fill(list, placeList(places, choose));
  };

  /** Shows what a query finds, below what is offered in any case. */
  const load = async (
    query: string,
    none = '',
    choose = say,
    first: readonly Place[] = [],
  ): Promise<void> => {
    // What an earlier query found is not what is meant now.
    found = [];
    const slow = setTimeout(() => show(t.loading_, []), WAIT_MS);
    const got = await k.find_(query);
    clearTimeout(slow);
    // Overtaken by a later search.
    if (!got) return;
    if (got.ok) {
      const all = [...first, ...got.value];
      show(all.length > 0 ? t.found_(all.length) : none, all, choose);
    } else {
      asked = '';
      show('', []);
      k.announce_(t.broken_.join('：'));
      const again = (): void => {
        input.focus();
        void load(query, none, choose, first).then(take);
      };
      fill(list, failureView(k, t.broken_, null, [t.retry_, again]));
    }
  };

  const search = (): Promise<void> => {
    clearTimeout(timer);
    const query = input.value.trim();
    if (query !== asked) {
      asked = query;
      if (query === '') show('', []);
      else pending = load(`q=${encodeURIComponent(query)}`, t.noneFound_(query));
    }
    return pending;
  };

  const later = (event: Event): void => {
    // While a word is being composed from pinyin, its letters are no place's name.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE_MS);
  };
  input.addEventListener('input', later);
  input.addEventListener('compositionend', later);

  /** Takes the only place found, else leads on to the list. */
  const take = (): void => {
    const [only, another] = found;
    if (another) list.querySelector('button')?.focus();
    else if (only) say(only);
  };

  /** The provinces, and in each what lies right below it. */
  const browse = (): void => {
    const open = async (province: Place): Promise<void> => {
      const { code, label } = province;
      await load(`parent=${code}`, '', say, [{ ...province, label: t.whole_(label) }]);
      // Nothing below, such as 北京: that is the place.
      take();
    };
    void load('', '', open).then(take);
  };

  const form = questionForm(k, {
    body_: h(
      'div',
      null,
      h('label.question', { for: 'place' }, t.where_[id]),
      h('p.hint', { id: 'hint' }, t.example_),
      input,
    ),
    control_: input,
    submit_: t.find_,
    skip_: { label_: t.list_, act_: browse },
    read_: () => {
      const query = input.value.trim();
      if (query === '') return t.nowhere_;
      if (k.editing_ === id && query === before) k.turn_(null);
      else void search().then(take);
      return null;
    },
  });
  form.append(status, list);
  void search();
  return form;
}
