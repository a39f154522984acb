/**
 * The script of `/embed`: hands the address to the widget, and tells the page around how high the
 * widget is. It listens to nobody but that page.
 */
import { type FromFrame, isOurs, signed } from './message.ts';
import { PARAMETERS, titleOf } from './parameters.ts';

const around = window.parent;
const query = new URLSearchParams(location.search);
const id = query.get('id') || undefined;
const root = document.documentElement;
let told = 0;

/** Nobody's secret is told, so whatever site is around may hear it. */
function tell(message: FromFrame): void {
  if (around !== window)
    around.postMessage({ ...signed(message), ...(id === undefined ? {} : { id }) }, '*');
}

function measure(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  tell({ type: 'height', height, title: document.title });
}

function topicOf(widget: Element): string {
  return widget.getAttribute('topic') || 'refund';
}

/** A text of an event; empty where there is none. Of the rest of the event nothing is told. */
function inDetail(event: Event, name: string): string {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  const value: unknown = Object(detail)[name];
  return typeof value === 'string' ? value : '';
}

function start(widget: Element): void {
  // The service has read `lang` already, and written it into the page.
  for (const name of PARAMETERS) {
    const value = query.get(name);
    if (value !== null && name !== 'lang') widget.setAttribute(name, value);
  }
  // Whoever is around has a ground of its own, through which the frame lets it be seen.
  root.classList.toggle('alone', around === window);
  root.dataset['theme'] = query.get('theme') ?? '';
  document.title = titleOf(topicOf(widget), root.lang === 'en');
  const heading = document.querySelector('h1');
  if (heading !== null) heading.textContent = document.title;
  widget.addEventListener('yibao:answer', (event) => {
    tell({ type: 'answer', topic: inDetail(event, 'topic') || topicOf(widget) });
  });
  widget.addEventListener('yibao:error', (event) => {
    tell({ type: 'error', topic: topicOf(widget), kind: inDetail(event, 'kind') });
  });
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== around || around === window || !isOurs(data)) return;
    if (data['type'] === 'hello') {
      told = 0;
      measure();
    }
    const attributes = data['type'] === 'set' ? data['attributes'] : null;
    if (typeof attributes === 'object' && attributes !== null)
      for (const [name, value] of Object.entries(attributes))
        if (PARAMETERS.some((known) => known === name) && typeof value === 'string')
          widget.setAttribute(name, value);
  });
}

/** A page of somebody else would not fit into the frame, or refuse to be in one. */
function openOutside(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download'))
    return;
  if (/^https?:$/.test(link.protocol) && !link.getAttribute('href')?.startsWith('#')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

/**
 * A frame out of sight is not drawn, and what is not drawn is not resized: so each change of the
 * widget is looked at by itself. That also serves where there is no ResizeObserver (iOS before 13.4).
 */
function watch(widget: Element): void {
  const { shadowRoot } = widget;
  if (shadowRoot !== null) {
    const all = { attributes: true, characterData: true, childList: true, subtree: true };
    new MutationObserver(measure).observe(shadowRoot, all);
  }
  if ('ResizeObserver' in window) new ResizeObserver(measure).observe(root);
  measure();
}

const widget = document.querySelector('yibao-widget');
if (widget !== null) {
  start(widget);
  measure();
  void customElements.whenDefined('yibao-widget').then(() => watch(widget));
}
addEventListener('resize', measure);
addEventListener('click', openOutside, true);
