/**
 * Conclusions that a row’s own words gainsay: what a cell says stands nowhere in 说明, which says
 * something else. Words may speak of much, so such a text counts only where golden cases (范例) that
 * fail are right with it.
 */
import { familyOf } from '../../../check/id-names.ts';
import type { DecisionRow } from '../../../check/world.ts';
import type { Column } from '../../../sheet/column.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { isUnusedBy } from '../../link/details.ts';
import type { CellText } from './cell-text.ts';
import { conclusionsOf, plain } from './other-conclusions.ts';

type Entry = DecisionRow<unknown>;

const FIGURE = /\d+(?:\.\d+)?%?/gu;
/** No figure: 2023年9月. */
const DATE = /\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/gu;
const YEARS = /\d+(?=年)/gu;
/** 从上级: as the rule above. */
const FROM_ABOVE = '从上级';
const AS_ABOVE =
  /(?:执行|按照?)(?:全国|国家|省里?|全省|自治区|上级|市里?|全市)的?(?:统一)?(?:规定|标准|办法)/u;

/** How words say by which method a row goes, where it has no figure. */
const METHODS: readonly (readonly [word: string, said: RegExp])[] = [
  [FROM_ABOVE, AS_ABOVE],
  ['不划入', /不(?:再|予|另)?(?:划入|计入)|没有个人账户/u],
  ['不可计算', /算不出|没有(?:单独)?写明|没有查到/u],
];

/** What a row that credits nothing does not say. */
const CREDITED = /(?<![不再予另])划入/u;

/** The methods that words name, where the row has another one. */
export function saidMethods(entry: Entry): readonly CellText[] {
  const { row, rule } = entry;
  const words = ownWords(entry);
  const named = METHODS.filter(([, said]) => said.test(words)).map(([word]) => word);
  if (named.length === 0 && row.values['method'] === 'none' && CREDITED.test(words))
    named.push('不可计算');
  if (named.length === 0) return [];
  return conclusionsOf(row).flatMap(([key, { cell }]) => {
    if (!row.letters.has(key)) return [];
    const methods = named.flatMap((word) => {
      const reading = cell.read(word);
      // Where anything may be written a word is no method.
      return reading.ok && reading.value !== word ? [{ to: word, value: reading.value }] : [];
    });
    // Words that speak for what the cell says speak against nothing.
    if (methods.some(({ value }) => value === row.values[key])) return [];
    return methods.map(({ to }) => ({ file: row.file, cell: cellOf(row, key), to, rule: rule.id }));
  });
}

/** What a golden case expects of a conclusion, and what it gets instead. */
export interface Differing {
  readonly expected: string;
  readonly got: string;
}

/**
 * The texts that the cells of a row most likely had about what it concludes, going by its words.
 *
 * @param differing what the cases that fail expect
 */
export function saidConclusions(
  entry: Entry,
  rows: readonly Entry[],
  differing: readonly Differing[],
): readonly CellText[] {
  const { row, rule } = entry;
  const words = ownWords(entry);
  if (words === '') return [];
  const wanted = new Set(differing.map(({ expected }) => plain(expected)));
  const stated = words.replace(DATE, '').match(FIGURE) ?? [];
  const like = rows.filter(
    (other) => other !== entry && familyOf(other.rule.id) === familyOf(rule.id),
  );
  const texts = conclusionsOf(row).flatMap(
    ([key, column]): readonly (readonly [string, string])[] => {
      if (!row.letters.has(key) || isUnusedBy(row.values['method'], key)) return [];
      if (key === 'requiredCondition') return yearsFor(entry, words, rows).map((to) => [key, to]);
      if (key === 'requiredFact') return factFor(entry, words, rows).map((to) => [key, to]);
      const usual = new Set(like.map((other) => other.row.values[key]));
      return saidFor(entry, key, column, { stated, wanted, usual, words }).map((to) => [key, to]);
    },
  );
  const isRare = (key: string): boolean => {
    const [, column] = conclusionsOf(row).find(([own]) => own === key) ?? [];
    if (column === undefined || !isBlank(entry, key, column)) return false;
    return like.length > 0 && like.every((other) => isBlank(other, key, column));
  };
  return [
    ...sameInAll(entry, stated, differing),
    ...texts.map(([key, to]) => ({
      file: row.file,
      cell: cellOf(row, key),
      to,
      rule: rule.id,
      ...(isRare(key) ? { isRare: true as const } : {}),
    })),
  ];
}

const isBlank = ({ row: { values } }: Entry, key: string, { blank }: Column<unknown>): boolean =>
  blank.kind === 'value' && blank.value === values[key];

