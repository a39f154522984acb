/** Rows of one place whose conditions are all the same: one of them was filled down from the other. */
import { type Day, partsOf } from '../../../base/day.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import { type CellText, textIn } from './cell-text.ts';

type Entry = DecisionRow<unknown>;

/** What a row concludes in the same column; another matter is nobody's twin. */
const MATTER = ['component', 'item', 'benefit', 'requiredFact'] as const;

/** Whether another row of the place, on the same matter, is for the very same people. */
export function hasTwin(entry: Entry, { decisions }: World): boolean {
  const { row, rule } = entry;
  if (row.conditions.length === 0) return false;
  const rows = decisions.find(({ file }) => file === row.file)?.rows ?? [];
  const own = conditionsOf(entry);
  return rows.some(
    (other) =>
      other !== entry &&
      other.rule.region === rule.region &&
      other.rule.standing === rule.standing &&
      other.rule.period.from === rule.period.from &&
      other.rule.period.to === rule.period.to &&
      MATTER.every((key) => `${other.row.values[key]}` === `${row.values[key]}`) &&
      conditionsOf(other) === own,
  );
}

const conditionsOf = ({ row }: Entry): string =>
  JSON.stringify(row.conditions.map(({ fact, holds }) => [fact, holds]).toSorted());

const YEAR = /\d{4}(?=[-年])/gu;

/**
 * What the dates of such a row said before: those of the year that a case asks about.
 *
 * @param missed what the cases that fail say of whom they ask about
 */
export function beforeTwins(
  entry: Entry,
  missed: readonly ReadonlyMap<string, number>[],
  world: World,
): readonly CellText[] {
  if (!hasTwin(entry, world)) return [];
  return entry.row.conditions.flatMap(({ fact, raw }) => {
    const day: Day | undefined = missed.flatMap((person) => person.get(fact) ?? [])[0];
    const [year, second] = new Set(raw.match(YEAR));
    if (world.facts.get(fact)?.type !== 'date' || day === undefined) return [];
    if (year === undefined || second !== undefined) return [];
    const to = raw.replace(YEAR, `${partsOf(day).year}`);
    return to === raw ? [] : [textIn(entry.row, fact, to, entry.rule.id)];
  });
}
