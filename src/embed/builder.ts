/** The script of `/embed/builder`: choices → tags and a preview, and the buttons that copy. */
import type { Said } from './parameters.ts';
import { titleOf } from './parameters.ts';
import { placeField } from './places.ts';
import { compose, FORMS, frameAddress, type Place } from './tag.ts';
import { builderTexts as t } from './texts.ts';

/** Typing and clicking come in bursts: the preview is loaded anew when they end. */
const PAUSE_MS = 400;

const english = document.documentElement.lang === 'en';
const say = ({ zh, en }: { zh: string; en: string }): string => (english ? en : zh);

function start(form: HTMLFormElement): void {
  const { version = '', url = '', integrity = '' } = form.dataset;
  const place: Place = { origin: location.origin, pinned: { version, url, integrity } };
  const fields = new Map(
    Array.from(form.querySelectorAll<HTMLElement>('[data-place]'), (box) => [
      box.dataset['place'] ?? '',
      { box, field: placeField(box, english, () => update()) },
    ]),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;

  function said(): Said {
    const of = (name: string): string =>
      form.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
    const at = (name: string): string => {
      const found = fields.get(name);
      return found === undefined || found.box.hidden ? '' : found.field.value();
    };
    return {
      topic: of('topic'),
      region: at('region'),
      participant: of('topic') === 'guides' ? '' : of('participant'),
      from: at('from'),
      to: at('to'),
      lang: of('lang'),
      theme: of('theme'),
      size: of('size'),
    };
  }

  function update(): void {
    const topic = form.querySelector<HTMLSelectElement>('#topic')?.value;
    for (const [name, { box }] of fields)
      box.hidden = (name === 'region') === (topic === 'transfer-timeline');
    const status = form.querySelector<HTMLElement>('#participant')?.parentElement;
    if (status) status.hidden = topic === 'guides';
    const choice = said();
    for (const one of FORMS) {
      const code = document.querySelector(`[data-form=${one}] code`);
      if (code !== null) code.textContent = compose(one, choice, place);
    }
    clearTimeout(timer);
    timer = setTimeout(() => preview(choice), PAUSE_MS);
  }

  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  update();
}

function preview(choice: Said): void {
  const frame = document.querySelector<HTMLIFrameElement>('#preview iframe');
  if (frame === null) return;
  const address = frameAddress(choice, location.origin);
  frame.title = titleOf(choice.topic ?? '', choice.lang === 'en');
  // Replaced, not followed: going back leaves the page, as one expects.
  if (frame.src === '') frame.src = address;
  else if (frame.src !== address) {
    const fresh = frame.cloneNode();
    if (fresh instanceof HTMLIFrameElement) fresh.src = address;
    frame.replaceWith(fresh);
  }
}

/** Copies a text; false where the browser does not let it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over https, refused, or too old: the old way works only from a selected field.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

function copyButton(box: HTMLElement): void {
  const button = box.querySelector('button');
  const code = box.querySelector('code');
  const status = document.querySelector('#copied');
  if (button === null || code === null || status === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    void copy(code.textContent ?? '').then((done) => {
      button.focus();
      if (!done) getSelection()?.selectAllChildren(code);
      const name = box.querySelector('h3')?.textContent ?? '';
      status.textContent = done ? say(t.copied) + name : say(t.notCopied);
    });
  });
}

const form = document.querySelector<HTMLFormElement>('#builder');
if (form !== null) start(form);
document.querySelector<HTMLElement>('#preview')?.removeAttribute('hidden');
document.querySelectorAll<HTMLElement>('.form').forEach(copyButton);
