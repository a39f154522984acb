/** The one sentence of an answer, as the result has it and as a row of a table does. */
import type { ViewLine } from '../view-envelope.ts';
import { flat, holding, type Lines, line, texts } from './lines.ts';

/** `figure` is shown large; without it the lead stands alone. */
export interface Headline {
  readonly lead: string;
  /** What leads in a table, where the rest of the lead stands above. */
  readonly brief?: string;
  readonly figure?: string;
  readonly unit?: string;
  /** Plain sentences right below. */
  readonly notes: readonly string[];
  /** For which keys it is the one that holds. */
  readonly needs?: string[];
  readonly lacks?: string[];
}

/** On top of the result. */
export function onTop({ lead, figure, unit, notes, needs, lacks }: Headline): ViewLine | false {
  const first: ViewLine =
    figure === undefined
      ? line('verdict', lead)
      : line('figure', lead, { figure, ...(unit !== undefined && { unit }) });
  return held([first, ...texts(notes)], needs, lacks);
}

/** In a table of cases. */
export function inRow({ lead, brief, figure, unit, notes, needs, lacks }: Headline): Lines {
  const spoken = [brief ?? lead, figure, unit].filter((part) => part !== undefined).join(' ');
  const note = unit === undefined && notes.length > 0 && line('note', notes.join(' '));
  return [held([line('strong', spoken), note], needs, lacks)];
}

function held(lines: Lines, needs?: string[], lacks?: string[]): ViewLine | false {
  const [only, another] = flat(lines);
  const more = { ...(needs && { needs }), ...(lacks && { lacks }) };
  return only !== undefined && another === undefined
    ? { ...only, ...more }
    : holding('group', lines, more);
}
