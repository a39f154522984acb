/**
 * Cells that a row’s own words gainsay: of two rows that meet, or leave somebody out, the one whose
 * 原文 or 说明 says something else than its cell is the one that was changed.
 */
import { dayOf, daysInMonth, formatDay } from '../../../base/day.ts';
import type { Intervals } from '../../../base/interval.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Column } from '../../../sheet/column.ts';
import { conditionCell } from '../../../sheet/conditions.ts';
import { cellOf, type ReadCondition } from '../../../sheet/rows.ts';
import type { Fact } from '../../../table/model.ts';
import { isUnusedBy } from '../../link/details.ts';
import { SHEET_COLUMNS, SHEET_FILES } from '../../sheet-columns.ts';
import type { CellText } from './cell-text.ts';
import { isBound } from './other-dates.ts';

type Entry = DecisionRow<unknown>;

/** A number with its unit and the words around it that say on which side of it somebody is. */
const BOUND =
  /(?:不满|未满|不足|不超过|不少于|超过|多于|至少|满)?\d+(?:至\d+)?(?:周岁|岁|个月|月|年|万?元)(?:及|（含）)?(?:以上|以下|以内)?/gu;
const NUMBER = /\d+(?:\.\d+)?/gu;
const FIGURE = /(\d+(?:\.\d+)?)(?:元|%)/gu;
const DATE = /\d{4}(?:-\d{2}-\d{2}|年\d{1,2}月(?:\d{1,2}日)?)/gu;

/** The texts that the cells of a row most likely had, going by the row’s own words. */
export function byOwnWords(entry: Entry, world: World): readonly CellText[] {
  const words = wordsOf(entry);
  if (words === '') return [];
  const ofFacts = entry.row.conditions.flatMap((condition) => {
    const fact = world.facts.get(condition.fact);
    return fact === undefined ? [] : otherBounds(condition, fact, words);
  });
  return [
    ...ofFacts,
    ...lostOptions(entry, words, world),
    ...otherDates(entry, words),
    ...lostDates(entry, words),
    ...lostFigures(entry, words),
    ...otherComponent(entry, words),
  ].map(({ key, to }) => ({ file: entry.row.file, cell: cellOf(entry.row, key), to, rule: null }));
}

interface KeyText {
  readonly key: string;
  readonly to: string;
}

function wordsOf({ row: { values } }: Entry): string {
  return [values['wording'], values['explanation'], values['text']]
    .filter((text) => typeof text === 'string')
    .join('；');
}

function otherBounds(condition: ReadCondition, fact: Fact, words: string): readonly KeyText[] {
  const key = condition.fact;
  if (fact.type === 'choice') return otherOptions(condition, fact, words);
  if (fact.type === 'date') return otherYear(condition, words);
  if (fact.type !== 'integer' && fact.type !== 'money') return [];
  const { read } = conditionCell(fact);
  const now = JSON.stringify(condition.holds);
  const differ = (text: string): boolean => {
    const reading = read(text);
    return reading.ok && JSON.stringify(reading.value.holds) !== now;
  };
  const said = [...words.matchAll(BOUND)].map(([text]) => text.replace(BARE, '及$1'));
  const numbers = said.flatMap((text) => text.match(NUMBER) ?? []);
  const own = condition.raw.match(NUMBER) ?? [];
  // A bound that the words say just as the cell does is no slip.
  if (said.some((text) => read(text).ok && !differ(text))) return [];
  const phrases = said.filter((text) => COMPARES.test(text) && differ(text));
  const slips = own
    .filter((number) => !numbers.includes(number))
    .flatMap((number) => numbers.map((other) => condition.raw.replace(number, other)))
    .filter(differ);
  return [...new Set([...slips, ...phrases])].map((to) => ({ key, to }));
}

/** 2年以上, which in a cell would be asked about. */
const BARE = /(?<=[岁月年元])(以[上下])$/u;
const COMPARES = /[不未满超至少上下内]/u;

/** The days of a condition in the one year that the words name, where they name none of its own. */
function otherYear({ fact: key, raw }: ReadCondition, words: string): readonly KeyText[] {
  const [own, secondOwn] = new Set(raw.match(YEAR) ?? []);
  const [said, second] = new Set(words.match(YEAR) ?? []);
  if (own === undefined || secondOwn !== undefined || own === said) return [];
  return said === undefined || second !== undefined ? [] : [{ key, to: raw.replaceAll(own, said) }];
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年|-)/gu;

/** The options that the words name, where they name none of the cell’s. */
function otherOptions(
  { fact: key, holds }: ReadCondition,
  fact: Fact,
  words: string,
): readonly KeyText[] {
  const values = new Set(valuesIn(words, fact));
  const named = fact.options.flatMap(({ name }, value) =>
    values.has(value) ? [{ name: name.zh, isHeld: isIn(value, holds) }] : [],
  );
  if (named.length === 0 || named.some(({ isHeld }) => isHeld)) return [];
  return [{ key, to: named.map(({ name }) => name).join('、') }];
}

