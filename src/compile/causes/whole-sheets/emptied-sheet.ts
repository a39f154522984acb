/**
 * A sheet of which the header alone is left, or a few rows, while cells name rules of a kind that no
 * sheet has any more: what they miss is told once, at the sheet that lost it.
 */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { casesIn, noteOf, rowOf } from '../../findings.ts';
import type { ReadSheets } from '../../read.ts';
import { naming } from '../lists/missing-row.ts';
import type { RulesOfSheet } from '../lists/missing-rule.ts';

/** So many of the ids that are missed are of kinds that no sheet has. */
const MOST = 0.5;
/** So few rows are left of a sheet that was emptied but for its first ones. */
const FEW_ROWS = 5;
/** So many ids are not made up one by one. */
const MANY_IDS = 8;

/** The findings, those that miss the rules of the one sheet without rows replaced by one about it. */
export function withEmptied(
  found: readonly Diagnostic[],
  sheets: readonly RulesOfSheet[],
): readonly Diagnostic[] {
  const few = sheets.filter(({ rows, isEmptied }) => isEmptied || isFew(rows));
  if (few.length === 0) return found;
  const told = found.filter((item) => missedBy(item).length > 0);
  const kinds = new Set(sheets.flatMap(({ rows }) => rows.map(({ values: { id } }) => kindOf(id))));
  const ids = told.flatMap(missedBy);
  const strange = ids.filter((id) => !kinds.has(kindOf(id)));
  if (strange.length === 0 || strange.length < ids.length * MOST) return found;
  const emptied = emptiedOf(few, ids);
  if (emptied === null || (!emptied.isEmptied && new Set(strange).size < MANY_IDS)) return found;
  const { file, rows } = emptied;
  const count = rows.length;
  const left =
    count === 0
      ? { zh: '只剩表头，一行内容也没有', en: 'nothing below its header' }
      : { zh: `只剩 ${count} 行`, en: `${count} ${count === 1 ? 'row' : 'rows'} left` };
  const [name = ''] = strange;
  const gone = new Set(told);
  return [
    ...found.filter((item) => !gone.has(item)),
    ofSheet(file, {
      text: {
        zh: `${file} ${left.zh}，却有 ${told.length} 格用到多半是它的编号`,
        en: `${file} has ${left.en}, yet ${told.length} cells use ids that most likely are its own`,
      },
      notes: naming(
        name,
        told.filter((item) => missedBy(item).includes(name)),
      ),
      help: {
        zh: '从以前的版本找回这张表的内容；真的都取消了的，把那些格里的编号去掉',
        en: 'restore its rows from an earlier version; if they are gone for good, take their ids out of the cells',
      },
    }),
  ];
}

/** So many cases do not miss charges one by one. */
const MANY_CASES = 8;

/**
 * The findings, those of cases that miss charges replaced by one about the sheet of charges, where
 * but a few rows of that are left: hardly a cell names its rows.
 */
export function withoutCharges(
  found: readonly Diagnostic[],
  { decisions, cases }: ReadSheets,
): readonly Diagnostic[] {
  const { rows } = decisions.deductions;
  const letters = cases.refund.rows[0]?.letters;
  if (rows.length > FEW_ROWS || letters === undefined) return found;
  const columns = new Set(['deduction', 'net'].map((key) => letters.get(key)));
  const file = 'deductions.csv';
  const told = found.filter(
    (item) =>
      (item.code === 'YB-CASE' &&
        casesIn(item).every(
          ({ cell, file: at }) =>
            at === 'refund.cases.csv' && columns.has(cell?.replace(/\d+$/u, '')),
        )) ||
      (item.unknown?.kind === 'rule' && item.text.zh.startsWith(file)),
  );
  const failing = told.flatMap(casesIn);
  const [count, failed] = [rows.length, new Set(failing.map(rowOf)).size];
  if (failed < MANY_CASES) return found;
  const gone = new Set(told);
  return [
    ...found.filter((item) => !gone.has(item)),
    ofSheet(file, {
      text: {
        zh: `${file} 只剩 ${count} 行，却有 ${failed} 条范例的扣款或到账因此对不上`,
        en: `${file} has ${count} ${count === 1 ? 'row' : 'rows'} left, and ${failed} cases miss charges`,
      },
      notes: told.map(noteOf),
      help: {
        zh: '从以前的版本找回这张表的内容；真的都取消了的，更新那些范例',
        en: 'restore its rows from an earlier version; if they are gone for good, update the cases',
      },
    }),
  ];
}

const ofSheet = (file: string, said: Pick<Diagnostic, 'text' | 'notes' | 'help'>): Diagnostic => ({
  code: 'YB-REFERENCE',
  severity: 'error',
  file,
  cell: null,
  ...said,
});

const isFew = (rows: RulesOfSheet['rows']): boolean => rows.length > 0 && rows.length <= FEW_ROWS;

/** The sheet that lost its rows: the one without any, or the one that has rows like those missed. */
function emptiedOf(few: readonly RulesOfSheet[], ids: readonly string[]): RulesOfSheet | null {
  const [emptied, ...more] = few.filter(({ isEmptied }) => isEmptied);
  if (emptied !== undefined) return more.length === 0 ? emptied : null;
  const like = few.filter(({ rows }) => {
    const kinds = new Set(rows.map(({ values: { id } }) => kindOf(id)));
    return ids.some((id) => kinds.has(kindOf(id)));
  });
  const [only, second] = like;
  return only === undefined || second !== undefined ? null : only;
}

/** The rules that a finding says nobody knows. */
function missedBy({ unknown, unknownRules = [] }: Diagnostic): readonly string[] {
  return unknown?.kind === 'rule' ? [unknown.name] : unknownRules;
}

/** What an id says of the sheet it is from: `RET` of `BJ-RET-1`. */
const kindOf = (id: string): string => id.split('-')[1] ?? id;
