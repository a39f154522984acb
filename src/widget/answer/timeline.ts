/** Days on a line. Sizes are shares of the width and heights of letters: it grows with the text. */
import type { ViewMark } from '../../query/view-envelope.ts';
import type { Kit } from '../kit.ts';

/** The drawing; a list beside it says the same. */
export function timeline({ h_: h }: Kit, spoken: string, marks: readonly ViewMark[]): SVGElement {
  const y = '50%';
  return h(
    'svg',
    { role: 'img', 'aria-label': spoken },
    h('line', { x1: '5%', x2: '95%', y1: y, y2: y }),
    marks.map(({ at, label }) => {
      const x = `${at}%`;
      return [
        h('circle', { cx: x, cy: y, r: label ? '.8em' : '.3em' }),
        h('text', { x, y, dy: '.35em' }, label),
      ];
    }),
  );
}
