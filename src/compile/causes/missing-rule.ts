/**
 * A rule that cells name and no row has, nor one misspelt: its row was removed. It is told once, in
 * the sheet where it stood, with the gap that it left.
 */
import { familyOf, homesOf } from '../../check/id-names.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import type { Row } from '../../sheet/rows.ts';
import type { DecisionColumns } from '../decisions.ts';
import { missedIn, naming } from './missing-row.ts';

/** The rules of one sheet. */
export interface RulesOfSheet {
  readonly file: string;
  readonly rows: readonly Row<DecisionColumns>[];
}

/** So many cells do not all have the same slip, and fewer do not name the same rule by chance. */
const MANY = 3;
const SEVERAL = 2;

/**
 * The findings, those of the cells that name a rule replaced by one that its row is missing; the
 * same findings where only the cells may be wrong.
 *
 * @param list the findings of the cells that name it
 */
export function withMissingRule(
  found: readonly Diagnostic[],
  name: string,
  list: readonly Diagnostic[],
  sheets: readonly RulesOfSheet[],
): readonly Diagnostic[] {
  const homes = sheets.map(({ file, rows }) => ({
    file,
    known: new Set(rows.map(({ values }) => values.id)),
  }));
  const [home, ...more] = homesOf()(name, homes);
  const rows = sheets.find(({ file }) => file === home)?.rows;
  if (home === undefined || more.length > 0 || rows === undefined) return found;
  const gaps = found.filter((item) => isGapBeside(item, name, home, rows));
  const count = list.length;
  const isMisspelt = list.every(({ fix }) => fix !== undefined);
  const isGone = !isMisspelt && (count >= SEVERAL || gaps.length > 0);
  if (count < MANY && !isGone) return found;
  const missing: Diagnostic = {
    code: 'YB-REFERENCE',
    severity: 'error',
    file: home,
    cell: null,
    text: {
      zh: `${home} 里没有编号“${name}”，却有 ${count} 格用到它`,
      en: `${home} has no id “${name}”, yet ${count} ${count === 1 ? 'cell uses' : 'cells use'} it`,
    },
    notes: [...gaps.map(gapNote), ...naming(name, list)],
    help: missedIn(home),
  };
  return [...found.filter((item) => !list.includes(item) && !gaps.includes(item)), missing];
}

/** Whether people are left without an answer at a row of the same series. */
function isGapBeside(
  { code, file, cell }: Diagnostic,
  name: string,
  home: string,
  rows: readonly Row<DecisionColumns>[],
): boolean {
  if ((code !== 'YB-GAP' && code !== 'YB-HOLE') || file !== home) return false;
  const row = rows.find((each) => String(each.row) === /\d+$/u.exec(cell ?? '')?.[0]);
  return row !== undefined && familyOf(row.values.id) === familyOf(name);
}

const gapNote = ({ file, cell, text }: Diagnostic): Note => ({ file, cell, text });
