/**
 * What rows like one conclude: those of its place with the same words, those of the same number in its
 * other series, as `HN-TI-2` beside `HN-TO-2`, and those of its own series. A word that none of them
 * says counts only where golden cases (范例) that fail are right with theirs.
 */
import { familyOf, placeOf } from '../../../check/id-names.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { CellText } from './cell-text.ts';
import { conclusionsOf } from './other-conclusions.ts';
import { wordFor } from './other-texts.ts';

type Entry = DecisionRow<unknown>;

/** The words that the cells of a row most likely had, going by the rows like it. */
export function likeConclusions(
  entry: Entry,
  rows: readonly Entry[],
  { facts }: World,
): readonly CellText[] {
  const { row, rule } = entry;
  const others = rows.filter((other) => other !== entry && other.rule.nature === rule.nature);
  const near = others.filter((other) => placeOf(other.rule.id) === placeOf(rule.id));
  const groups = [
    near.filter(({ row: { values } }) => values['explanation'] === row.values['explanation']),
    near.filter((other) => numberOf(other) === numberOf(entry)),
    near.filter((other) => familyOf(other.rule.id) === familyOf(rule.id)),
    others.filter(
      ({ row: { values } }) =>
        values['requiredFact'] !== undefined &&
        values['requiredFact'] === row.values['requiredFact'],
    ),
  ];
  const textAt = (key: string, to: string): CellText => ({
    file: row.file,
    cell: cellOf(row, key),
    to,
    rule: rule.id,
  });
  const words = conclusionsOf(row).flatMap(([key, { cell }]): readonly CellText[] => {
    if (!row.letters.has(key) || cell.choices === undefined) return [];
    const to = groups
      .filter((group) => group.every((other) => other.row.values[key] !== row.values[key]))
      .map((group) => usualIn(group, key))
      .find((word) => word !== null);
    return to === undefined || to === null ? [] : [textAt(key, to)];
  });
  return [...words, ...optionLists()];

  /** The lists of options that stand in conditions on the fact that the row requires. */
  function optionLists(): readonly CellText[] {
    const { requiredFact, requiredCondition } = row.values;
    const fact = [...facts.values()].find(({ name }) => name.zh === requiredFact);
    if (fact?.type !== 'choice' || !row.letters.has('requiredCondition')) return [];
    const lists = others.flatMap((other) => [
      ...other.row.conditions.filter((one) => one.fact === fact.id).map(({ raw }) => raw),
      ...(other.row.values['requiredFact'] === requiredFact
        ? [String(other.row.values['requiredCondition'])]
        : []),
    ]);
    return [...new Set(lists)]
      .filter((to) => to !== requiredCondition)
      .map((to) => textAt('requiredCondition', to));
  }
}

/** The word that most rows of a group say; null where none does. */
function usualIn(group: readonly Entry[], key: string): string | null {
  const counts = Map.groupBy(group, (other) => wordFor(key, other));
  const [usual] = [...counts].filter(([, { length }]) => length * 2 > group.length);
  return usual?.[0] ?? null;
}

const numberOf = ({ rule: { id } }: Entry): string => id.slice(id.lastIndexOf('-'));
