/** Stages with their time limits → dates. Pure arithmetic over the official calendar. */
import type { Day } from '../base/day.ts';
import { type Calendar, deadline } from '../calendar/calendar.ts';
import type { StageConclusion, StageId, StageStart } from '../table/conclusions.ts';

/** The days of the events that start clocks; null when not known. */
export interface Events {
  readonly acceptance: Day | null;
  readonly enrolment: Day | null;
}

/** Which fact would make a date known. */
export type DateFact = 'appliedOn' | 'enrolledOn';

export interface Timed {
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  /** The fact without which there is no date. */
  readonly needs: DateFact | null;
  /** The date lies on days for which no arrangements are published. */
  readonly beyond: boolean;
}

const UNKNOWN: Timed = { startsOn: null, dueOn: null, needs: null, beyond: false };

/**
 * What starts the clock of a stage. What happens by itself waits for no application: its clock
 * starts with enrolment in the new place, which is what sets it off.
 */
export function startOf({ mode, start }: StageConclusion): StageStart {
  return mode === 'automatic' && start === 'acceptance' ? 'enrolment' : start;
}

/**
 * The latest dates of stages. A stage that waits for another starts when that one ends at the
 * latest; the contact letter is taken to arrive on the day of acceptance.
 *
 * @param stages by id; a stage without a rule has null
 */
export function timeline(
  calendar: Calendar,
  stages: ReadonlyMap<StageId, StageConclusion | null>,
  { acceptance, enrolment }: Events,
): ReadonlyMap<StageId, Timed> {
  const timed = new Map<StageId, Timed>();
  const begin = (start: StageStart, waiting: readonly StageId[]): Timed => {
    switch (start) {
      case 'acceptance':
      case 'contact-letter':
        return { ...UNKNOWN, dueOn: acceptance, needs: acceptance === null ? 'appliedOn' : null };
      case 'enrolment':
        return { ...UNKNOWN, dueOn: enrolment, needs: enrolment === null ? 'enrolledOn' : null };
      default:
        // Rules of two places may wait for each other: then neither end is known.
        return waiting.includes(start) ? UNKNOWN : timeOf(start, waiting);
    }
  };
  const timeOf = (id: StageId, waiting: readonly StageId[]): Timed => {
    const known = timed.get(id);
    if (known !== undefined) return known;
    const stage = stages.get(id);
    if (stage === undefined) return UNKNOWN;
    const result = stage === null ? UNKNOWN : due(stage, begin(startOf(stage), [...waiting, id]));
    timed.set(id, result);
    return result;
  };
  const due = ({ limit, unit }: StageConclusion, { dueOn, needs, beyond }: Timed): Timed => {
    if (limit === null) return { startsOn: dueOn, dueOn: null, needs: null, beyond: false };
    if (dueOn === null) return { startsOn: null, dueOn: null, needs, beyond };
    const end = deadline(calendar, dueOn, limit, unit);
    return { startsOn: dueOn, dueOn: end, needs: null, beyond: end === null };
  };
  for (const id of stages.keys()) timeOf(id, []);
  return timed;
}
