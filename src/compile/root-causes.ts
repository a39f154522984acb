/**
 * One wrong cell in regions.csv, sources.csv or facts.csv makes every cell wrong that refers to it.
 * Where many cells name the same unknown thing, and the list has one like it that no cell names,
 * the list is where the mistake is: it is told there, once.
 */
import { nearest } from '../base/text.ts';
import type { World } from '../check/world.ts';
import type { Diagnostic, Note, UnknownName } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import type { Row, SheetReading } from '../sheet/rows.ts';
import type { ReadSheets } from './read.ts';

/** So many cells do not all have the same slip of the finger. */
const MANY = 3;
/** A header is typed once a sheet. */
const MANY_SHEETS = 2;
const MOST_NOTES = 3;

/** The findings, those of one cause replaced by one at the cause. */
export function atTheRoot(
  found: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): Diagnostic[] {
  const groups = new Map<string, [UnknownName, Diagnostic[]]>();
  for (const item of found) {
    if (item.unknown === undefined) continue;
    const key = JSON.stringify(item.unknown);
    const [, list] = groups.get(key) ?? [item.unknown, []];
    list.push(item);
    groups.set(key, [item.unknown, list]);
  }
  let left = [...found];
  for (const [unknown, list] of groups.values()) {
    if (list.length < (unknown.kind === 'header' ? MANY_SHEETS : MANY)) continue;
    const cause = causeOf(unknown, sheets, world);
    if (cause === null) continue;
    const { row, key, now } = cause;
    // What else the cell is blamed for, such as a presumption of the old name, it is blamed once.
    const rest = left.filter(
      (item) => !list.includes(item) && (item.file !== row.file || !isAt(item, row)),
    );
    left = [...rest, report(row, key, now, unknown.name, list)];
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
      const idle = sheets.regions.rows.filter(({ values }) => !used.has(values.code));
      return nearestRow(unknown.name, idle, 'name', ({ name }) => name);
    }
    case 'source': {
      const used = new Set(readingsIn(sheets).flatMap(({ rows }) => rows.flatMap(sourcesOf)));
      const idle = sheets.sources.rows.filter(({ values }) => !used.has(values.id));
      return nearestRow(unknown.name, idle, 'id', ({ id }) => id);
    }
    case 'option':
      return renamedOption(unknown.fact, unknown.name, sheets);
    case 'header':
      return renamedFact(sheets);
  }
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
  const said = readingsIn(sheets).flatMap(({ rows }) =>
    rows.flatMap(({ conditions }) =>
      conditions.filter((condition) => condition.fact === fact).map(({ raw }) => raw),
    ),
  );
  const idle = (row?.values.options ?? []).flatMap(({ names }) =>
    names.slice(0, 1).filter((known) => !said.some((raw) => raw.includes(known))),
  );
  const [near] = nearest(name, idle);
  return row === undefined || near === undefined ? null : { row, key: 'options', now: near };
}

/** The one fact that may head a column and heads none. */
function renamedFact(sheets: ReadSheets): Cause | null {
  const heading = new Set(
    readingsIn(sheets).flatMap(({ rows }) =>
      rows.slice(0, 1).flatMap(({ letters }) => [...letters.keys()]),
    ),
  );
  const [only, second] = sheets.factRows.rows.filter(
    ({ values: { id, type } }) => type !== 'region' && type !== 'date' && !heading.has(id),
  );
  return only === undefined || second !== undefined
    ? null
    : { row: only, key: 'name', now: only.values.name };
}

/** All sheets that refer to others. */
function readingsIn(sheets: ReadSheets): readonly SheetReading<Columns>[] {
  const { decisions, parameters, holidays, statements, refundCases } = sheets;
  return [...Object.values(decisions), parameters, holidays, statements, refundCases];
}

function sourcesOf({ values }: Row<Columns>): readonly unknown[] {
  const named = [values['sources'], values['article']];
  return named.flat();
}

function report(
  row: Row<Columns>,
  key: string,
  now: string,
  wanted: string,
  list: readonly Diagnostic[],
): Diagnostic {
  const notes = list
    .slice(0, MOST_NOTES)
    .map(
      ({ file, cell }): Note => ({ file, cell, text: { zh: `“${wanted}”`, en: `“${wanted}”` } }),
    );
  return finding(
    list[0]?.code ?? 'YB-NAME',
    row,
    key,
    {
      zh: `这里写的是“${now}”，而有 ${list.length} 格写的是“${wanted}”，没有一格写“${now}”`,
      en: `this says “${now}”, but ${list.length} cells say “${wanted}” and none says “${now}”`,
    },
    {
      notes,
      help: {
        zh: `多半是这里写错了：改为“${wanted}”；确实改了名的，把那些格也改过来`,
        en: `most likely the mistake is here: write “${wanted}”, or change those cells if the name is new`,
      },
    },
  );
}