/** Cells that all say what cases get, where the words have what these expect: 等待最少 and 等待最多. */
function sameInAll(
  { row, rule }: Entry,
  stated: readonly string[],
  differing: readonly Differing[],
): readonly CellText[] {
  return differing.flatMap(({ expected, got }): readonly CellText[] => {
    const [to, now] = [plain(expected), plain(got)];
    if (!stated.includes(to) || stated.includes(now)) return [];
    const cells = conclusionsOf(row).flatMap(([key, { cell }]) => {
      const [reading, meant] = [cell.read(now), cell.read(to)];
      const isSaid = reading.ok && meant.ok && typeof reading.value === 'number';
      return isSaid && reading.value === row.values[key] && row.letters.has(key)
        ? [{ cell: cellOf(row, key), to }]
        : [];
    });
    const [first, ...also] = cells;
    if (first === undefined || also.length === 0) return [];
    return [{ file: row.file, ...first, rule: rule.id, also }];
  });
}

/** What a row says of itself, without the conditions: how many months somebody missed is not how long they wait. */
function ownWords({ row: { values, conditions } }: Entry): string {
  const said = [values['explanation'] ?? values['text'], values['name'] ?? values['item']].filter(
    (text) => typeof text === 'string',
  );
  return conditions
    .filter(({ raw }) => /\d/u.test(raw))
    .reduce((left, { raw }) => left.replaceAll(raw, ''), said.join('；').replaceAll(',', ''));
}

/** What words state, what cases want, and what rows like it have in the column. */
interface Stated {
  readonly stated: readonly string[];
  readonly wanted: ReadonlySet<string>;
  readonly usual: ReadonlySet<unknown>;
  readonly words: string;
}

/** The figures of the words that a cell may hold, if what it holds is none of them. */
function saidFor(
  { row: { values } }: Entry,
  key: string,
  { cell, blank }: Column<unknown>,
  { stated, wanted, usual, words }: Stated,
): readonly string[] {
  const now = values[key];
  if (cell.choices !== undefined)
    return choicesSaid(cell.choices, words, (word) => {
      const reading = cell.read(word);
      return reading.ok && reading.value === now;
    });
  const read = stated.flatMap((figure) => {
    const reading = cell.read(figure);
    return reading.ok && typeof reading.value === 'number'
      ? [{ figure, value: reading.value }]
      : [];
  });
  if (read.some(({ value }) => value === now)) return [];
  const all = [...new Map(read.map((one) => [one.value, one])).values()];
  if (blank.kind !== 'value' || blank.value !== now) return all.map(({ figure }) => figure);
  // In a blank cell belongs what stands in no other one, or is said once more, or is wanted or usual.
  const others = Object.values(values);
  const isLeft = ({ figure, value }: (typeof all)[number]): boolean =>
    wanted.has(figure) ||
    usual.has(value) ||
    read.filter((one) => one.value === value).length >
      others.filter((other) => other === value).length;
  return all.filter(isLeft).map(({ figure }) => figure);
}

/** The words of a list that stand in what a row says, where none stands there that the cell says. */
function choicesSaid(
  choices: readonly string[],
  words: string,
  isNow: (word: string) => boolean,
): readonly string[] {
  // 可以 in 不可以 is another word.
  const said = choices.filter(
    (word) =>
      choices
        .filter((other) => other !== word && other.includes(word))
        .reduce((left, other) => left.replaceAll(other, ''), words)
        .includes(word) && word.length > 1,
  );
  if (said.length > 0) return said.some(isNow) ? [] : said;
  return choices.some((word) => isNow(word) && shareSaid(word, words) > 0)
    ? []
    : choices.filter((word) => shareSaid(word, words) >= MOSTLY);
}

/** So much of a word is said where it is meant: 划到本人银行账户 is 划入银行账户. */
const MOSTLY = 0.6;

/** How many of the pairs of letters of a word stand in what a row says. */
function shareSaid(word: string, words: string): number {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  return pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

/** The years that words require, written as in most rows about the same fact. */
function yearsFor({ row }: Entry, words: string, rows: readonly Entry[]): readonly string[] {
  const { requiredFact, requiredCondition } = row.values;
  const counts = new Map<string, number>();
  for (const other of rows) {
    const text = other.row.values['requiredCondition'];
    if (other.row === row || other.row.values['requiredFact'] !== requiredFact) continue;
    if (typeof text !== 'string' || !/^\d+年/u.test(text)) continue;
    const written = text.replace(/\d+/u, '#');
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (usual === undefined) return [];
  return [...new Set(words.match(YEARS))]
    .map((years) => usual[0].replace('#', years))
    .filter((to) => to !== requiredCondition);
}

/** The fact of other rows by which the row is called, or of which it speaks, and not of its own. */
function factFor({ row }: Entry, words: string, rows: readonly Entry[]): readonly string[] {
  const { requiredFact, requiredCondition, item: name } = row.values;
  if (typeof requiredFact !== 'string' || words.includes(requiredFact)) return [];
  const known = rows.some(
    ({ row: { values } }) =>
      values['requiredFact'] === name &&
      typeof values['requiredCondition'] === 'string' &&
      values['requiredCondition'].replace(/\d+/u, '') ===
        String(requiredCondition).replace(/\d+/u, ''),
  );
  return known && typeof name === 'string' ? [name] : [];
}