/** The options that the words name of facts of which the row says nothing. */
function lostOptions(
  { row: { conditions, letters } }: Entry,
  words: string,
  { facts }: World,
): readonly KeyText[] {
  return [...letters.keys()].flatMap((key) => {
    const fact = facts.get(key);
    if (fact?.type !== 'choice' || conditions.some((one) => one.fact === key)) return [];
    return fact.options.flatMap(({ name, aliases }) =>
      [name.zh, ...aliases].some((text) => words.includes(text)) ? [{ key, to: name.zh }] : [],
    );
  });
}

/** The options that words name; by another name only where they name none. */
function valuesIn(words: string, { options }: Fact): readonly number[] {
  const named = options.flatMap(({ name }, value) => (words.includes(name.zh) ? [value] : []));
  if (named.length > 0) return named;
  const names = options.flatMap(({ aliases }, value) => aliases.map((text) => ({ text, value })));
  let left = words;
  // 没有个人账户 is not 有个人账户.
  return names
    .toSorted((one, other) => other.text.length - one.text.length)
    .flatMap(({ text, value }) => {
      if (!left.includes(text)) return [];
      left = left.replaceAll(text, '；');
      return [value];
    });
}

const isIn = (value: number, holds: Intervals): boolean =>
  holds.some(([low, high]) => low <= value && value <= high);

/** Dates that the words do not know: the ones they say, or none where they say none of that year. */
function otherDates({ rule: { period }, row }: Entry, words: string): readonly KeyText[] {
  const since = [...words.matchAll(SINCE)].flatMap(([, date = '']) =>
    /月/u.test(date) ? [] : date,
  );
  const said = [...words.matchAll(DATE)].flat();
  return (['from', 'to'] as const).flatMap((key): readonly KeyText[] => {
    const raw = period[key];
    if (raw === null || !row.letters.has(key)) return [];
    const day = formatDay(period.possible[key === 'from' ? 0 : 1]);
    const none = isBound(raw) ? [] : [''];
    const year = /\d{4}/u.exec(raw)?.[0] ?? day.slice(0, 'YYYY'.length);
    if (words.includes(raw) || words.includes(day) || words.includes(year)) return [];
    return [
      ...[...said, ...(key === 'from' ? since : [])].map((to) => ({ key, to })),
      ...(key === 'to' ? [...endsSaid(words), ...none].map((to) => ({ key, to })) : []),
    ];
  });
}

/** The last days of the months at whose end words say that something ended: 2023年8月底. */
const endsSaid = (words: string): readonly string[] =>
  [...words.matchAll(/(\d{4})年(\d{1,2})月(?=底|末)/gu)].flatMap(([, year, month]) => {
    const last = dayOf(Number(year), Number(month), daysInMonth(Number(year), Number(month)));
    return last === null ? [] : [formatDay(last)];
  });

const SINCE = /(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:起|开始)/gu;

/** The start that the words name where the row lost its own. */
function lostDates({ rule: { period }, row }: Entry, words: string): readonly KeyText[] {
  if (period.from !== null || !row.letters.has('from')) return [];
  const [only, second] = new Set([...words.matchAll(SINCE)].map(([, date = '']) => date));
  return only === undefined || second !== undefined ? [] : [{ key: 'from', to: only }];
}

/** 组成 where the words speak of one side's contribution alone, and the cell says the other's. */
function otherComponent({ row: { values, letters } }: Entry, words: string): readonly KeyText[] {
  if (!letters.has('component') || values['component'] === undefined) return [];
  const said = [
    { word: '本人缴费', is: /本人缴|个人缴/u.test(words) },
    { word: '单位缴费', is: /单位(?:缴|那)/u.test(words) },
  ].filter(({ is }) => is);
  const [only, second] = said;
  return only === undefined || second !== undefined ? [] : [{ key: 'component', to: only.word }];
}

/** Figures of the words that stand in no cell of the row, in the cells that are blank. */
function lostFigures({ row }: Entry, words: string): readonly KeyText[] {
  const file = SHEET_FILES.find((each) => each === row.file);
  if (file === undefined) return [];
  const columns: readonly (readonly [string, Column<unknown>])[] = Object.entries(
    SHEET_COLUMNS[file][0],
  );
  const figures = [...words.matchAll(FIGURE)].map(([text]) => text);
  const lost = figures.filter((figure) =>
    columns.every(([key, { cell }]) => {
      const reading = cell.read(figure);
      return !reading.ok || reading.value !== row.values[key];
    }),
  );
  return lost.flatMap((figure) =>
    columns.flatMap(([key, { cell, blank }]) => {
      const reading = cell.read(figure);
      const isBlank = blank.kind === 'value' && row.values[key] === blank.value;
      if (!isBlank || !row.letters.has(key) || !reading.ok) return [];
      if (isUnusedBy(row.values['method'], key)) return [];
      return typeof reading.value === 'number' ? [{ key, to: figure.replace('元', '') }] : [];
    }),
  );
}
