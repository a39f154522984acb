/**
 * What the rules on which failing golden cases (范例) rest may have said instead, the likeliest first:
 * what their own words say, what rows like them conclude, another start.
 */
import type { World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { casesIn, rowOf } from '../../findings.ts';
import { answeringIn } from '../rows/suspects.ts';
import { likeConclusions } from './like-conclusions.ts';
import type { CellText } from './other-texts.ts';
import { saidConclusions } from './said-conclusions.ts';
import { slippedStarts } from './slipped-starts.ts';

/** So many cases are not all wrong. */
const SEVERAL = 2;

/** The texts of each kind: those of the next count only where none of these is right. */
export function concludedTexts(
  part: readonly Diagnostic[],
  world: World,
): readonly (readonly CellText[])[] {
  const differing = part.flatMap(({ differs }) => differs ?? []);
  const sheets = new Set(differing.map(({ of }) => of));
  const answering = answeringIn(part, world).filter(
    ({ entry: { row } }) => sheets.has(null) || sheets.has(row.file),
  );
  const said = answering.flatMap(({ entry, rows }) => saidConclusions(entry, rows, differing));
  // Where a rule does not answer at all, what it would conclude is right in any event.
  const areAnswered = part.every(
    ({ expects = [], lists = [] }) => expects.length + lists.length === 0,
  );
  const cases = new Set(part.flatMap(casesIn).map(rowOf));
  return [
    said.filter(({ isRare }) => !isRare),
    // A column that no row like it fills in is hardly the one that was cleared.
    said.filter(({ isRare }) => isRare),
    areAnswered ? answering.flatMap(({ entry, rows }) => likeConclusions(entry, rows, world)) : [],
    answering.flatMap(({ entry }) => slippedStarts(entry, cases.size >= SEVERAL, world.today)),
  ];
}
