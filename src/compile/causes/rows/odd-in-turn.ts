/**
 * A row that does not begin, or end, on the day next to the one on which several rows of its place
 * and part end together, or begin: several dates do not slip alike.
 */
import { type Day, formatDay } from '../../../base/day.ts';
import type { DecisionRow } from '../../../check/world.ts';
import { answers } from '../../../table/model.ts';
import { type CellText, textIn } from '../texts/cell-text.ts';

type Entry = DecisionRow<unknown>;

/** So many rows with one date show that it is right. */
const SEVERAL = 2;

/** The start that goes on from rows that end together, the end before rows that begin together. */
export function byTurn(entry: Entry, rows: readonly Entry[]): readonly CellText[] {
  const { row, rule, group } = entry;
  if (!answers(rule)) return [];
  const near = rows.filter(
    (other) =>
      other !== entry &&
      other.group === group &&
      other.rule.region === rule.region &&
      peopleOf(other) === peopleOf(entry) &&
      answers(other.rule),
  );
  const textFor = (key: 'from' | 'to', day: Day | undefined): readonly CellText[] =>
    day === undefined || rule.period[key] === null || formatDay(day) === rule.period[key]
      ? []
      : [{ ...textIn(row, key, formatDay(day)), isGuess: true }];
  return [
    ...textFor('from', next(sharedDay(near, 'to'), 1)),
    ...textFor('to', next(sharedDay(near, 'from'), -1)),
  ];
}

const peopleOf = ({ row }: Entry): string =>
  JSON.stringify(row.conditions.find(({ fact }) => fact === 'participant')?.holds);

/** The one day on which several rows end, or begin. */
function sharedDay(rows: readonly Entry[], key: 'from' | 'to'): Day | undefined {
  const at = key === 'from' ? 0 : 1;
  const days = rows.flatMap(({ rule: { period } }) =>
    period[key] === null ? [] : [period.possible[at]],
  );
  const [day, second] = new Set(days);
  return second === undefined && days.length >= SEVERAL ? day : undefined;
}

const next = (day: Day | undefined, by: number): Day | undefined =>
  day === undefined ? undefined : day + by;
