/**
 * Which column was deleted where its rows now answer people whom they left out: the golden cases
 * that fail are all those, and none but those, that say what nobody is presumed to be.
 */
import { contains } from '../../../base/interval.ts';
import { rowKey } from '../../../check/rows.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { CaseColumns } from '../../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import type { DecisionColumns } from '../../decisions.ts';
import { casesIn, isError, rowOf } from '../../findings.ts';
import type { ReadSheets, SheetFile } from '../../read.ts';

/** So many cases do not all fail for reasons of their own. */
const SEVERAL = 2;
/** A sheet with fewer rows may never have had the column. */
const LEAST_ROWS = 16;
/** The column that names a fact which a row requires. */
const REQUIRED = 'requiredFact';

/** The header of the one fact that all failing cases state, and of which the sheet has no column. */
export function askedColumn(
  file: SheetFile,
  found: readonly Diagnostic[],
  { decisions, cases, facts }: ReadSheets,
): string | null {
  const errors = found.filter(isError);
  const isOfSheet = ({ code, notes }: Diagnostic): boolean =>
    code === 'YB-CASE' && notes.some((note) => note.file === file);
  if (errors.length === 0 || !errors.every(isOfSheet)) return null;
  const readings: readonly SheetReading<DecisionColumns>[] = Object.values(decisions);
  const own = readings.find(({ rows: [first] }) => first?.file === file)?.rows ?? [];
  const firsts = readings.flatMap(({ rows }) => rows.slice(0, 1));
  const letters = own[0]?.letters;
  const failing = new Set(errors.flatMap(casesIn).map(rowOf));
  if (letters === undefined || own.length < LEAST_ROWS || failing.size < SEVERAL) return null;
  const files = new Set(errors.map((item) => item.file));
  const caseReadings: readonly Pick<SheetReading<CaseColumns>, 'rows'>[] = Object.values(cases);
  const asked = caseReadings.flatMap(({ rows }) => rows).filter((row) => files.has(row.file));
  // A sheet that has the column may be the one that is wrong.
  const inPlay = new Set(errors.flatMap(({ notes }) => notes.map((note) => note.file)));
  const others = firsts.filter((row) => row.file !== file && inPlay.has(row.file));
  // What rows require by their own cells needs no column.
  const required = new Set<unknown>(
    readings
      .flatMap(({ rows }) => rows)
      .filter(({ file: where }) => inPlay.has(where))
      .map(({ values }) => Reflect.get(values, REQUIRED)),
  );
  const [only, second] = facts.filter(({ id, name, presumption }) => {
    if (letters.has(id) || required.has(name.zh) || others.some((row) => row.letters.has(id)))
      return false;
    const stating = asked.filter((row) => isStated(row, id, presumption?.value));
    return stating.length === failing.size && stating.every((row) => failing.has(rowKey(row)));
  });
  return only === undefined || second !== undefined ? null : only.name.zh;
}

/** Whether a case says something of a fact, and another thing than is presumed. */
const isStated = (
  { conditions }: Row<CaseColumns>,
  id: string,
  presumed: number | undefined,
): boolean =>
  conditions.some(
    ({ fact, holds }) => fact === id && (presumed === undefined || !contains(holds, presumed)),
  );
