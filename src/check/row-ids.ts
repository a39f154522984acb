/** Rows and the ids that stand in them. */
import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';
import type { World } from './world.ts';

/** Rule → its region. */
export const regionsById = ({ decisions }: World): ReadonlyMap<string, string> =>
  new Map(decisions.flatMap(({ rows }) => rows.map(({ rule }) => [rule.id, rule.region])));

/** `file row` → the id of what stands there: rules and sources. */
export function idsByRow({ decisions, sourceRows }: World): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { rows } of decisions)
    for (const { row, rule } of rows) ids.set(`${row.file} ${row.row}`, rule.id);
  for (const [id, row] of sourceRows) ids.set(`${row.file} ${row.row}`, id);
  return ids;
}

/** The rule or source at which a finding is told; blank where there is none. */
export function idOf(
  { file, cell }: Pick<Diagnostic, 'file' | 'cell'>,
  ids: ReadonlyMap<string, string>,
): string {
  const row = cell === null ? null : parseCellName(cell)?.row;
  return ids.get(`${file} ${row}`) ?? '';
}
