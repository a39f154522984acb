/**
 * Finding a place: below the field, one large button for each place found; or from the list of
 * provinces and what lies in them. No pop-up and no roving focus: Tab and Enter are all anybody
 * needs.
 */
import type { Finder, Kit, Place } from '../kit.ts';
import { words as w } from '../words/zh-answer.ts';
import type { PlaceId } from '../words.ts';
import { failureView } from './failure.ts';

const PAUSE_MS = 250;
/** What comes sooner needs no word that it is coming. */
const WAIT_MS = 400;
const SLOW_MS = 3_000;

type Choose = (place: Place) => void;

/** Places to choose from, one large button each. */
export function placeList(
  { h_: h }: Kit,
  places: readonly Place[],
  choose: Choose,
): readonly HTMLElement[] {
  return places.map((place) =>
    h(
      'button.place',
      { onclick: () => choose(place) },
      h('span', null, h('b', null, place.label), h('span.hint', null, place.within)),
    ),
  );
}

/** Brings the field of a place to life; what it finds is shown below it. */
export function finder(k: Kit, id: PlaceId, input: HTMLInputElement, below: HTMLElement): Finder {
  const { h_: h } = k;
  const before = k.named_(id);
  const say: Choose = (place) => k.sayPlace_(id, place);
  const status = h('p.hint', { role: 'status' });
  const list = h('div');
  below.textContent = '';
  below.append(status, list);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = k.editing_ === id ? before : '';
  /** What the last search finds. */
  let finding: Promise<readonly Place[]> = Promise.resolve([]);

  const show = (message: string, ...parts: readonly Node[]): void => {
    status.textContent = message;
    list.textContent = '';
    list.append(...parts);
  };

  /** Shows what a query finds, below what is offered in any case. */
  const load = async (
    query: string,
    choose = say,
    first: readonly Place[] = [],
  ): Promise<readonly Place[]> => {
    const wait = setTimeout(() => show(k.t_.loading_), WAIT_MS);
    const slow = setTimeout(() => {
      show(k.t_.slow_);
      // Whoever presses the button again asks again.
      asked = '';
    }, SLOW_MS);
    const got = await k.find_(query);
    clearTimeout(wait);
    clearTimeout(slow);
    // Overtaken by a later search.
    if (!got) return [];
    if (got[0]) {
      const all = [...first, ...got[0].regions];
      show(all[0] ? w.found_(all.length) : w.noneFound_, ...placeList(k, all, choose));
      return all;
    }
    asked = '';
    const again = (): void => {
      input.focus();
      void load(query, choose, first).then(take);
    };
    show('', failureView(k, got[1], again));
    k.announce_(list.innerText);
    return [];
  };

  /** Takes the only place found, else leads on to the list. */
  const take = ([only, another]: readonly Place[]): void => {
    if (another) (list.firstChild as HTMLElement).focus();
    else if (only) say(only);
  };

  const search = (): Promise<readonly Place[]> => {
    clearTimeout(timer);
    const query = input.value.trim();
    // While it must not be tried again, the service wants to be left alone.
    if (query && query !== asked && !list.querySelector(':disabled')) {
      asked = query;
      finding = load(`${new URLSearchParams({ q: query })}`);
    }
    return finding;
  };

  const later = (event: Event): void => {
    // While a word is being composed from pinyin, its letters are no place's name; it ends with an
    // event that has no such thing.
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE_MS);
  };
  input.addEventListener('input', later);
  input.addEventListener('compositionend', later);

  /** What lies in a province; nothing, as in 北京: that is the place. */
  const open: Choose = (province) => {
    const whole = { ...province, label: w.whole_(province.label) };
    void load(`parent=${province.code}`, say, [whole]).then(take);
  };

  void search();
  return (all) => {
    const query = input.value.trim();
    if (all) void load('', open).then(take);
    else if (!query) return [w.missing_(w.sent_[id]) + k.t_.example_, input];
    else if (k.editing_ === id && query === before) k.turn_(null);
    else void search().then(take);
    return null;
  };
}
