/**
 * A rule that cells name and no row has, nor one misspelt: its row was removed. It is told once, in
 * the sheet where it stood, with the gap that it left.
 */

import type { Text } from '../../../base/text.ts';
import { editDistance } from '../../../base/text.ts';
import { familyOf, homesOf } from '../../../check/id-names.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { cellOf, type Row } from '../../../sheet/rows.ts';
import type { DecisionColumns } from '../../decisions.ts';
import { noteOf, rowAt } from '../../findings.ts';
import { missedIn, naming } from './missing-row.ts';

/** The rules of one sheet. */
export interface RulesOfSheet {
  readonly file: string;
  readonly rows: readonly Row<DecisionColumns>[];
  /** There is a header and nothing below it. */
  readonly isEmptied: boolean;
}

/** So many cells do not all have the same slip, and fewer do not name the same rule by chance. */
const MANY = 3;
const SEVERAL = 2;

/**
 * The findings, those of the cells that name a rule replaced by one that its row is missing; the
 * same findings where only the cells may be wrong.
 *
 * @param list the findings of the cells that name it
 * @param named the ids that any cell names
 */
export function withMissingRule(
  found: readonly Diagnostic[],
  name: string,
  list: readonly Diagnostic[],
  sheets: readonly RulesOfSheet[],
  named: ReadonlySet<unknown>,
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
  // What a waiver alone names was in no sheet: it is the waiver that has another id.
  const isOfWaiver = list.every(({ file }) => file === 'waivers.csv');
  const isGone = !isMisspelt && !isOfWaiver && (count >= SEVERAL || gaps.length > 0);
  if (isOfWaiver && gaps.length > 0) return found.filter((item) => !gaps.includes(item));
  if (count < MANY && !isGone) return found;
  // Under another id a row would answer as before, and a gap accepted for it be told again.
  const isLacking = gaps.length > 0 && list.every(({ file }) => file !== 'waivers.csv');
  const renamed = isLacking ? null : renamedIn(rows, name, named);
  const missing: Diagnostic = {
    code: 'YB-REFERENCE',
    severity: 'error',
    file: home,
    cell: renamed === null ? null : cellOf(renamed, 'id'),
    text: {
      zh: `${home} 里没有编号“${name}”，却有 ${count} 格用到它`,
      en: `${home} has no id “${name}”, yet ${count} ${count === 1 ? 'cell uses' : 'cells use'} it`,
    },
    notes: [...gaps.map(noteOf), ...naming(name, list)],
    help: renamed === null ? missedIn(home) : renamedOrGone(renamed.values.id),
  };
  // What lets through the rule above waits for it, and needs no mend of its own.
  const waiting = found.filter((item) => isIdleIn(item, home, rows));
  // What a waiver accepts of the row it does not accept under another id.
  const isWaived = renamed !== null && list.some(({ file }) => file === 'waivers.csv');
  const accepted = found.filter(
    (item) => isWaived && item.file === home && rowAt(item) === renamed.row,
  );
  // A number from which the missing row went on seems to be without its sibling.
  const bare = found.filter(
    (item) => item.code === 'YB-BARE' && gaps.some((gap) => isSameCell(gap, item)),
  );
  const told = new Set([...list, ...gaps, ...waiting, ...accepted, ...bare]);
  return [...found.filter((item) => !told.has(item)), missing];
}

const isSameCell = (one: Diagnostic, other: Diagnostic): boolean =>
  one.file === other.file && one.cell === other.cell;

/**
 * The one row of the same series that no cell names and whose id differs in one character, or else
 * in the word for its people: it may have had the name, though its new id is as
 * good as any. Where it did not, the row that is gone stood beside it.
 */
function renamedIn(
  rows: RulesOfSheet['rows'],
  name: string,
  named: ReadonlySet<unknown>,
): RulesOfSheet['rows'][number] | null {
  const idle = rows.filter(({ values: { id } }) => !named.has(id));
  const inSeries = idle.filter(
    ({ values: { id } }) =>
      familyOf(id) === familyOf(name) && id.length === name.length && editDistance(id, name) === 1,
  );
  const beside = idle.filter((row) => isMiscalled(row, name, rows));
  const [only, more] = inSeries.length > 0 ? inSeries : beside;
  return only === undefined || more !== undefined ? null : only;
}

/**
 * Whether an id differs from another in one word that is neither the first nor the last, and the row
 * is about people whom rows with that word are never about: one of 退休 called EMP.
 */
function isMiscalled(
  row: RulesOfSheet['rows'][number],
  name: string,
  rows: RulesOfSheet['rows'],
): boolean {
  const [words, others] = [row.values.id.split('-'), name.split('-')];
  const differing = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [at = 0, second] = differing;
  if (words.length !== others.length || second !== undefined) return false;
  if (at === 0 || at === words.length - 1) return false;
  const peopleOf = ({ conditions }: Row<DecisionColumns>): string =>
    JSON.stringify(conditions.find(({ fact }) => fact === 'participant')?.holds);
  const people = (word: string | undefined) =>
    rows.filter((other) => other !== row && other.values.id.split('-')[at] === word).map(peopleOf);
  return !people(words[at]).includes(peopleOf(row)) && people(others[at]).includes(peopleOf(row));
}

const renamedOrGone = (id: string): Text => ({
  zh: `没有一格用到“${id}”：如果是它的编号写错了，改正它；如果误删了另一行，补回来；真的取消了的，把用到它的格改掉`,
  en: `no cell uses “${id}”: correct its id if that is wrong; if another row was removed by mistake, put it back; if it is gone for good, take it out of the cells`,
});

/** Whether a 从上级 row lets nothing through. */
function isIdleIn(
  { code, file, cell }: Diagnostic,
  home: string,
  rows: RulesOfSheet['rows'],
): boolean {
  if (code !== 'YB-SHADOW' || file !== home) return false;
  const row = rows.find((each) => each.row === rowAt({ cell }));
  return row !== undefined && Object.values(row.values).includes('inherit');
}

/** Whether people are left without an answer at a row of the same series. */
function isGapBeside(
  { code, file, cell }: Diagnostic,
  name: string,
  home: string,
  rows: readonly Row<DecisionColumns>[],
): boolean {
  if ((code !== 'YB-GAP' && code !== 'YB-HOLE') || file !== home) return false;
  const row = rows.find((each) => each.row === rowAt({ cell }));
  return row !== undefined && familyOf(row.values.id) === familyOf(name);
}
