/** Draws the lines of a view: the service says what, here is how. */
import type { LineKind, ViewLine } from '../../query/view-envelope.ts';
import type { AnswerKit, Known } from '../kit.ts';
import { isFor } from './known.ts';
import { placeList } from './place.ts';
import { timeline } from './timeline.ts';

/** Kinds that are an element and nothing besides. */
const tags: { readonly [K in LineKind]?: Tag } = {
  list: 'ul',
  steps: 'ol',
  item: 'li',
  strong: 'b',
  note: 'span.hint',
  verdict: 'p.verdict',
  error: 'p.error',
  table: 'table',
  row: 'tr',
  // The heads of columns make up the first row, and those of rows the first column: which is which
  // browsers tell by that.
  column: 'th',
  head: 'th',
  cell: 'td',
  date: 'time',
};

type Tag =
  | 'ul'
  | 'ol'
  | 'li'
  | 'b'
  | 'p'
  | 'table'
  | 'tr'
  | 'td'
  | 'th'
  | 'time'
  | `span.${string}`
  | `p.${string}`;

/** The lines that are shown. */
export function drawn(kit: AnswerKit, lines: readonly ViewLine[], known: Known): readonly Node[] {
  const { h_: h } = kit;
  const fill = (text = ''): string =>
    text.replace(/{([^{}]+)}/g, (whole, key) => known.get(key) || whole);

  const draw = (one: ViewLine): Node | readonly Node[] => {
    if (!isFor(one, known, kit.facts_)) return [];
    const { kind, unit, url, part = null, day = null } = one;
    const text = fill(one.text);
    const held = (one.lines || []).flatMap(draw);
    if (one.lines && !held[0]) return [];
    switch (kind) {
      case 'group':
        return held;
      case 'headline':
        return h('div.headline', { part: kind }, h('h3', { tabindex: '-1' }, text), held);
      case 'section':
        return h('section', { part }, h('h4', null, text), held);
      case 'figure':
        return h(
          'p',
          null,
          h('b', null, text, ' '),
          h('span.sum', null, h('strong', { part: kind }, fill(one.figure)), unit && ` ${unit}`),
        );
      case 'link':
      case 'phone':
        return h(
          `a.${kind}`,
          { href: safe(url), target: kind === 'link' && '_blank', rel: 'noreferrer' },
          text,
        );
      case 'calendar':
        // The address holds places, status and the day of application, nothing personal.
        return h(
          'a.button',
          { href: kit.address_().replace('=view', '=ics'), part: 'button' },
          text,
        );
      case 'places':
        return placeList(kit, one.options || [], (place) => kit.sayPlace_(one.fact || '', place));
      case 'timeline':
        return timeline(kit, text, one.marks || []);
      default:
        return h(tags[kind] || 'p', { datetime: day }, text, held);
    }
  };
  return lines.flatMap(draw);
}

/** Only what leads to a page or a telephone; anything else a sheet might hold stays text. */
const safe = (url = ''): string | null => (/^(https?|tel):/i.test(url) ? url : null);
