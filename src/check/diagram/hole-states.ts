/** What a group says at a point of a diagram, as far as holes are concerned. */
import type { Classify } from '../../table/project.ts';
import { speaks, type Terminal, wholeAndParts } from '../../table/table.ts';

export const ABSENT = 0;
export const HOLE = 1;
export const DOUBT = 2;
export const CERTAIN = 3;
/** A hole in which a region above would answer, had it been asked. */
export const HIDDEN = 4;
/** A hole below a region that has the same hole itself, where it is told. */
export const SHARED = 5;
/** A whole is silent where its parts answer, or a part where the whole does: they take turns. */
export const PARTS_IN_TURN = 6;
export const WHOLE_IN_TURN = 7;
/** Neither a whole nor any part answers, as a part sees it. */
export const NEITHER = 8;

/** The state of a region’s own group at a point, given what is passed down to it from above. */
export function classifierHere(group: string): Classify {
  const outcomeIn = (terminal: Terminal | null | undefined) =>
    terminal?.find((outcome) => outcome.group === group);
  return ([own, above]) => {
    const outcome = outcomeIn(own);
    if (outcome === undefined) return ABSENT;
    if (outcome.certain.length > 0) return CERTAIN;
    if (outcome.possible.length > 0) return DOUBT;
    const inTurn = turnOf(group, own ?? []);
    if (inTurn !== null) return inTurn;
    return (outcomeIn(above)?.certain.length ?? 0) > 0 ? HIDDEN : HOLE;
  };
}

/** What a silent group counts as where a whole takes turns with its parts; null where it does not. */
function turnOf(group: string, terminal: Terminal): number | null {
  const both = wholeAndParts(terminal);
  if (both === null) return null;
  const { whole, parts } = both;
  const isWhole = group === whole.group;
  const others = isWhole ? parts : [whole];
  if (others.some(({ certain }) => certain.length > 0))
    return isWhole ? PARTS_IN_TURN : WHOLE_IN_TURN;
  if (others.some(speaks)) return DOUBT;
  return isWhole || parts.some(speaks) ? null : NEITHER;
}

/** The same of what is passed down; where the region itself has the hole too, it is told there. */
export function classifierBelow(group: string): Classify {
  const classify = classifierHere(group);
  return ([below, above, own]) => {
    const state = classify([below ?? null, above ?? null]);
    if (!isSilent(state)) return state;
    const itself = classify([own ?? null, above ?? null]);
    return isSilent(itself) || itself === ABSENT ? SHARED : state;
  };
}

/** Whether nobody is answered there. */
export const isSilent = (state: number): boolean =>
  state === HOLE || state === HIDDEN || state === NEITHER;
