/**
 * A row that is for more people than those it was for meets rows of theirs, and leaves some of them
 * to no row: what is then found of rows of its place is told with the cell that says whom it is for.
 */
import { contains } from '../../../base/interval.ts';
import { once } from '../../../base/shared.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { isError, noteOf, replaced, rowOf } from '../../findings.ts';

const PARTICIPANT = 'participant';

/** What a cell may show that was left blank. */
const HOLES: readonly string[] = ['YB-GAP', 'YB-HOLE'];
/** What it may lead to elsewhere. */
const FOLLOWING: readonly string[] = [...HOLES, 'YB-OVERLAP'];

/** The findings, those that come of a row for too many told with it. */
export function withWidenedRows(
  found: readonly Diagnostic[],
  { decisions }: World,
): readonly Diagnostic[] {
  const following = found.filter((item) => isError(item) && FOLLOWING.includes(item.code));
  if (following.length === 0 || found.length < 2) return found;
  const entries = new Map(
    decisions.flatMap(({ rows }) => rows.map((entry) => [rowKey(entry.row), entry] as const)),
  );
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const item of found) {
    const entry = entries.get(rowOf(item));
    if (merged.has(item) || entry === undefined || !isWidened(item, entry)) continue;
    const own = rowOf(item);
    const isRare = once(() => isBlankRare(entry, decisions));
    const others = following.filter(
      (other) =>
        other !== item &&
        !merged.has(other) &&
        // That two rows meet is certain; that a blank cell is to blame is so only beside many others.
        (other.code !== 'YB-OVERLAP' || item.code === 'YB-BLANK' || isRare()) &&
        ([other, ...other.notes].some((place) => rowOf(place) === own) ||
          isLeftOut(other, entry, entries.get(rowOf(other)))),
    );
    if (others.length === 0) continue;
    merged.set(item, {
      ...item,
      severity: 'error',
      notes: [...item.notes, ...others.map(noteOf)],
    });
    for (const other of others) merged.set(other, null);
  }
  return replaced(found, merged);
}

/** Whether a finding says of a row that it is for others too, by mistake or by a blank cell. */
function isWidened({ code, cell }: Diagnostic, { row }: DecisionRow<unknown>): boolean {
  if (cell !== cellOf(row, PARTICIPANT)) return false;
  const isBlank = row.conditions.every(({ fact }) => fact !== PARTICIPANT);
  return code === 'YB-BLANK' || (isBlank && HOLES.includes(code));
}

/** So many rows of a sheet that say whom they are for make each that does not an odd one. */
const STATING = 20;

/** Whether nearly all rows of the sheet of a row say whom they are for. */
function isBlankRare(entry: DecisionRow<unknown>, decisions: World['decisions']): boolean {
  const rows = decisions.find((sheet) => sheet.rows.includes(entry))?.rows ?? [];
  const stating = rows.filter(({ row }) => row.conditions.some((one) => one.fact === PARTICIPANT));
  return stating.length >= STATING * (rows.length - stating.length);
}

/** Whether whom nobody answers is somebody of the same place whom the row is for. */
function isLeftOut(
  { missed }: Diagnostic,
  { row, rule, group }: DecisionRow<unknown>,
  other: DecisionRow<unknown> | undefined,
): boolean {
  const person = missed?.get(PARTICIPANT);
  if (person === undefined || other?.rule.region !== rule.region || other.group !== group)
    return false;
  const holds = row.conditions.find(({ fact }) => fact === PARTICIPANT)?.holds;
  return holds === undefined || contains(holds, person);
}
