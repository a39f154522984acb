/**
 * A transfer as a timeline: a line to scale with a mark for each stage that has a day, and the same
 * stages as a numbered list, which says everything that the drawing shows.
 */
import { parseDay } from '../../base/day.ts';
import type { TransferableAnswer } from '../../query/transfer-envelope.ts';
import type { AnswerKit, Child } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { dayText } from './ask.ts';
import { section } from './basis.ts';

/** Stages and what comes after them. */
export function timeline(
  kit: AnswerKit,
  w: AnswerWords,
  answer: TransferableAnswer,
): readonly Child[] {
  const { h_: h } = kit;
  const { stages, balance, terms } = answer;
  const dated = stages.some(({ dueOn }) => dueOn);
  return [
    section(
      kit,
      w.timeline_,
      dated && drawing(w, stages),
      h(
        'ol',
        null,
        stages.map(({ name, actor, dueOn, text }) =>
          h(
            'li',
            null,
            h(
              'b',
              null,
              `${name} `,
              dueOn ? h('time', { datetime: dueOn }, dayText(dueOn, w)) : '',
            ),
            h('p', null, text),
            actor && h('span.hint', null, actor),
          ),
        ),
      ),
      // The address holds places, status and the day of application, nothing personal.
      dated &&
        h(
          'a.button',
          { href: `${kit.address_()}&format=ics`, download: '', part: 'button' },
          w.calendar_,
        ),
    ),
    section(
      kit,
      w.afterwards_,
      h('p', null, balance.text),
      terms.map(({ text }) => h('p', null, text)),
    ),
  ];
}

const SVG = 'http://www.w3.org/2000/svg';

function svg(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const key in attributes) element.setAttribute(key, attributes[key] || '');
  element.textContent = text;
  return element;
}

/** Sizes are shares of the width and heights of letters: it grows with the text. */
function drawing(w: AnswerWords, stages: TransferableAnswer['stages']): SVGElement {
  const marks = stages.flatMap(({ name, dueOn }, i) =>
    dueOn ? [{ label: `${i + 1}`, name, day: dueOn, at: Number(parseDay(dueOn)) }] : [],
  );
  const starts = stages.flatMap(({ startsOn }) => (startsOn ? [Number(parseDay(startsOn))] : []));
  const first = Math.min(...starts, ...marks.map(({ at }) => at));
  const last = Math.max(...marks.map(({ at }) => at));
  const x = (at: number): string => `${5 + (90 * (at - first)) / (last - first || 1)}%`;
  const drawn = svg('svg', {
    role: 'img',
    'aria-label': marks.map(({ name, day }) => `${name} ${dayText(day, w)}`).join('；'),
  });
  const line = (from: string, to: string): SVGElement =>
    svg('line', { x1: from, x2: to, y1: '50%', y2: '50%' });
  drawn.append(line(x(first), x(last)), svg('circle', { cx: x(first), cy: '50%', r: '.3em' }));
  for (const { at, label } of marks)
    drawn.append(
      svg('circle', { cx: x(at), cy: '50%', r: '.8em' }),
      svg('text', { x: x(at), y: '50%', dy: '.35em' }, label),
    );
  return drawn;
}
