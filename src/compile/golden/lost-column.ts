/**
 * A column that was deleted from a sheet of golden cases (范例): what its cases asked by it nobody
 * asks any more, and case after case gets another answer. It is told once, at the header.
 */

import type { Day } from '../../base/day.ts';
import { contains, type Intervals, intersect } from '../../base/interval.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import type { CaseColumns } from '../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import type { Fact } from '../../table/model.ts';
import type { ReadSheets } from '../read.ts';
import type { CaseRow } from './case.ts';
import type { AskedCase } from './causes.ts';

/** A case that was asked, with its row and what its answer asks for beyond what it says. */
export interface JudgedCase extends AskedCase {
  readonly row: CaseRow;
  readonly columns: Columns;
  readonly asks: readonly string[];
}

/** So many cases do not all fail for reasons of their own. */
const SEVERAL = 3;
/** One rule may itself be what is wrong. */
const SEVERAL_RULES = 2;
/** So many of the cases that fail miss the column. */
const MOST = 0.5;
/** So many expect rules of another day than that on which they are asked now. */
const MOST_OUTDATED = 0.25;
/** Of the cases of a sheet so many fail where nobody knows any more which place they are about. */
const MOST_PLACES = 0.5;
/** The columns that say which place a case is about. */
const PLACES: readonly string[] = ['region', 'fromRegion', 'toRegion'];

/** What the lost columns are looked for in. */
interface Known {
  readonly sheets: ReadSheets;
  readonly facts: readonly Fact[];
  readonly rowsByRule: ReadonlyMap<string, Row<Columns>>;
  readonly today: Day;
}

/**
 * The cases of sheets that have their columns, and a finding for each sheet that lost one.
 */
export function withoutLostColumns<C extends JudgedCase>(
  judged: readonly C[],
  known: Known,
): { readonly told: readonly Diagnostic[]; readonly judged: readonly C[] } {
  const files = new Set(judged.filter(isFailing).map(({ file }) => file));
  const told = [...files].flatMap((file): readonly Diagnostic[] => {
    const cases = judged.filter((one) => one.file === file);
    const [first] = cases;
    const failing = cases.filter(isFailing);
    if (first === undefined || failing.length < SEVERAL || !isWhole(file, known)) return [];
    const headers = lostPlaces(first, failing, cases.length) ?? lostColumns(first, failing, known);
    return headers.length === 0 ? [] : [lost(first.row, headers, failing.length)];
  });
  const lacking = new Set(told.map(({ file }) => file));
  return {
    told,
    judged: lacking.size === 0 ? judged : judged.filter(({ file }) => !lacking.has(file)),
  };
}

const isFailing = ({ failures }: JudgedCase): boolean => failures.length > 0;

/** Whether all headers of a sheet were understood: what one of them was may be what is missed. */
function isWhole(file: string, { sheets: { cases } }: Known): boolean {
  const readings: readonly Pick<SheetReading<CaseColumns>, 'rows' | 'wholeRows'>[] =
    Object.values(cases);
  return readings.some(({ rows: [first], wholeRows }) => first?.file === file && wholeRows);
}

function lostPlaces(
  { row: { letters }, columns }: JudgedCase,
  failing: readonly JudgedCase[],
  count: number,
): readonly string[] | null {
  const lacking = PLACES.filter((key) => key in columns && !letters.has(key));
  if (lacking.length === 0 || failing.length < count * MOST_PLACES) return null;
  return lacking.map((key) => columns[key]?.header ?? key);
}

