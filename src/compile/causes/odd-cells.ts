/** What cells near a finding most likely said, going by something else than the finding itself. */
import { rowKey } from '../../check/rows.ts';
import type { World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { rowOf } from '../findings.ts';
import { byLikeRows, byWaiver } from './odd-among-alike.ts';
import type { CellText } from './other-texts.ts';
import { byOwnWords } from './own-words.ts';

/** The cells of the rows that findings name, those at which they are told first. */
export function oddCells(found: readonly Diagnostic[], world: World): readonly CellText[] {
  const told = found.map(rowOf);
  const noted = found.flatMap(({ notes }) => notes.map(rowOf));
  const expected = new Set(found.flatMap(({ expects }) => expects ?? []));
  const places = [...new Set([...told, ...noted])];
  const near = world.decisions
    .flatMap((sheet) => sheet.rows.map((entry) => ({ entry, rows: sheet.rows })))
    .flatMap(({ entry, rows }) => {
      const at = places.indexOf(rowKey(entry.row));
      const isExpected = expected.has(entry.rule.id);
      return at === -1 && !isExpected ? [] : [{ entry, rows, at: isExpected ? -1 : at }];
    })
    .toSorted((a, b) => a.at - b.at);
  return [
    ...byWaiver(found, world),
    ...near.flatMap(({ entry, rows }) => [...byOwnWords(entry, world), ...byLikeRows(entry, rows)]),
  ];
}
