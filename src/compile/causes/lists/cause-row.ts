/** Where a list most likely is wrong, given the name that many cells use and no row has. */
import { editDistance, nearest } from '../../../base/text.ts';
import { familyOf, isExchanged, placeOf, slips } from '../../../check/id-names.ts';
import type { World } from '../../../check/world.ts';
import type { Diagnostic, UnknownName } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import type { DecisionColumns } from '../../decisions.ts';
import type { ReadSheets } from '../../read.ts';

/** The row to blame, under which header, and what it says now. */
export interface Cause {
  readonly row: Row<Columns>;
  readonly key: string;
  /** What the list says instead. */
  readonly now: string;
}

/** So many ids have a form that is usual. */
const SEVERAL = 2;

/** So many characters are a name, and not a part of many. */
const SHORT = 2;

/**
 * The row of a list that is to blame; null where none is.
 *
 * @param list the findings of the cells that name it
 */
export function causeOf(
  unknown: UnknownName,
  list: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): Cause | null {
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
      const [unaliased, another] = sheets.regions.rows.filter(
        ({ values: { name } }) => name !== unknown.name && name.startsWith(unknown.name),
      );
      // A short form that many cells go by was an alias.
      if (unaliased !== undefined && another === undefined && unknown.name.length >= SHORT)
        return { row: unaliased, key: 'aliases', now: unaliased.values.aliases.join('、') };
      const [short, second] = renamed.filter(({ values }) => unknown.name.startsWith(values.name));
      return short !== undefined && second === undefined
        ? { row: short, key: 'name', now: short.values.name }
        : nearestRow(unknown.name, renamed, 'name', ({ name }) => name);
    }
    case 'source': {
      const used = new Set(readingsIn(sheets).flatMap(({ rows }) => rows.flatMap(sourcesOf)));
      const idle = sheets.sources.rows.filter(({ values }) => !used.has(values.id));
      const [row] = [
        ...idle.filter(({ values }) => isExchanged(values.id, unknown.name)),
        ...idle.filter(({ values }) => editDistance(values.id, unknown.name) === 1),
        ...onlyIn(idle.filter(({ values }) => isRenamed(values.id, unknown.name))),
      ];
      return row === undefined ? null : { row, key: 'id', now: row.values.id };
    }
    case 'rule':
      return renamedRule(unknown.name, sheets);
    case 'benefit':
      return renamedBenefit(unknown.name, sheets);
    case 'option':
      return renamedOption(unknown.fact, unknown.name, sheets);
    case 'unit':
      return changedUnit(unknown.fact, unknown.name, list, sheets);
    case 'range':
      return narrowedFact(unknown, list, sheets);
    case 'header':
      return renamedFact(unknown.name, sheets);
  }
}

/** So many letters of an id may be others, or more, and it is still that one. */
const MOST_LETTERS = 3;
const digitsOf = (id: string): string => id.replace(/\D/gu, '');

/** Whether an id is another one with some other letters: the numbers in ids tell one from the next. */
const isRenamed = (id: string, name: string): boolean =>
  placeOf(id) === placeOf(name) &&
  digitsOf(id) === digitsOf(name) &&
  editDistance(id, name) <= Math.min(MOST_LETTERS, Math.floor(name.length / MOST_LETTERS));

/** What a list has where it has one thing alone. */
const onlyIn = <T>(list: readonly T[]): readonly T[] => (list.length === 1 ? list : []);

/** The one rule that nobody names, under an id that differs in a letter. */
function renamedRule(name: string, sheets: ReadSheets): Cause | null {
  const rules = rulesIn(sheets);
  // Ids come in series: SD-RET-G1 is no slip of SD-RET-1, however many cells name that.
  const isSlipOf = slipIn(sheets);
  const near = rules.filter(
    (row) =>
      editDistance(row.values.id, name) === 1 &&
      (isSlipOf(row.values.id, name) ||
        isOddInPlace(row, name, sheets) ||
        isOddShape(row.values.id, name, sheets)),
  );
  const used = namedRules(sheets);
  const idle = near.filter(({ values }) => !used.has(values.id));
  // SC-RET-1 is no misspelt SD-RET-1 where SD-RET-l stands: places share the ends of their ids.
  const family = idle.filter(({ values: { id } }) => familyOf(id) === familyOf(name));
  const alike = family.filter(({ values: { id } }) => id.length === name.length);
  const [row, second] = [alike, family, idle].find((list) => list.length > 0) ?? [];
  return row === undefined || second !== undefined ? null : { row, key: 'id', now: row.values.id };
}

/** The ids of rules that any cell names. */
export const namedRules = (sheets: ReadSheets): ReadonlySet<unknown> =>
  new Set(readingsIn(sheets).flatMap(({ rows }) => rows.flatMap(rulesOf)));

/** Whether all other rules of the place have ids that begin as the name does, and this one’s does not. */
export function isOddInPlace(row: Row<Columns>, name: string, sheets: ReadSheets): boolean {
  if (placeOf(String(row.values['id'])) === placeOf(name)) return false;
  const others = rulesIn(sheets).filter(
    (rule) => rule.values.region === row.values['region'] && !isSameRow(rule, row),
  );
  return others.length > 0 && others.every(({ values: { id } }) => placeOf(id) === placeOf(name));
}

