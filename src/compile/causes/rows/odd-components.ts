/**
 * A row that is of another 组成 than it was meets the rows there and leaves its own to none: several
 * findings that the word of another row of its place, in that one cell, sets right.
 */
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { rowOf } from '../../findings.ts';
import { type CellText, textIn } from '../texts/cell-text.ts';
import { wordFor } from '../texts/other-texts.ts';
import { distinct } from './odd-among-alike.ts';

const COMPONENT = 'component';

/** The other words that 组成 has at the places of rows that findings name, told rows first. */
export function oddComponents(
  errors: readonly Diagnostic[],
  { decisions }: World,
): readonly CellText[] {
  // One finding alone is told where it is, or may have many causes.
  if (errors.length < 2) return [];
  const places = [...new Set([...errors.map(rowOf), ...errors.flatMap(notedIn)])];
  const byRow = new Map(
    decisions.flatMap(({ rows }) =>
      rows.flatMap((entry): readonly (readonly [string, Near])[] =>
        entry.row.letters.has(COMPONENT) ? [[rowKey(entry.row), { entry, rows }]] : [],
      ),
    ),
  );
  return distinct(
    places.flatMap((place) => {
      const near = byRow.get(place);
      return near === undefined ? [] : textsFor(near);
    }),
  );
}

interface Near {
  readonly entry: DecisionRow<unknown>;
  readonly rows: readonly DecisionRow<unknown>[];
}

const notedIn = ({ notes }: Diagnostic): readonly string[] => notes.map(rowOf);

function textsFor({ entry: { row, rule }, rows }: Near): readonly CellText[] {
  const others = rows.filter(
    (other) =>
      other.rule.region === rule.region && other.row.values[COMPONENT] !== row.values[COMPONENT],
  );
  return [...new Set(others.map((other) => wordFor(COMPONENT, other)))].flatMap((to) =>
    to === null ? [] : [{ ...textIn(row, COMPONENT, to), isGuess: true as const }],
  );
}
