/**
 * A field for a place: what is typed is looked up, and each place found is a button below. Text
 * goes in as text nodes.
 */
import { createClient } from '../client/client.ts';
import { builderTexts as t } from './texts.ts';

const PAUSE_MS = 250;

export interface PlaceField {
  /** Code of the place chosen; empty while there is none. */
  readonly value: () => string;
}

interface Found {
  readonly code: string;
  readonly name: string;
  readonly within: string;
}

/**
 * Makes a field that the page holds already look places up.
 *
 * @param changed is called when a place is chosen, or no longer is
 */
export function placeField(box: HTMLElement, english: boolean, changed: () => void): PlaceField {
  const say = ({ zh, en }: { zh: string; en: string }): string => (english ? en : zh);
  const client = createClient({ baseUrl: location.origin });
  const input = box.querySelector('input');
  const status = box.querySelector('[role=status]');
  const list = box.querySelector('ul');
  if (input === null || status === null || list === null) throw new Error('no field');
  let code = '';
  let asked = '';
  let waiting = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function choose({ code: chosen, name }: Found): void {
    code = chosen;
    asked = name;
    if (input !== null) {
      input.value = name;
      input.focus();
    }
    show(`${say(t.chosen)}${name} (${chosen})`, []);
    changed();
  }

  function show(message: string, places: readonly Found[]): void {
    if (status !== null) status.textContent = message;
    if (list === null) return;
    list.textContent = '';
    for (const place of places) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = place.within === '' ? place.name : `${place.name} · ${place.within}`;
      button.addEventListener('click', () => choose(place));
      const item = document.createElement('li');
      item.append(button);
      list.append(item);
    }
  }

  async function search(): Promise<void> {
    clearTimeout(timer);
    const query = input === null ? '' : input.value.trim();
    if (query === asked) return;
    asked = query;
    if (code !== '') {
      code = '';
      changed();
    }
    waiting.abort();
    if (query === '') {
      show('', []);
      return;
    }
    show(say(t.search), []);
    waiting = new AbortController();
    const { signal } = waiting;
    const got = await client.regions({ q: query, lang: english ? 'en' : 'zh-CN' }, { signal });
    if (signal.aborted) return;
    const places = got.ok
      ? got.value.regions.map((one) => ({
          code: one.code,
          name: one.label,
          within: one.within ?? '',
        }))
      : [];
    if (!got.ok) asked = '';
    show(say(got.ok ? (places.length === 0 ? t.none : t.found) : t.failed), places);
  }

  const later = (event: Event): void => {
    // While a word is being composed from pinyin, its letters are no place's name.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE_MS);
  };
  input.addEventListener('input', later);
  input.addEventListener('compositionend', later);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    void search().then(() => list.querySelector('button')?.focus());
  });
  return { value: () => code };
}
