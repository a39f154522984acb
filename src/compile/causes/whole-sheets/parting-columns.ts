/**
 * Which column was deleted where rows that nothing parts any more answer the same people: golden
 * cases still know by which fact they differ, and their dates or standing tell the rest.
 */
import { type Intervals, intersect } from '../../../base/interval.ts';
import { type Diagnostic, parseCellName } from '../../../diagnostic/diagnostic.ts';
import type { CaseColumns } from '../../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import type { Fact } from '../../../table/model.ts';
import type { DecisionColumns } from '../../decisions.ts';
import type { ReadSheets, SheetFile } from '../../read.ts';

type RuleRow = Row<DecisionColumns>;
type Pair = readonly [RuleRow, RuleRow];

/** So many pairs of rows do not all overlap for reasons of their own. */
const SEVERAL = 2;
/** So many columns are named where it may have been any of them. */
const MOST_NAMED = 3;
/** Of these pairs a column must part at least so many. */
const SHARE = 0.2;

/** The headers of columns by which overlapping rows of a sheet may differ, the likeliest first. */
export function columnsThatPart(
  file: SheetFile,
  found: readonly Diagnostic[],
  { decisions, cases, facts }: ReadSheets,
): readonly string[] {
  const readings: readonly SheetReading<DecisionColumns>[] = Object.values(decisions);
  const rows = readings.flatMap((reading) => reading.rows).filter((row) => row.file === file);
  const letters = rows[0]?.letters;
  if (letters === undefined) return [];
  const pairs = overlapping(file, found, rows);
  if (pairs.length < SEVERAL) return [];
  const isOfOne = haveOneInCommon(pairs);
  const caseReadings: readonly Pick<SheetReading<CaseColumns>, 'rows'>[] = Object.values(cases);
  const asked = caseReadings.flatMap((reading) => reading.rows);
  const parts: readonly (readonly [string, string, (pair: Pair) => boolean])[] = [
    ...facts.map(
      (fact) =>
        [
          fact.id,
          fact.name.zh,
          ([a, b]: Pair) => areParted(saidOf(fact, a, asked), saidOf(fact, b, asked)),
        ] as const,
    ),
    ['from', '起始', ([a, b]) => (a.values.to === null) !== (b.values.to === null)],
    ['to', '截止', ([a, b]) => a.values.from?.text !== b.values.from?.text],
    ['standing', '采用', ([a, b]) => isShownAside(a, asked) !== isShownAside(b, asked)],
    ['disputes', '质疑', ([a, b]) => isShownAside(a, asked) !== isShownAside(b, asked)],
  ];
  // Each case may well have a date of its own, whatever rule it is about.
  const isDated = (key: string): boolean =>
    facts.some(({ id, type }) => id === key && type === 'date');
  const least = isOfOne ? pairs.length : Math.max(SEVERAL, pairs.length * SHARE);
  // Where one row overlaps all others, only a fact that cases mention for its own sake tells.
  const isPresumed = (key: string): boolean =>
    facts.some(({ id, presumption }) => id === key && presumption !== null);
  return parts
    .filter(([key]) => !letters.has(key) && (!isOfOne || isPresumed(key)))
    .map(([key, header, part]) => ({ key, header, count: pairs.filter(part).length }))
    .filter(({ count }) => count >= least)
    .toSorted((a, b) => Number(isDated(a.key)) - Number(isDated(b.key)) || b.count - a.count)
    .map(({ header }) => header)
    .slice(0, MOST_NAMED);
}

/** The rows of the overlaps that are told of a sheet. */
function overlapping(
  file: string,
  found: readonly Diagnostic[],
  rows: readonly RuleRow[],
): readonly Pair[] {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return found.flatMap(({ code, file: place, cell, notes }): Pair[] => {
    if (code !== 'YB-OVERLAP' || place !== file) return [];
    const numbers = [cell, ...notes.map((note) => note.cell)].flatMap((each) =>
      each === null ? [] : (parseCellName(each)?.row ?? []),
    );
    const [one, ...others] = [...new Set(numbers)].flatMap((number) => byNumber.get(number) ?? []);
    return one === undefined ? [] : others.map((other): Pair => [one, other]);
  });
}

/** Without a column many rows overlap; where one row overlaps the others, that row is wrong. */
const haveOneInCommon = ([first, ...others]: readonly Pair[]): boolean =>
  first?.some((row) => others.every((pair) => pair.includes(row))) ?? false;

type CaseRow = Row<CaseColumns>;

/** What golden cases that a rule answers say of a fact, or leave to what is presumed. */
const saidOf = (
  { id: fact, presumption }: Fact,
  { values: { id } }: RuleRow,
  asked: readonly CaseRow[],
): readonly Intervals[] =>
  asked
    .filter(({ values }) => values.rules.includes(id) || termsOf(values).includes(id))
    .flatMap(({ conditions }): readonly Intervals[] => {
      const said = conditions.filter((condition) => condition.fact === fact);
      if (said.length > 0) return said.map(({ holds }) => holds);
      return presumption === null ? [] : [[[presumption.value, presumption.value]]];
    });

/** The terms that cases of benefits expect beside the rules that decide. */
function termsOf(values: object): readonly unknown[] {
  const terms: unknown = Reflect.get(values, 'terms');
  return Array.isArray(terms) ? terms : [];
}

const areParted = (a: readonly Intervals[], b: readonly Intervals[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  a.every((one) => b.every((other) => intersect(one, other).length === 0));

/** Whether golden cases expect a rule to be shown beside the answer, and none to be answered by it. */
const isShownAside = ({ values: { id } }: RuleRow, asked: readonly CaseRow[]): boolean =>
  asked.some(({ values }) => values.disputes.includes(id)) &&
  !asked.some(({ values }) => values.rules.includes(id));
