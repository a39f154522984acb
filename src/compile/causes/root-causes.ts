/**
 * One wrong cell in regions.csv, sources.csv or facts.csv makes every cell wrong that refers to it.
 * Where many cells name the same unknown thing, and the list has one like it that no cell names,
 * the list is where the mistake is: it is told there, once.
 */
import { isExchanged } from '../../check/id-names.ts';
import type { World } from '../../check/world.ts';
import type { Diagnostic, Note, UnknownName } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import { DECISIONS, type DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';
import {
  type Cause,
  causeOf,
  isOddInPlace,
  isOddShape,
  isOddWord,
  namedRules,
  slipIn,
} from './lists/cause-row.ts';
import { type Words, wordsOf } from './lists/cause-words.ts';
import { isOddUnit } from './lists/fact-units.ts';
import { homeOf, missingRow, namelessRows, withAbsentBenefits } from './lists/missing-row.ts';
import { type RulesOfSheet, withMissingRule } from './lists/missing-rule.ts';
import { withRepeatedNames } from './lists/repeated-names.ts';
import { withSharedCauses } from './lists/shared-causes.ts';
import { withShortWaivers } from './lists/short-waivers.ts';
import { withWrongWaivers } from './lists/wrong-waivers.ts';
import { withMisplacedRules } from './rows/misplaced-rules.ts';
import { oncePerCell } from './rows/one-cell.ts';
import { withOwnPlaces } from './rows/unplaced.ts';
import { withWidenedRows } from './rows/widened-row.ts';
import { withAlikeOptions } from './whole-sheets/alike-options.ts';
import { withEmptied } from './whole-sheets/emptied-sheet.ts';
import { withLostParts } from './whole-sheets/lost-part.ts';

/** So many cells do not all have the same slip of the finger. */
const MANY = 3;
/** A header is typed once a sheet, an id that no row has stands in few cells. */
const MANY_SHEETS = 2;
const FEW = 2;
const MOST_NOTES = 3;

/** The findings, those of one cause replaced by one at the cause. */
export function atTheRoot(
  all: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): Diagnostic[] {
  const whole = withLostParts(
    withEmptied(
      withSharedCauses(withShortWaivers(withWrongWaivers(all, world), world)),
      rulesBySheet(sheets),
    ),
    rulesBySheet(sheets),
  );
  const named = withRepeatedNames(withWidenedRows(oncePerCell(whole), world), sheets);
  const placed = withMisplacedRules(withOwnPlaces(named, sheets), sheets, world);
  const told = withAbsentBenefits(placed, sheets);
  const groups = new Map<string, [UnknownName, Diagnostic[]]>();
  for (const item of told) {
    if (item.unknown === undefined) continue;
    const key = JSON.stringify(item.unknown);
    const [, list] = groups.get(key) ?? [item.unknown, []];
    list.push(item);
    groups.set(key, [item.unknown, list]);
  }
  let left = [...told];
  const nameless = namelessRows(sheets);
  for (const [unknown, list] of groups.values()) {
    // Reversed bounds have a finding of their own, and no cell can lie between them.
    if (unknown.kind === 'range' && hasReversedRange(unknown.fact, sheets)) {
      left = left.filter((item) => !list.includes(item));
      continue;
    }
    const isRule = unknown.kind === 'rule';
    const sole = list.length < FEW && !isRule ? soleCause(unknown, list, sheets, world) : null;
    if (list.length < FEW && !isRule && sole === null) {
      // A header may be the name of a fact whose own is blank or damaged; one of facts.csv is none.
      const facts = nameless.get('facts.csv') ?? 0;
      const mayBeFact = list.every(({ file, fix }) => file !== 'facts.csv' && fix === undefined);
      if (unknown.kind === 'header' && facts > 0 && mayBeFact) {
        nameless.set('facts.csv', facts - 1);
        left = left.filter((item) => !list.includes(item));
      }
      continue;
    }
    const isWide = unknown.kind === 'header' || (unknown.kind === 'range' && isInSeveral(list));
    const isMany = list.length >= (isWide ? MANY_SHEETS : MANY);
    const mayBeFew = isMany || isId(unknown) || unknown.kind === 'unit';
    const found = sole ?? (mayBeFew ? causeOf(unknown, list, sheets, world) : null);
    const isOne = list.length < FEW;
    const isSure =
      sole !== null || (isOne ? isOdd(unknown, found, sheets) : isSlip(unknown, found, sheets));
    const cause = isMany || isSure ? found : null;
    if (cause === null && isRule) {
      left = [
        ...withMissingRule(left, unknown.name, list, rulesBySheet(sheets), namedRules(sheets)),
      ];
      continue;
    }
    if (cause === null && unknown.kind === 'option') {
      // Of more findings not all were collected.
      if (all.length <= MOST_FINDINGS) left = [...withAlikeOptions(left, unknown.name, list)];
      continue;
    }
    if (cause === null) {
      // Two cells do not have one and the same slip where no id is like theirs.
      const isGone = unknown.kind === 'source' && list.every(({ fix }) => fix === undefined);
      const missing = isMany || isGone || isInSeveral(list) ? missingRow(unknown, list) : null;
      if (missing === null) continue;
      const home = homeOf(unknown) ?? '';
      const unnamed = nameless.get(home) ?? 0;
      if (unnamed > 0) {
        nameless.set(home, unnamed - 1);
        left = left.filter((item) => !list.includes(item));
        continue;
      }
      // A fact that must be there is missed by its id, which says the same.
      const isTold = left.some(({ file, cell }) => file === missing.file && cell === null);
      const rest = left.filter((item) => !list.includes(item));
      left = unknown.kind === 'header' && isTold ? rest : [...rest, missing];
      continue;
    }
    const { row, key } = cause;
    // What else the cell is blamed for, such as a presumption of the old name, it is blamed once.
    const rest = left.filter(
      (item) => !list.includes(item) && (item.file !== row.file || !isAt(item, row)),
    );
    const one = report(row, key, wordsOf(unknown, cause, list), list);
    left = [...rest, isName(unknown) ? { ...one, meant: meantBy(unknown, cause) } : one];
  }
  return left;
}

const isAt = ({ cell }: Diagnostic, { row }: Row<Columns>): boolean =>
  cell !== null && /\d+$/u.exec(cell)?.[0] === String(row);

/** Whether the name is all that the cell of its row says. */
const isName = (unknown: UnknownName): unknown is Extract<UnknownName, { name: string }> =>
  unknown.kind !== 'range' && unknown.kind !== 'option';

/** What its cell should say: a number with a unit that its type does not allow is an integer. */
const meantBy = ({ kind, name }: { kind: string; name: string }, { key, now }: Cause): string => {
  if (key === 'aliases') return now === '' ? name : `${now}、${name}`;
  return kind === 'unit' && now === name ? '整数' : name;
};

const isId = ({ kind }: UnknownName): boolean =>
  kind === 'source' || kind === 'rule' || kind === 'benefit';

/** Of few cells that name it another row may be the right one: only a slip of the finger counts. */
function isSlip(unknown: UnknownName, cause: Cause | null, sheets: ReadSheets): boolean {
  if (cause !== null && unknown.kind === 'unit') return isOddUnit(cause, unknown.name, sheets);
  if (cause === null || 'fact' in unknown) return false;
  return (
    slipIn(sheets)(cause.now, unknown.name) ||
    // Two characters that change places make an id that another row seldom has.
    (unknown.kind === 'source' && isExchanged(cause.now, unknown.name)) ||
    (unknown.kind === 'rule' && isOddInPlace(cause.row, unknown.name, sheets)) ||
    (isInShape(unknown) && isOddShape(cause.now, unknown.name, sheets))
  );
}

const isInShape = ({ kind }: UnknownName): boolean => kind === 'source' || kind === 'rule';

/**
 * The row to blame where one cell names what is unknown, and the row itself bears that name out: a
 * region called by its short form, an id of another form than all others, a fact whose question
 * says the name.
 */
function soleCause(
  unknown: UnknownName,
  list: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): Cause | null {
  if (!SOLE.includes(unknown.kind)) return null;
  const cause = causeOf(unknown, list, sheets, world);
  if (cause === null) return null;
  const { aliases, question } = cause.row.values;
  switch (unknown.kind) {
    case 'region':
      return cause.key === 'name' && Array.isArray(aliases) && aliases.includes(cause.now)
        ? cause
        : null;
    case 'source':
      return isOddShape(cause.now, unknown.name, sheets) ||
        isOddWord(cause.now, unknown.name, sheets)
        ? cause
        : null;
    case 'header':
      return typeof question === 'string' && question.includes(unknown.name) ? cause : null;
    case 'unit':
      return isOddUnit(cause, unknown.name, sheets) ? cause : null;
    default:
      return null;
  }
}

/** What a single cell may show to be wrong in a list. */
const SOLE: readonly string[] = ['region', 'source', 'header', 'unit'];

/** Where one cell names a rule, the rule is misspelt whose id is like no other; the cell’s is. */
function isOdd(unknown: UnknownName, cause: Cause | null, sheets: ReadSheets): boolean {
  if (cause === null || unknown.kind !== 'rule') return false;
  return isSlip(unknown, cause, sheets) && !slipIn(sheets)(unknown.name, cause.now);
}

/** The rows of the decision sheets, each sheet's by its file. */
function rulesBySheet({ decisions }: ReadSheets): readonly RulesOfSheet[] {
  const sheets: readonly (readonly [string, SheetReading<DecisionColumns>])[] =
    Object.entries(decisions);
  const files: Readonly<Record<string, { readonly file: string }>> = DECISIONS;
  return sheets.map(([id, reading]) => ({
    file: files[id]?.file ?? id,
    rows: reading.rows,
    isEmptied: isEmptied(reading),
  }));
}

const isEmptied = (reading: SheetReading<Columns>): boolean =>
  reading.rows.length + reading.leftOut.length === 0 &&
  !reading.unread.any &&
  reading.isAbsent !== true;

function hasReversedRange(fact: string, { factRows }: ReadSheets): boolean {
  const { min = null, max = null } =
    factRows.rows.find(({ values }) => values.id === fact)?.values ?? {};
  return min !== null && max !== null && min > max;
}

const isInSeveral = (list: readonly Diagnostic[]): boolean =>
  new Set(list.map(({ file }) => file)).size > 1;

function report(
  row: Row<Columns>,
  key: string,
  { text, help, note }: Words,
  list: readonly Diagnostic[],
): Diagnostic {
  const notes = list
    .slice(0, MOST_NOTES)
    .map(({ file, cell }): Note => ({ file, cell, text: note }));
  return finding(list[0]?.code ?? 'YB-NAME', row, key, text, { notes, help });
}
