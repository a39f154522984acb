/**
 * One wrong cell in regions.csv, sources.csv or facts.csv makes every cell wrong that refers to it.
 * Where many cells name the same unknown thing, and the list has one like it that no cell names,
 * the list is where the mistake is: it is told there, once.
 */
import { editDistance, nearest, type Text } from '../../base/text.ts';
import { slips } from '../../check/id-names.ts';
import type { World } from '../../check/world.ts';
import type { Diagnostic, Note, UnknownName } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import type { DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';
import { missingRow } from './missing-row.ts';
import { withSharedCauses } from './shared-causes.ts';
import { withSwappedColumns } from './swapped-columns.ts';

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
  const told = withSwappedColumns(withSharedCauses(all), sheets, world);
  const groups = new Map<string, [UnknownName, Diagnostic[]]>();
  for (const item of told) {
    if (item.unknown === undefined) continue;
    const key = JSON.stringify(item.unknown);
    const [, list] = groups.get(key) ?? [item.unknown, []];
    list.push(item);
    groups.set(key, [item.unknown, list]);
  }
  let left = [...told];
  for (const [unknown, list] of groups.values()) {
    // Reversed bounds have a finding of their own, and no cell can lie between them.
    if (unknown.kind === 'range' && hasReversedRange(unknown.fact, sheets)) {
      left = left.filter((item) => !list.includes(item));
      continue;
    }
    if (list.length < FEW) continue;
    const isMany = list.length >= (unknown.kind === 'header' ? MANY_SHEETS : MANY);
    const found = isMany || isId(unknown) ? causeOf(unknown, sheets, world) : null;
    const cause = isMany || isSlip(unknown, found, sheets) ? found : null;
    if (cause === null) {
      const missing = isMany || isInSeveral(list) ? missingRow(unknown, list) : null;
      if (missing === null) continue;
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
    left = [...rest, report(row, key, wordsOf(unknown, cause, list), list)];
  }
  return left;
}

const isAt = ({ cell }: Diagnostic, { row }: Row<Columns>): boolean =>
  cell !== null && /\d+$/u.exec(cell)?.[0] === String(row);

interface Cause {
  readonly row: Row<Columns>;
  readonly key: string;
  /** What the list says instead. */
  readonly now: string;
}

function causeOf(unknown: UnknownName, sheets: ReadSheets, world: World): Cause | null {
  switch (unknown.kind) {
    case 'region': {
      const used = new Set(
        world.decisions.flatMap(({ rows }) => rows.map(({ rule }) => rule.region)),
      );
      // One that lost a letter may still be found by its short name, which is also an alias.
      const idle = sheets.regions.rows.filter(
        ({ values: { code, name, aliases } }) => !used.has(code) || aliases.includes(name),
      );
      // A region that keeps an alias of its name has kept its name.
      const renamed = idle.filter(
        ({ values: { name, aliases } }) =>
          aliases.includes(name) || !aliases.some((alias) => name.startsWith(alias)),
      );
      const [short, second] = renamed.filter(({ values }) => unknown.name.startsWith(values.name));
      return short !== undefined && second === undefined
        ? { row: short, key: 'name', now: short.values.name }
        : nearestRow(unknown.name, renamed, 'name', ({ name }) => name);
    }
    case 'source': {
      const used = new Set(readingsIn(sheets).flatMap(({ rows }) => rows.flatMap(sourcesOf)));
      const idle = sheets.sources.rows.filter(({ values }) => !used.has(values.id));
      const [row] = idle.filter(({ values }) => editDistance(values.id, unknown.name) === 1);
      return row === undefined ? null : { row, key: 'id', now: row.values.id };
    }
    case 'rule':
      return renamedRule(unknown.name, sheets);
    case 'benefit':
      return renamedBenefit(unknown.name, sheets);
    case 'option':
      return renamedOption(unknown.fact, unknown.name, sheets);
    case 'range':
      return narrowedFact(unknown.fact, sheets);
    case 'header':
      return renamedFact(sheets);
  }
}

/** The one rule that nobody names, under an id that differs in a letter. */
function renamedRule(name: string, sheets: ReadSheets): Cause | null {
  const decisions: readonly SheetReading<DecisionColumns>[] = Object.values(sheets.decisions);
  const rules = decisions.flatMap(({ rows }) => rows);
  const near = rules.filter(({ values }) => editDistance(values.id, name) === 1);
  const used = new Set(readingsIn(sheets).flatMap(({ rows }) => rows.flatMap(rulesOf)));
  const idle = near.filter(({ values }) => !used.has(values.id));
  // SC-RET-1 is no misspelt SD-RET-1 where SD-RET-l stands: places share the ends of their ids.
  const family = idle.filter(({ values: { id } }) => familyOf(id) === familyOf(name));
  const alike = family.filter(({ values: { id } }) => id.length === name.length);
  const [row, second] = [alike, family, idle].find((list) => list.length > 0) ?? [];
  return row === undefined || second !== undefined ? null : { row, key: 'id', now: row.values.id };
}

/** The one benefit that no rule speaks of, under an id that is nearly the same. */
function renamedBenefit(name: string, { benefits, decisions }: ReadSheets): Cause | null {
  const used = new Set(
    [...decisions.requirements.rows, ...decisions.terms.rows].map(({ values }) => values.benefit),
  );
  const idle = benefits.rows.filter(({ values }) => !used.has(values.id));
  return nearestRow(name, idle, 'id', ({ id }) => id);
}

const familyOf = (id: string): string => id.slice(0, id.lastIndexOf('-') + 1);

/** The one row that may have been meant, if there is just one. */
function nearestRow<C extends Columns>(
  name: string,
  rows: readonly Row<C>[],
  key: string,
  nameOf: (values: Row<C>['values']) => string,
): Cause | null {
  const [near, second] = nearest(
    name,
    rows.map(({ values }) => nameOf(values)),
  );
  const row = rows.find(({ values }) => nameOf(values) === near);
  // Of several names that come near only one as long is the same name misspelt.
  const sure = second === undefined || near?.length === name.length;
  return row === undefined || near === undefined || !sure ? null : { row, key, now: near };
}

function renamedOption(fact: string, name: string, sheets: ReadSheets): Cause | null {
  const row = sheets.factRows.rows.find(({ values }) => values.id === fact);
  const said = saidOf(fact, sheets);
  const idle = (row?.values.options ?? []).flatMap(({ names }) =>
    names.slice(0, 1).filter((known) => !said.some((raw) => raw.includes(known))),
  );
  const [near] = nearest(name, idle);
  return row === undefined || near === undefined ? null : { row, key: 'options', now: near };
}

function hasReversedRange(fact: string, { factRows }: ReadSheets): boolean {
  const { min = null, max = null } =
    factRows.rows.find(({ values }) => values.id === fact)?.values ?? {};
  return min !== null && max !== null && min > max;
}

/** A range into which no cell fits any more, and far more cells than not lie beyond. */
function narrowedFact(fact: string, sheets: ReadSheets): Cause | null {
  const row = sheets.factRows.rows.find(({ values }) => values.id === fact);
  if (row === undefined || saidOf(fact, sheets).length > 0) return null;
  const { min, max } = row.values;
  // Beyond a range that its row does not give a cell is for another reason.
  if (min === null && max === null) return null;
  return max === null
    ? { row, key: 'min', now: String(min) }
    : { row, key: 'max', now: String(max) };
}

/** Facts that the program names head columns in any case. */
const HEADING: readonly string[] = ['participant', 'age'];

/** The fact that must head a column and heads none. */
function renamedFact(sheets: ReadSheets): Cause | null {
  const heading = new Set(
    readingsIn(sheets).flatMap(({ rows }) =>
      rows.slice(0, 1).flatMap(({ letters }) => [...letters.keys()]),
    ),
  );
  const [only, second] = sheets.factRows.rows.filter(
    ({ values: { id } }) => HEADING.includes(id) && !heading.has(id),
  );
  return only === undefined || second !== undefined
    ? null
    : { row: only, key: 'name', now: only.values.name };
}

/** The condition cells about a fact that could be read. */
function saidOf(fact: string, sheets: ReadSheets): readonly string[] {
  return readingsIn(sheets).flatMap(({ rows }) =>
    rows.flatMap(({ conditions }) =>
      conditions.filter((condition) => condition.fact === fact).map(({ raw }) => raw),
    ),
  );
}

/** All sheets that refer to others. */
function readingsIn(sheets: ReadSheets): readonly SheetReading<Columns>[] {
  const { decisions, parameters, holidays, statements, cases } = sheets;
  return [...Object.values(decisions), parameters, holidays, statements, ...Object.values(cases)];
}

function sourcesOf({ values }: Row<Columns>): readonly unknown[] {
  const named = [values['sources'], values['article']];
  return named.flat();
}

function rulesOf({ values }: Row<Columns>): readonly unknown[] {
  return ['rules', 'disputes', 'terms', 'absent'].flatMap((key) => values[key]);
}

const isId = ({ kind }: UnknownName): boolean =>
  kind === 'source' || kind === 'rule' || kind === 'benefit';

/** Of few cells that name it another row may be the right one: only a slip of the finger counts. */
function isSlip(unknown: UnknownName, cause: Cause | null, sheets: ReadSheets): boolean {
  if (cause === null || unknown.kind === 'option' || unknown.kind === 'range') return false;
  const decisions: readonly SheetReading<DecisionColumns>[] = Object.values(sheets.decisions);
  const rules = decisions.flatMap(({ rows }) => rows.map(({ values }) => values.id));
  const others = [...rules, ...sheets.sources.rows.map(({ values }) => values.id)];
  const known = new Set(others.filter((id) => id !== cause.now));
  return slips()(cause.now, unknown.name, known);
}

const isInSeveral = (list: readonly Diagnostic[]): boolean =>
  new Set(list.map(({ file }) => file)).size > 1;

interface Words {
  readonly text: Text;
  readonly help: Text;
  readonly note: Text;
}

function wordsOf(unknown: UnknownName, { now }: Cause, list: readonly Diagnostic[]): Words {
  const count = list.length;
  if (unknown.kind === 'range')
    return {
      text: {
        zh: `范围到 ${now} 为止，有 ${count} 格超出，没有一格在范围里`,
        en: `the range ends at ${now}: ${count} cells are beyond it and none is within`,
      },
      help: { zh: '多半是这里少打了一位', en: 'most likely a digit is missing here' },
      note: { zh: '超出范围', en: 'is out of range' },
    };
  const wanted = unknown.name;
  return {
    text: {
      zh: `这里写的是“${now}”，而有 ${count} 格写的是“${wanted}”，没有一格写“${now}”`,
      en: `this says “${now}”, but ${count} cells say “${wanted}” and none says “${now}”`,
    },
    help: {
      zh: `多半是这里写错了：改为“${wanted}”；确实改了名的，把那些格也改过来`,
      en: `most likely the mistake is here: write “${wanted}”, or change those cells if the name is new`,
    },
    note: { zh: `“${wanted}”`, en: `“${wanted}”` },
  };
}

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
