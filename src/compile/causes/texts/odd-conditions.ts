/**
 * A condition that no row for the same people has: whoever a golden case (范例) asks about did not say
 * anything of it, so that the rule answers them no more, or only perhaps.
 */
import { boxOf, meetsBut } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { CellText } from './cell-text.ts';

type Entry = DecisionRow<unknown>;

/**
 * The cells of such conditions, cleared.
 *
 * @param missed what the cases that fail say of whom they ask about
 */
export function oddConditions(
  entry: Entry,
  missed: readonly ReadonlyMap<string, number>[],
  { decisions, facts }: World,
): readonly CellText[] {
  const { row, rule } = entry;
  const rows = decisions.find(({ file }) => file === row.file)?.rows ?? [];
  const own = boxOf(entry);
  return row.conditions.flatMap(({ fact }): readonly CellText[] => {
    const isSaid = missed.some((person) => person.has(fact));
    if (isSaid || facts.get(fact)?.presumption !== null || !row.letters.has(fact)) return [];
    const isShared = rows.some(
      (other) =>
        other !== entry &&
        other.rule.region === rule.region &&
        other.group === entry.group &&
        other.row.conditions.some((one) => one.fact === fact) &&
        meetsBut(own, boxOf(other), fact),
    );
    return isShared ? [] : [{ file: row.file, cell: cellOf(row, fact), to: '', rule: rule.id }];
  });
}