const isSameRow = (a: Row<Columns>, b: Row<Columns>): boolean =>
  a.file === b.file && a.row === b.row;

function rulesIn(sheets: ReadSheets): readonly Row<DecisionColumns>[] {
  const decisions: readonly SheetReading<DecisionColumns>[] = Object.values(sheets.decisions);
  return decisions.flatMap(({ rows }) => rows);
}

/** The one benefit that no rule speaks of, under an id that is nearly the same. */
function renamedBenefit(name: string, { benefits, decisions }: ReadSheets): Cause | null {
  const used = new Set(
    [...decisions.requirements.rows, ...decisions.terms.rows].map(({ values }) => values.benefit),
  );
  const idle = benefits.rows.filter(({ values }) => !used.has(values.id));
  return nearestRow(name, idle, 'id', ({ id }) => id);
}

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

/** The unit of a fact that hardly a cell goes by. */
function changedUnit(
  fact: string,
  unit: string,
  list: readonly Diagnostic[],
  sheets: ReadSheets,
): Cause | null {
  const row = sheets.factRows.rows.find(({ values }) => values.id === fact);
  if (row === undefined) return null;
  const now = row.values.unit ?? '';
  // Cells in the unit of their own fact cannot be read for its type, which has other units.
  if (now === unit) return { row, key: 'type', now };
  const others = saidOf(fact, sheets).filter((raw) => now !== '' && raw.includes(now));
  return others.length > list.length ? null : { row, key: 'unit', now };
}

/** Cells beyond a range: one text in all of them was most likely filled down. */
const DIFFERENT = 2;

/** A range beyond which several cells lie that differ, or within which fewer cells lie. */
function narrowedFact(
  { fact, side }: Extract<UnknownName, { kind: 'range' }>,
  list: readonly Diagnostic[],
  sheets: ReadSheets,
): Cause | null {
  const row = sheets.factRows.rows.find(({ values }) => values.id === fact);
  if (row === undefined) return null;
  const differ = new Set(list.map(({ text }) => text.zh)).size >= DIFFERENT;
  if (!differ && saidOf(fact, sheets).length > list.length) return null;
  const { min, max } = row.values;
  // Beyond a range that its row does not give a cell is for another reason.
  if (min === null && max === null) return null;
  return side === 'below'
    ? { row, key: 'min', now: String(min ?? '') }
    : { row, key: 'max', now: String(max ?? '') };
}

/** Facts that the program names head columns in any case. */
const HEADING: readonly string[] = ['participant', 'age'];

/** Facts of these types head no conditions. */
const HEADLESS: readonly string[] = ['region', 'date'];

/** The fact that must head a column and heads none, or else the one of a name like it. */
function renamedFact(name: string, sheets: ReadSheets): Cause | null {
  const heading = new Set(
    readingsIn(sheets).flatMap(({ rows }) =>
      rows.slice(0, 1).flatMap(({ letters }) => [...letters.keys()]),
    ),
  );
  const [only, second] = sheets.factRows.rows.filter(
    ({ values: { id } }) => HEADING.includes(id) && !heading.has(id),
  );
  if (only !== undefined)
    return second === undefined ? { row: only, key: 'name', now: only.values.name } : null;
  const idle = sheets.factRows.rows.filter(
    ({ values: { id, type } }) => !heading.has(id) && !HEADLESS.includes(type),
  );
  return nearestRow(name, idle, 'name', (values) => values.name);
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

const idsIn = (sheets: ReadSheets): readonly string[] => [
  ...rulesIn(sheets).map(({ values }) => values.id),
  ...sheets.sources.rows.map(({ values }) => values.id),
];

/** What is left of an id without its place and the digits it has: `-REQ-LIFE-0000`. */
const shapeOf = (id: string): string => id.slice(id.indexOf('-')).replace(/\d/gu, '0');

/** Whether an id has as many digits as no other one, where it would have those of several as the name. */
export function isOddShape(id: string, name: string, sheets: ReadSheets): boolean {
  const [own, wanted] = [shapeOf(id), shapeOf(name)];
  if (own === wanted) return false;
  const others = idsIn(sheets).filter((one) => one !== id);
  const count = (shape: string): number => others.filter((one) => shapeOf(one) === shape).length;
  return count(own) === 0 && count(wanted) >= SEVERAL;
}

/** Whether what differs of a source’s id is in no other one, and what the name has instead is in several. */
export function isOddWord(id: string, name: string, { sources }: ReadSheets): boolean {
  const [own, wanted] = [id.split('-'), name.split('-')];
  if (own.length !== wanted.length) return false;
  const others = sources.rows.flatMap(({ values }) =>
    values.id === id ? [] : values.id.split('-').slice(1),
  );
  const count = (word: string | undefined): number => others.filter((one) => one === word).length;
  return own.every(
    (word, index) =>
      word === wanted[index] || (count(word) === 0 && count(wanted[index]) >= SEVERAL),
  );
}

/** Whether an id that stands in a sheet is another one misspelt. */
export function slipIn(sheets: ReadSheets): (id: string, name: string) => boolean {
  const all = idsIn(sheets);
  return (id, name) => slips()(id, name, new Set(all.filter((one) => one !== id)));
}
