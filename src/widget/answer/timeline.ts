/** Days on a line. Sizes are shares of the width and heights of letters: it grows with the text. */
import type { ViewMark } from '../../query/view-envelope.ts';

type Attributes = Readonly<Record<string, string>>;

/** The drawing; a list beside it says the same. */
export function timeline(spoken: string, marks: readonly ViewMark[]): SVGElement {
  const put = (name: string, attributes: Attributes, text = ''): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) element.setAttribute(key, attributes[key] || '');
    element.textContent = text;
    if (svg) svg.append(element);
    return element;
  };
  let svg: SVGElement | undefined;
  svg = put('svg', { role: 'img', 'aria-label': spoken });
  put('line', { x1: '5%', x2: '95%', y1: '50%', y2: '50%' });
  for (const { at, label } of marks) {
    const x = `${at}%`;
    put('circle', { cx: x, cy: '50%', r: label ? '.8em' : '.3em' });
    put('text', { x, y: '50%', dy: '.35em' }, label);
  }
  return svg;
}
