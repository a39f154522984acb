/** Composes the tags that a site owner copies. Pure: choices in, text out. */
import { escapeHtml } from '../page/html.ts';
import { HOTLINE, PARAMETERS, type Said, titleOf } from './parameters.ts';

/** The four ways of putting the widget onto a page, in the order they are offered. */
export const FORMS = ['element', 'script', 'frame', 'pinned'] as const;
export type Form = (typeof FORMS)[number];

/** A build of the widget under an address that never changes its content. */
export interface Pinned {
  /** The hash of all its files. */
  readonly version: string;
  /** Path of the script that a page names, such as `/w/0123456789abcdef/widget.js`. */
  readonly url: string;
  /** `sha384-…` of that script. */
  readonly integrity: string;
}

export interface Place {
  /** Where the service is reached, such as `https://example.org`. */
  readonly origin: string;
  readonly pinned: Pinned;
}

/** What says the same as leaving it out. */
const UNSAID: Said = { theme: 'auto', size: 'normal' };

/**
 * The screen is kept free from the beginning, so that what stands below stays where it is while the
 * widget comes and is used. Where a policy refuses styles in tags, the page's own sheet says the same.
 */
const ROOM = 'min-height:100vh';

type Pair = readonly [name: string, value: string];

/** What is worth writing down, in one order. */
function pairsOf(said: Said): readonly Pair[] {
  return PARAMETERS.flatMap((name): Pair[] => {
    const value = said[name] ?? '';
    return value === '' || value === UNSAID[name] ? [] : [[name, value]];
  });
}

const attributes = (pairs: readonly Pair[], prefix = ''): string =>
  pairs.map(([name, value]) => ` ${prefix}${name}="${escapeHtml(value)}"`).join('');

/** The address of the framed page. */
export function frameAddress(said: Said, origin: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of pairsOf(said)) query.set(name, value);
  return `${origin}/embed?${query.toString()}`;
}

function elementOf(said: Said): string {
  const line = said.lang === 'en' ? 'Medical-insurance line:' : '医保服务热线：';
  return `<yibao-widget${attributes(pairsOf(said))} style="display:block;${ROOM}">
  <p>${line} <a href="tel:${HOTLINE}">${HOTLINE}</a></p>
</yibao-widget>`;
}

/**
 * The tag in one of its forms.
 *
 * @example compose('script', { topic: 'refund' }, place)
 * // '<div style="…"><script type="module" src="https://…/widget.js" data-topic="refund"></script></div>'
 */
export function compose(form: Form, said: Said, { origin, pinned }: Place): string {
  switch (form) {
    case 'element':
      return `<script type="module" src="${origin}/widget.js"></script>\n${elementOf(said)}`;
    case 'script':
      return `<div style="${ROOM}"><script type="module" src="${origin}/widget.js"${attributes(pairsOf(said), 'data-')}></script></div>`;
    case 'frame': {
      const title = escapeHtml(titleOf(said.topic ?? '', said.lang === 'en'));
      return `<iframe data-yibao src="${escapeHtml(frameAddress(said, origin))}"
  title="${title}" width="100%" height="480" style="${ROOM}" loading="lazy"
  referrerpolicy="no-referrer" allow="clipboard-write"></iframe>
<script src="${origin}/embed.js" async></script>`;
    }
    case 'pinned':
      return `<script type="module" src="${origin}${pinned.url}"
  integrity="${pinned.integrity}" crossorigin="anonymous"></script>
${elementOf(said)}`;
  }
}
