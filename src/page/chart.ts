/**
 * Amounts over time as steps, drawn as SVG without script or inline style. What is in doubt or not
 * known is hatched, so that no line runs through it.
 */
import { parseDay, partsOf } from '../base/day.ts';
import type { Stretch } from '../query/history.ts';
import { type Html, html } from './html.ts';

const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 12;
const RIGHT = 12;
const TOP = 44;
const BOTTOM = 40;
const FLOOR = HEIGHT - BOTTOM;
/** Labels nearer than this would run into each other. */
const APART = 96;
/** How much of the width is kept for what began nobody knows when. */
const BEFORE = 0.1;
const LEAST_DAYS = 365;

export interface StepsOptions {
  /** Where the line ends. */
  readonly today: string;
  /** What the picture shows, in words. */
  readonly title: string;
  /** Unlike that of any other picture on the page. */
  readonly id: string;
}

interface Piece {
  readonly left: number;
  readonly right: number;
  /** Null where there is no amount to draw. */
  readonly height: number | null;
  readonly label: string;
  /** The year in which it begins; null where nobody knows. */
  readonly year: number | null;
}

/** The picture; null when there is nothing to draw. */
export function drawSteps(
  stretches: readonly Stretch[],
  { today, title, id }: StepsOptions,
): Html | null {
  const pieces = piecesOf(stretches, parseDay(today) ?? 0);
  if (!pieces.some(({ height }) => height !== null)) return null;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<defs><pattern id="${id}-h" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V8"/></pattern></defs>
${pieces.map((piece, place) => drawn(piece, pieces[place - 1], id))}<path class="axis" d="M${LEFT} ${FLOOR}H${WIDTH - RIGHT}"/>
${labels(pieces)}</svg>
`;
}

function piecesOf(stretches: readonly Stretch[], today: number): readonly Piece[] {
  const starts = stretches.map(({ from }) => (from === null ? null : parseDay(from)));
  const known = starts.filter((day) => day !== null);
  const first = Math.min(today - LEAST_DAYS, ...known);
  const open = starts[0] === null ? BEFORE : 0;
  const room = WIDTH - LEFT - RIGHT;
  const at = (day: number): number =>
    Math.round(LEFT + room * (open + ((1 - open) * (day - first)) / Math.max(1, today - first)));
  const top = Math.max(1, ...stretches.map(({ monthly }) => Number(monthly ?? 0)));
  return stretches.map(({ kind, monthly }, place): Piece => {
    const start = starts[place] ?? null;
    const next = starts[place + 1];
    const amount = kind === 'nothing' ? 0 : monthly === null ? null : Number(monthly);
    return {
      left: start === null ? LEFT : at(start),
      right: next === undefined || next === null ? WIDTH - RIGHT : at(next),
      height: amount === null ? null : Math.round(FLOOR - ((FLOOR - TOP) * amount) / top),
      label: kind === 'nothing' ? '0' : (monthly ?? '?'),
      year: start === null ? null : partsOf(start).year,
    };
  });
}

function drawn({ left, right, height }: Piece, before: Piece | undefined, id: string): Html {
  if (height === null)
    return html`<rect x="${left}" y="${TOP}" width="${right - left}" height="${FLOOR - TOP}" fill="url(#${id}-h)"/>\n`;
  const joined = before?.height ?? null;
  return html`<rect class="under" x="${left}" y="${height}" width="${right - left}" height="${FLOOR - height}"/>
<path class="step" d="M${left} ${joined ?? height}V${height}H${right}"/>
`;
}

/** Figures over the steps and years under them, where there is room; the last one always. */
function labels(pieces: readonly Piece[]): readonly Html[] {
  const drawnLabels: Html[] = [];
  let figureFrom = WIDTH + APART;
  let yearFrom = WIDTH + APART;
  for (const [place, { left, right, height, label, year }] of [...pieces.entries()].reverse()) {
    const last = place === pieces.length - 1;
    const x = last ? Math.min(left, WIDTH - RIGHT - APART) : left;
    if (x + APART <= figureFrom || last) {
      const y = height === null ? (TOP + FLOOR) / 2 : height - 10;
      // Beside the riser, not on it.
      const middle = height === null ? (left + right) / 2 : x + 6;
      drawnLabels.push(
        html`<text x="${Math.round(middle)}" y="${Math.round(y)}"${height === null ? html` text-anchor="middle"` : ''}${last ? html` class="now"` : ''}>${label}</text>\n`,
      );
      figureFrom = x;
    }
    if (year !== null && x + APART <= yearFrom) {
      drawnLabels.push(html`<text class="year" x="${x}" y="${HEIGHT - 10}">${year}</text>\n`);
      yearFrom = x;
    }
  }
  return drawnLabels;
}
