/** What a golden case may have asked: what other cases ask, as far as the rule it expects is for it. */
import type { DecisionRow, World } from '../../check/world.ts';
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { cellOf, type Row, type SheetReading } from '../../sheet/rows.ts';
import type { ReadSheets } from '../read.ts';
import { reachesNamed } from './misplaced-rules.ts';
import type { CellText } from './other-texts.ts';

/** So many texts of other cases are tried for one cell. */
const MOST_TEXTS = 3;

/**
 * The cells of the only case that fails in which something else may have stood.
 *
 * @param expected the rules that it expects and that did not answer
 */
export function caseInputs(
  failed: readonly Diagnostic[],
  expected: readonly DecisionRow<unknown>[],
  { cases }: ReadSheets,
  world: World,
): readonly CellText[] {
  const [first] = failed;
  const at = parseCellName(first?.cell ?? '')?.row;
  const isOne = failed.every(
    ({ file, cell }) => file === first?.file && parseCellName(cell ?? '')?.row === at,
  );
  const readings: readonly SheetReading<Columns>[] = Object.values(cases);
  const rows = readings
    .flatMap((reading) => reading.rows)
    .filter(({ file }) => file === first?.file);
  const row = rows.find((each) => each.row === at);
  if (!isOne || row === undefined) return [];
  const textAt = (key: string, to: string): CellText => ({
    file: row.file,
    cell: cellOf(row, key),
    to,
  });
  return expected.flatMap(({ row: rule, rule: { region } }) => [
    ...rule.conditions.flatMap(({ fact, holds }) => {
      const now = statedIn(row, fact);
      if (now === undefined || holds.some(([low, high]) => low <= now && now <= high)) return [];
      const texts = rows.flatMap((other) => {
        const value = statedIn(other, fact);
        const raw = other.conditions.find((condition) => condition.fact === fact)?.raw;
        if (value === undefined || raw === undefined) return [];
        return holds.some(([low, high]) => low <= value && value <= high) ? [raw] : [];
      });
      return [...new Set(texts)].slice(0, MOST_TEXTS).map((to) => textAt(fact, to));
    }),
    // A rule that is for the place already is kept from answering by something else.
    ...(row.letters.has('region') && !reachesNamed(region, row, world)
      ? [textAt('region', world.regions.get(region)?.name ?? '')]
      : []),
  ]);
}

function statedIn({ conditions }: Row<Columns>, fact: string): number | undefined {
  return conditions.find((condition) => condition.fact === fact)?.holds[0]?.[0];
}
