/**
 * `embed.js`, for the pages of others: makes `<div data-yibao-embed>` and its own tag with
 * `data-topic` into frames, and gives each frame the height that its page asks for. Loaded twice,
 * late, or before what it looks for, it does the same. It stores nothing, and sends nothing but
 * `hello`.
 */
import { isOurs, signed, type Unread } from './message.ts';
import { HOTLINE, PARAMETERS } from './parameters.ts';

declare global {
  interface Window {
    /** Set by the first of these scripts on a page; the others leave the listening to it. */
    yibaoEmbed?: true;
  }
}

const FIRST_HEIGHT = 420;
const LEAST = 80;
const MOST = 20_000;
/** After a frame has loaded: who is silent for longer has something else in the frame. */
const PATIENCE_MS = 8000;
/** After a frame has come into sight: who takes longer to load most likely never will. */
const LOADING_MS = 20_000;

const FRAMES = 'iframe[data-yibao]';
const BOXES = '[data-yibao-embed]';

const script = document.currentScript;
/** The service lives where this script came from. */
const home = script instanceof HTMLScriptElement ? new URL(script.src).origin : '';
/** Frames that have not spoken yet → what is shown below one that stays silent. */
const silent = new WeakMap<HTMLIFrameElement, HTMLElement>();

/** Adds declarations; the page's style sheets may say anything of all elements. */
function style(element: HTMLElement, declarations: string): void {
  element.style.cssText += `;${declarations.replace(/;/g, '!important;')}`;
}

/** In the colour scheme of the framed page, so that what is behind the frame shines through. */
function dress(frame: HTMLElement, height: number): void {
  style(frame, `display:block;width:100%;border:0;color-scheme:light;height:${height}px;`);
}

/** What the box held comes back when the frame stays silent: the number to call, at least. */
function asideOf(box: HTMLElement, english: boolean): HTMLElement {
  const aside = document.createElement('div');
  aside.append(...Array.from(box.childNodes));
  if (!/\S/.test(aside.innerText)) {
    const phone = document.createElement('a');
    phone.href = `tel:${HOTLINE}`;
    phone.append(HOTLINE);
    aside.append(english ? 'Medical-insurance line: ' : '医保服务热线：', phone);
  }
  style(aside, 'display:none;');
  return aside;
}

function fill(box: HTMLElement): void {
  if (box.querySelector(FRAMES)) return;
  const query = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = box.getAttribute(`data-${name}`);
    if (value) query.set(name, value);
  }
  const english = /^en\b/i.test(query.get('lang') || '');
  const frame = document.createElement('iframe');
  const settings = {
    // Until the framed page tells its own.
    title: box.getAttribute('data-title') || (english ? 'Medical insurance' : '医保查询'),
    'data-yibao': '',
    loading: 'lazy',
    allow: 'clipboard-write',
    referrerpolicy: 'no-referrer',
    src: `${home}/embed?${query}`,
  };
  for (const [name, value] of Object.entries(settings)) frame.setAttribute(name, value);
  dress(frame, FIRST_HEIGHT);
  const aside = asideOf(box, english);
  silent.set(frame, aside);
  const waitFor = (time: number) =>
    setTimeout(() => {
      if (silent.has(frame)) style(aside, 'display:block;');
    }, time);
  frame.addEventListener('load', () => waitFor(PATIENCE_MS));
  box.append(frame, aside);
  // Out of sight it is not loaded at all.
  new IntersectionObserver(([seen], sight) => {
    if (!seen?.isIntersecting) return;
    sight.disconnect();
    waitFor(LOADING_MS);
  }).observe(frame);
}

function receive(frame: HTMLIFrameElement, { type, height, title, topic, kind }: Unread): void {
  const aside = silent.get(frame);
  if (aside) style(aside, 'display:none;');
  silent.delete(frame);
  if (type === 'height') {
    dress(frame, Math.min(Math.max(Number(height) || 0, LEAST), MOST));
    // A title that the page itself gave stays.
    if (aside && !frame.closest('[data-title]')) frame.title = String(title);
  } else if (type === 'answer' || type === 'error')
    frame.dispatchEvent(
      new CustomEvent(`yibao:${type}`, { bubbles: true, detail: { topic, kind } }),
    );
}

function framesIn(root: ParentNode): HTMLIFrameElement[] {
  return Array.from(root.querySelectorAll<HTMLIFrameElement>(FRAMES));
}

/** Looks at a part of the page; a frame that spoke before anybody listened is asked again. */
function look(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>(BOXES).forEach(fill);
  for (const { contentWindow } of framesIn(root))
    if (contentWindow) contentWindow.postMessage(signed({ type: 'hello' }), '*');
}

function listen(): void {
  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (!isOurs(data)) return;
    for (const frame of framesIn(document))
      if (frame.contentWindow === source && frame.src.startsWith(`${origin}/`))
        receive(frame, data);
  });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      addedNodes.forEach((node) => {
        if (!(node instanceof HTMLElement)) return;
        if (node.matches(BOXES)) fill(node);
        else look(node);
      });
  }).observe(document, { childList: true, subtree: true });
  look(document);
}

if (!window.yibaoEmbed) {
  window.yibaoEmbed = true;
  listen();
}
if (script?.hasAttribute('data-topic')) {
  const box = document.createElement('div');
  for (const { name, value } of Array.from(script.attributes))
    if (/^data-/.test(name)) box.setAttribute(name, value);
  const { body } = document;
  // Nothing inside the head is ever seen.
  if (script.parentElement !== document.head) script.after(box);
  else if (body) body.append(box);
  else addEventListener('DOMContentLoaded', () => document.body.append(box));
  fill(box);
}