/** The columns that most of the failing cases miss, all alike. */
function lostColumns(
  { row: { letters }, columns }: JudgedCase,
  failing: readonly JudgedCase[],
  known: Known,
): readonly string[] {
  const named = failing.flatMap((one) =>
    rulesOf(one, known).map((rule): Wanted => ({ one, rule })),
  );
  // What was presumed until now was never stated: with it cleared, every answer asks for it.
  const unpresumed = new Set(
    known.sheets.factRows.rows
      .filter(({ values }) => values.presumption === null && values.presumptionText !== null)
      .map(({ values }) => values.id),
  );
  const counts = known.facts
    .filter(({ id }) => !letters.has(id) && !(id in columns) && !unpresumed.has(id))
    .map((fact) => ({ header: fact.name.zh, count: missing(fact, failing, named) }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  if (most < SEVERAL || most < failing.length * MOST) {
    const isDated = !('date' in columns) || letters.has('date');
    const count = isDated ? 0 : outdated(named, known.today);
    return count < failing.length * MOST_OUTDATED || count === 0
      ? []
      : [columns['date']?.header ?? ''];
  }
  return counts.filter(({ count }) => count === most).map(({ header }) => header);
}

/** A rule that a failing case expects. */
interface Wanted {
  readonly one: JudgedCase;
  readonly rule: Row<Columns>;
}

/** The rules that a case expects to answer it. */
const rulesOf = ({ row: { values } }: JudgedCase, { rowsByRule }: Known): readonly Row<Columns>[] =>
  [...values.rules, ...listIn(values, 'terms')].flatMap((id) => rowsByRule.get(id) ?? []);

/** What stands in a column that not all sheets of cases have. */
function listIn(values: object, key: string): readonly string[] {
  const list: unknown = Reflect.get(values, key);
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

/** How many cases fail for want of a fact; none where nothing shows that cases ever stated it. */
function missing(
  { id, name, type, presumption }: Fact,
  failing: readonly JudgedCase[],
  named: readonly Wanted[],
): number {
  const said = named.flatMap(({ one, rule }) =>
    rule.conditions.filter(({ fact }) => fact === id).map(({ holds }) => ({ one, rule, holds })),
  );
  const asking = failing.filter(
    ({ asks, row }) => asks.includes(id) && !row.values.missing.includes(name.zh),
  );
  const contrary = said.filter(
    ({ holds }) => presumption !== null && !contains(holds, presumption.value),
  );
  const cases = new Set([...asking, ...contrary.map(({ one }) => one)]);
  // A choice that is asked for may have been presumed until now; a number hardly ever is.
  const isShown =
    type === 'integer' ||
    type === 'money' ||
    type === 'date' ||
    new Set(contrary.map(({ rule }) => rule)).size >= SEVERAL_RULES ||
    asking.some(({ row: { values } }) => listIn(values, 'failing').includes(name.zh)) ||
    arePairs(said.map(({ holds }) => holds));
  return isShown ? cases.size : 0;
}

/** Whether rules are expected of people who cannot be the same. */
const arePairs = (all: readonly Intervals[]): boolean =>
  all.some((one, turn) => all.slice(0, turn).some((other) => intersect(one, other).length === 0));

/** How many cases expect a rule that is not in force on the day on which they are asked. */
function outdated(named: readonly Wanted[], today: Day): number {
  const past = named.filter(({ rule: { values } }) => {
    const [from, to] = [values['from'], values['to']].map(spanOf);
    return (from != null && from.earliest > today) || (to != null && to.latest < today);
  });
  return new Set(past.map(({ rule }) => rule)).size < SEVERAL
    ? 0
    : new Set(past.map(({ one }) => one)).size;
}

function spanOf(value: unknown): { readonly earliest: number; readonly latest: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { earliest, latest }: { earliest?: unknown; latest?: unknown } = value;
  return typeof earliest === 'number' && typeof latest === 'number' ? { earliest, latest } : null;
}

function lost({ file, row }: CaseRow, headers: readonly string[], count: number): Diagnostic {
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file,
    cell: `A${row - 1}`,
    lacks: headers.join(),
    text: {
      zh: `缺少“${headers.join('”或“')}”这一列：${count} 条范例因此问得不全，答案也就不一样`,
      en: `the column ${headers.join(' or ')} is missing: ${count} cases do not say all they ask any more`,
    },
    notes: [],
    help: {
      zh: '如果误删了这一列，从以前的版本补回来；补好以后再比对这张表的范例',
      en: 'if it was removed by mistake, put it back from an earlier version; the cases of this sheet are compared then',
    },
  };
}
