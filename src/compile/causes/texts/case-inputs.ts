/** What a golden case may have asked: what other cases ask, as far as the rule it expects is for it. */
import { contains } from '../../../base/interval.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import type { Row } from '../../../sheet/rows.ts';
import { rowAt, rowOf } from '../../findings.ts';
import type { ReadSheets } from '../../read.ts';
import { placedCases, reaches } from './case-places.ts';
import { type CellText, textIn } from './cell-text.ts';

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
  sheets: ReadSheets,
  world: World,
): readonly CellText[] {
  const [first] = failed;
  if (first === undefined || failed.some((item) => rowOf(item) !== rowOf(first))) return [];
  const cases = placedCases(sheets, world).filter(({ golden }) => golden.row.file === first.file);
  const asked = cases.find(({ golden }) => golden.row.row === rowAt(first));
  if (asked === undefined) return [];
  const { row } = asked.golden;
  return expected.flatMap(({ row: { conditions }, rule: { id, region } }) => {
    return [
      ...conditions.flatMap(({ fact, holds }) => {
        const now = statedIn(row, fact);
        if (now === undefined || contains(holds, now)) return [];
        const texts = cases.flatMap(({ golden }) => {
          const value = statedIn(golden.row, fact);
          const raw = golden.row.conditions.find((condition) => condition.fact === fact)?.raw;
          return value !== undefined && raw !== undefined && contains(holds, value) ? [raw] : [];
        });
        return [...new Set(texts)].slice(0, MOST_TEXTS).map((to) => textIn(row, fact, to, id));
      }),
      // A rule that is for the place already is kept from answering by something else.
      ...(row.letters.has('region') && !reaches(region, asked, world)
        ? [textIn(row, 'region', world.regions.get(region)?.name ?? '', id)]
        : []),
    ];
  });
}

function statedIn({ conditions }: Row<Columns>, fact: string): number | undefined {
  return conditions.find((condition) => condition.fact === fact)?.holds[0]?.[0];
}
