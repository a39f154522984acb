/** What the rows of each sheet are told apart by, and what their cells refer to. */
import { foldKey, type Text } from '../base/text.ts';
import type { IdentifiedRows, Reference } from '../check/world.ts';
import type { Columns } from '../sheet/column.ts';
import type { Row, SheetReading } from '../sheet/rows.ts';
import type { Unread } from '../sheet/unread.ts';
import type { LinkedParameters } from './link-lists.ts';
import type { ReadSheets } from './read.ts';

const ID: Text = { zh: '编号', en: 'id' };
const NAME: Text = { zh: '名称', en: 'name' };
const ENGLISH_NAME: Text = { zh: '英文名', en: 'English name' };
const CODE: Text = { zh: '代码', en: 'code' };
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
    {
      key: 'region',
      called: FIGURE,
      rows: parameters.map(({ row, id }) => {
        const { region, participant, year } = row.values;
        return { row, id, shown: [region, participant ?? '', year].join(' ') };
      }),
    },
    listed(sheets.refund, 'id', ID, ({ id }) => id),
    listed(sheets.deductions, 'id', ID, ({ id }) => id),
    listed(sheets.refundCases, 'id', ID, ({ id }) => id),
  ];
}

function listed<C extends Columns>(
  { rows }: SheetReading<C>,
  key: string,
  called: Text,
  idOf: (values: Row<C>['values']) => string,
): IdentifiedRows {
  return {
    key,
    called,
    rows: rows.map((row) => ({ row, id: idOf(row.values), shown: idOf(row.values) })),
  };
}

/** Names are found in any case and width, so that is how they must differ. */
function named<C extends Columns>(
  sheet: SheetReading<C>,
  key: string,
  called: Text,
  nameOf: (values: Row<C>['values']) => string,
): IdentifiedRows {
  const { rows } = listed(sheet, key, called, nameOf);
  return { key, called, rows: rows.map((entry) => ({ ...entry, id: foldKey(entry.id) })) };
}

/** Where ids may exist: the names of the sheets, their ids, and what of them was not read. */
type Target = Pick<Reference, 'target' | 'known' | 'unread'>;

/** Every id that some cell refers to. */
export function references(sheets: ReadSheets): Reference[] {
  const { refund, deductions, parameters, refundCases } = sheets;
  const sources = targetOf('sources.csv', sheets.sources, ({ id }) => id);
  const refundRules = targetOf('refund.csv', refund, ({ id }) => id);
  const deductionRules = targetOf('deductions.csv', deductions, ({ id }) => id);
  const rules = either(refundRules, deductionRules);
  const to = (
    row: Row<Columns>,
    key: string,
    ids: readonly string[],
    target: Target,
  ): Reference => ({
    row,
    key,
    ids,
    ...target,
  });
  return [
    ...refund.rows.flatMap((row) => [
      to(row, 'sources', row.values.sources, sources),
      to(row, 'disputes', row.values.disputes, refundRules),
    ]),
    ...deductions.rows.flatMap((row) => [
      to(row, 'sources', row.values.sources, sources),
      to(row, 'disputes', row.values.disputes, deductionRules),
    ]),
    ...parameters.rows.map((row) => to(row, 'sources', row.values.sources, sources)),
    ...refundCases.rows.flatMap((row) => [
      to(row, 'sources', row.values.sources, sources),
      to(row, 'rules', row.values.rules, rules),
      to(row, 'disputes', row.values.disputes, rules),
    ]),
  ];
}

function targetOf<C extends Columns>(
  file: string,
  { rows, unread }: { readonly rows: readonly Row<C>[]; readonly unread: Unread },
  idOf: (values: Row<C>['values']) => string,
): Target {
  const known = new Set(rows.map(({ values }) => idOf(values)));
  return { target: { zh: file, en: file }, known, unread: [unread] };
}

function either(a: Target, b: Target): Target {
  return {
    target: {
      zh: `${a.target.zh} 或 ${b.target.zh}`,
      en: `${a.target.en} or ${b.target.en}`,
    },
    known: new Set([...a.known, ...b.known]),
    unread: [...a.unread, ...b.unread],
  };
}
