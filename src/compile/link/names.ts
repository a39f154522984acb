/** What the rows of each sheet are told apart by, and what their cells refer to. */
import { once } from '../../base/shared.ts';
import { foldKey, type Text } from '../../base/text.ts';
import type { IdentifiedRows, Reference } from '../../check/world.ts';
import type { Option } from '../../sheet/cell/choice.ts';
import type { Columns } from '../../sheet/column.ts';
import type { CaseColumns } from '../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import type { Unread } from '../../sheet/unread.ts';
import { SHEET_IDS } from '../../table/conclusions.ts';
import { DECISIONS, type DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';
import type { LinkedParameters } from './lists.ts';

const ID: Text = { zh: '编号', en: 'id' };
const NAME: Text = { zh: '名称', en: 'name' };
const ENGLISH_NAME: Text = { zh: '英文名', en: 'English name' };
const QUESTION: Text = { zh: '问题', en: 'question' };
const SAYING: Text = { zh: '条件说法', en: 'saying' };
const CODE: Text = { zh: '代码', en: 'code' };
const WAIVED: Text = { zh: '检查和规则', en: 'check and rules' };
const FIGURE: Text = { zh: '地区、参保身份、年份和参数', en: 'region, participant, year and name' };

/** Every list of rows that must differ, with what they must differ in. */
export function identified(
  sheets: ReadSheets,
  parameters: LinkedParameters['identities'],
): IdentifiedRows[] {
  return [
    listed(sheets.regions, 'code', CODE, ({ code }) => code),
    named(sheets.regions, 'name', NAME, ({ name }) => name),
    listed(sheets.sources, 'id', ID, ({ id }) => id),
    named(sheets.factRows, 'id', ID, ({ id }) => id),
    named(sheets.factRows, 'name', NAME, ({ name }) => name),
    named(sheets.factRows, 'nameEn', ENGLISH_NAME, ({ nameEn }) => nameEn),
    // What is asked or told of one fact is never what is asked or told of another.
    named(sheets.factRows, 'question', QUESTION, ({ question }) => question),
    named(said(sheets.factRows), 'saying', SAYING, ({ saying }) => wordsOf(saying)),
    {
      key: 'region',
      called: FIGURE,
      rows: parameters.map(({ row, id }) => {
        const { region, participant, year } = row.values;
        return { row, id, shown: [region, participant ?? '', year].join(' ') };
      }),
    },
    listed(sheets.benefits, 'id', ID, ({ id }) => id),
    named(sheets.benefits, 'name', NAME, ({ name }) => name),
    named(sheets.benefits, 'nameEn', ENGLISH_NAME, ({ nameEn }) => nameEn),
    // Statements and golden cases name rules by id alone, so no two sheets may share one.
    identifiedBy(
      Object.values(sheets.decisions).flatMap((sheet) => commonRows(sheet)),
      'id',
      ID,
      ({ id }) => id,
      caseless,
    ),
    listed(sheets.statements, 'id', ID, ({ id }) => id),
    ...Object.values(sheets.cases).map((cases) =>
      listed<CaseColumns>(cases, 'id', ID, ({ id }) => id),
    ),
    listed(sheets.waivers, 'rules', WAIVED, ({ code, rules }) => `${code} ${rules.join('、')}`),
  ];
}

/** The facts that say how conditions on them are told. */
const said = (facts: ReadSheets['factRows']): ReadSheets['factRows'] => ({
  ...facts,
  rows: facts.rows.filter(({ values }) => values.saying.length > 0),
});

const wordsOf = (options: readonly Option[]): string =>
  options.map(({ id, names }) => `${id}=${names.join('、')}`).join('、');

/** Rows as far as all decision sheets are alike. */
function commonRows({
  rows,
}: Pick<SheetReading<DecisionColumns>, 'rows'>): readonly Row<DecisionColumns>[] {
  return rows;
}

/** Rows as far as all sheets of cases are alike. */
function caseRows({ rows }: Pick<SheetReading<CaseColumns>, 'rows'>): readonly Row<CaseColumns>[] {
  return rows;
}

function listed<C extends Columns>(
  { rows }: SheetReading<C>,
  key: string,
  called: Text,
  idOf: (values: Row<C>['values']) => string,
): IdentifiedRows {
  return identifiedBy(rows, key, called, idOf, caseless);
}

/** Ids that differ in case alone are told apart by programs, and by nobody who reads them. */
function caseless(shown: string): string {
  // Most are in capitals as they stand: then this is no new text for every row.
  if (CAPITALS.test(shown)) return shown;
  return ASCII.test(shown) ? shown.toUpperCase() : shown.toLowerCase().replace(/[a-z]/gu, capital);
}

const CAPITALS = /^[\dA-Z-]*$/u;
const ASCII = /^[\dA-Za-z-]*$/u;
const capital = (letter: string): string => letter.toUpperCase();

/** Names are found in any case and width, so that is how they must differ. */
function named<C extends Columns>(
  { rows }: SheetReading<C>,
  key: string,
  called: Text,
  nameOf: (values: Row<C>['values']) => string,
): IdentifiedRows {
  return identifiedBy(rows, key, called, nameOf, foldKey);
}

/** Nearly every list has no id twice: then there is nothing to look at. */
function identifiedBy<C extends Columns>(
  rows: readonly Row<C>[],
  key: string,
  called: Text,
  shownOf: (values: Row<C>['values']) => string,
  idOf: (shown: string) => string,
): IdentifiedRows {
  const ids = new Set<string>();
  for (const { values } of rows) ids.add(idOf(shownOf(values)));
  if (ids.size === rows.length) return { key, called, rows: [] };
  const entry = (row: Row<C>, shown: string) => ({ row, id: idOf(shown), shown });
  return { key, called, rows: rows.map((row) => entry(row, shownOf(row.values))) };
}

/** Where ids may exist: the sheets, their ids, and what of them was not read. */
type Target = Pick<Reference, 'files' | 'known' | 'unread' | 'repeated'>;

type Ids = readonly string[];

/** Every cell with an id that no row has. */
export function references(sheets: ReadSheets): Reference[] {
  const { decisions, parameters, cases, holidays, statements } = sheets;
  // To most sheets of rules nothing refers: their ids are gathered when something does.
  const rulesOf = new Map(
    SHEET_IDS.map((id) => {
      const { file } = DECISIONS[id];
      return [id, once(() => targetOf<DecisionColumns>(file, decisions[id], (rule) => rule.id))];
    }),
  );
  const found: Reference[] = [];
  const to = (target: () => Target): ((row: Row<Columns>, key: string, ids: Ids) => void) => {
    // Nearly every reference is good, and rows with the same cell share their list of ids.
    const good = new Set<Ids>();
    return (row, key, ids) => {
      if (ids.length === 0 || good.has(ids)) return;
      if (ids.every((id) => target().known.has(id))) good.add(ids);
      else found.push({ row, key, ids, ...target() });
    };
  };
  const source = to(once(() => targetOf('sources.csv', sheets.sources, ({ id }) => id)));
  const benefit = to(once(() => targetOf('benefits.csv', sheets.benefits, ({ id }) => id)));
  const rule = to(once(() => anyOf([...rulesOf.values()].map((target) => target()))));
  for (const [id, own] of rulesOf) {
    const beside = to(own);
    for (const row of commonRows(decisions[id])) {
      source(row, 'sources', row.values.sources);
      beside(row, 'disputes', row.values.disputes);
    }
  }
  for (const row of decisions.requirements.rows) benefit(row, 'benefit', [row.values.benefit]);
  for (const row of decisions.terms.rows) benefit(row, 'benefit', [row.values.benefit]);
  for (const row of parameters.rows) source(row, 'sources', row.values.sources);
  for (const row of holidays.rows) source(row, 'sources', row.values.sources);
  for (const row of statements.rows) {
    source(row, 'article', [row.values.article]);
    rule(row, 'rules', row.values.rules);
  }
  for (const row of Object.values(cases).flatMap(caseRows)) {
    source(row, 'sources', row.values.sources);
    rule(row, 'rules', row.values.rules);
    rule(row, 'disputes', row.values.disputes);
  }
  for (const row of cases.eligibility.rows) {
    benefit(row, 'benefit', [row.values.benefit]);
    rule(row, 'terms', row.values.terms);
  }
  for (const row of cases.guides.rows) rule(row, 'absent', row.values.absent);
  return found;
}

function targetOf<C extends Columns>(
  file: string,
  { rows, unread }: { readonly rows: readonly Row<C>[]; readonly unread: Unread },
  idOf: (values: Row<C>['values']) => string,
): Target {
  const known = new Set(rows.map(({ values }) => idOf(values)));
  const repeated = rows.length - known.size;
  return { files: [{ file, known }], known, unread: [unread], repeated };
}

/** Rules of whatever sheet; sheets that are empty are left out. */
function anyOf(targets: readonly Target[]): Target {
  const filled = targets.filter(({ known }) => known.size > 0);
  return {
    files: (filled.length === 0 ? targets.slice(0, 1) : filled).flatMap(({ files }) => files),
    known: new Set(targets.flatMap(({ known }) => [...known])),
    unread: targets.flatMap(({ unread }) => unread),
    repeated: targets.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}
