import { formatFen, formatRate } from '../base/money.ts';
import { shared } from '../base/shared.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import { contraryBounds } from './contrary-bound.ts';
import type { Check, DecisionSheet, World } from './world.ts';

/** The sheets whose figures are nearly all said in words too: in more than 97 rows of a hundred. */
const SAID_IN: ReadonlySet<string> = new Set([
  'refund.csv',
  'deductions.csv',
  'terms.csv',
  'transfer-stages.csv',
]);

/**
 * YB-MISQUOTED: a figure and the words beside it: nearly every row says its figure again in 说明.
 * Where the words have it ten times as large, or a tenth, or names others alone, one of the two has
 * slipped.
 */
export const misquoted: Check = {
  code: 'YB-MISQUOTED',
  definition: {
    zh: '返款、扣款、待遇规定、办理时限的数字，同一行的说明里没有，说明里同样单位的数字却是别的；或待遇规定的界限是“至少”，说明写的却是“最多”，或反过来。说明里讲从前、讲调整、讲别的人的数字不算。',
    en: 'A figure of credits, charges, terms or time limits is not in 说明 of its own row, which has others of the same unit instead; or the bound of a term is 至少 where its words say at most, or the reverse. Words of what was before, of changes and of other people are left alone.',
  },
  example: '编号,参保身份,方式,金额,说明\nBJ-1,退休,定额,110,每月划入100元。',
  good: '编号,参保身份,方式,金额,说明\nBJ-1,退休,定额,110,每月划入110元。',
  run: (world, found) =>
    world.decisions.flatMap((sheet) => [
      ...contraryBounds(sheet),
      ...misquotedFigures(sheet, world, found),
    ]),
};

/** A figure as people write it: yuan, percent, or whatever the unit of a term is. */
interface Said {
  readonly key: string;
  readonly header: string;
  readonly digits: string;
  readonly unit: string;
}

/** The figures of a sheet that are not what their own rows say. */
function misquotedFigures(
  { file, rows }: DecisionSheet,
  { facts }: World,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!SAID_IN.has(file)) return [];
  const found: Diagnostic[] = [];
  const figureIn = reader();
  const look = (row: Row<Columns>, key: string, words: string, figure: Said | null): void => {
    // Nearly every row says its figure just as it stands.
    if (figure === null || stands(figure.digits, words)) return;
    const other = slippedFrom(figure, words, () => namesOthers(words, row, facts));
    const cell = cellOf(row, figure.key);
    if (other === null || told.some((item) => item.file === file && item.cell === cell)) return;
    found.push(report(row, figure, other, { key, words }));
  };
  for (const { row } of rows) {
    const key = row.values['explanation'] === undefined ? 'text' : 'explanation';
    const words = row.values[key];
    if (typeof words !== 'string') continue;
    look(row, key, words, figureIn(row, words));
    if (typeof row.values['floor'] === 'number') look(row, key, words, limitIn(row, 'floor'));
    if (typeof row.values['cap'] === 'number') look(row, key, words, limitIn(row, 'cap'));
  }
  return found;
}

/** The least or the greatest amount of a rate. */
function limitIn({ values }: Row<Columns>, key: 'floor' | 'cap'): Said | null {
  const limit = values[key];
  const { floor, cap } = values;
  // A cap below the floor has a finding of its own.
  const isReversed = typeof floor === 'number' && typeof cap === 'number' && cap < floor;
  if (typeof limit !== 'number' || isReversed) return null;
  const header = key === 'floor' ? '保底' : '封顶';
  return { key, header, digits: short(formatFen(limit)), unit: '元' };
}

/** Whether words speak of participants that their row is not about: the figure may be theirs. */
function namesOthers(words: string, { conditions }: Row<Columns>, facts: World['facts']): boolean {
  const holds = conditions.find(({ fact }) => fact === 'participant')?.holds;
  if (holds === undefined) return false;
  const options = facts.get('participant')?.options ?? [];
  return options.some(
    ({ name }, index) =>
      words.includes(name.zh) && holds.every(([low, high]) => index < low || index > high),
  );
}

/**
 * Which figure a row has; null where its words have no place for one, so that it need not be written
 * out. Few amounts and rates differ: each is written once.
 */
function reader(): (row: Row<Columns>, words: string) => Said | null {
  const amountSaid = shared(
    (amount: number): Said => ({
      key: 'amount',
      header: '金额',
      digits: short(formatFen(amount)),
      unit: '元',
    }),
  );
  const rateSaid = shared(
    (rate: number): Said => ({
      key: 'rate',
      header: '比例',
      digits: formatRate(rate).slice(0, -1),
      unit: '%',
    }),
  );
  return ({ values: { amount, rate, value, unit, limit } }, words) => {
    if (typeof value === 'string') {
      const isRate = value.endsWith('%');
      const counted = typeof unit === 'string' ? unit.replace(/\/.*$/u, '') : '';
      const said = isRate ? '%' : counted;
      if (!mayHold(words, said)) return null;
      const digits = short(isRate ? value.slice(0, -1) : value);
      return { key: 'value', header: '数值', digits, unit: said };
    }
    if (typeof limit === 'number' && typeof unit === 'string') {
      const said = LIMIT_UNITS[unit] ?? '';
      if (!mayHold(words, said)) return null;
      return { key: 'limit', header: '时限', digits: `${limit}`, unit: said };
    }
    // A row has the one or the other.
    if (typeof amount === 'number') return mayHold(words, '元') ? amountSaid(amount) : null;
    return typeof rate === 'number' && mayHold(words, '%') ? rateSaid(rate) : null;
  };
}

const LIMIT_UNITS: Readonly<Record<string, string>> = {
  workday: '个工作日',
  day: '日',
  month: '个月',
};

const short = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits;

/** Whether some words may hold a figure of a unit at all. */
const mayHold = (words: string, unit: string): boolean =>
  unit !== '' && (words.includes(uncounted(unit)) || (unit === '%' && /％|百分之/u.test(words)));

/** Whether a number stands among words by itself, not as a part of another. */
function stands(digits: string, words: string): boolean {
  for (let at = words.indexOf(digits); at !== -1; at = words.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    const before = words.charCodeAt(at - 1);
    const goesOn = isMark(words.charCodeAt(end)) && isDigit(words.charCodeAt(end + 1));
    if (!isDigit(before) && !isMark(before) && !isDigit(words.charCodeAt(end)) && !goesOn)
      return true;
  }
  return false;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** A decimal point, or a comma between thousands. */
const isMark = (code: number): boolean => code === 0x2e || code === 0x2c;

const NUMBER = /(百分之)?(\d+(?:,\d{3})*(?:\.\d+)?)(万)?([%％‰]|\p{Script=Han}*)/gu;
const TEN_THOUSAND = 10_000;
const MONTHS = 12;
const QUARTER = 3;
const TIMES = 10;
/** What was, or will be, or is compared, is another figure in its own right. */
const OTHER_FIGURES =
  /原|旧|(?<![年月日底])(?:以前|之前)|此前|过去|改为|调整|提高|降|增加|减少|上年|比(?!例)|差/u;

/** What words say in place of a figure. */
interface Slipped {
  readonly said: string;
  /** Whether it is ten times the figure, or a tenth of it. */
  readonly tenfold: boolean;
}

/** What the words say with the figure's unit where they do not say the figure; null where they may. */
function slippedFrom(
  { digits, unit }: Said,
  words: string,
  isOfOthers: () => boolean,
): Slipped | null {
  const figure = Number(digits);
  if (figure === 0) return null;
  const like = new Map<number, string>();
  for (const [, percent, number = '', many, after = ''] of words.matchAll(NUMBER)) {
    const value = Number(number.replaceAll(',', '')) * (many === undefined ? 1 : TEN_THOUSAND);
    const periods = [1, MONTHS, 1 / MONTHS, QUARTER, 1 / QUARTER];
    if (periods.some((times) => isSame(value * times, figure))) return null;
    const isRate = percent !== undefined || after === '%' || after === '％';
    const isLike = unit === '%' ? isRate : !isRate && counts(after, unit);
    if (isLike && !like.has(value))
      like.set(value, `${percent ?? ''}${number}${many ?? ''}${percent === undefined ? unit : ''}`);
  }
  for (const [value, said] of like)
    if (isSame(value, figure * TIMES) || isSame(value * TIMES, figure))
      return { said, tenfold: true };
  // Two charges may be taken off together.
  const sum = [...like.keys()].reduce((all, value) => all + value, 0);
  if (like.size === 0 || isSame(sum, figure) || OTHER_FIGURES.test(words)) return null;
  if (isOfOthers()) return null;
  return { said: [...like.values()].join('”、“'), tenfold: false };
}

/** Whether what stands behind a number counts in a unit: 20个工作日. */
const counts = (after: string, unit: string): boolean =>
  uncounted(after).startsWith(uncounted(unit));

const uncounted = (text: string): string => (text.startsWith('个') ? text.slice(1) : text);

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) / 1e6;

function report(
  row: Row<Columns>,
  { key, header, digits, unit }: Said,
  { said: other, tenfold }: Slipped,
  said: { readonly key: string; readonly words: string },
): Diagnostic {
  const written = `${digits}${unit}`;
  const off = tenfold ? { zh: '，差十倍', en: ': tenfold off' } : { zh: '', en: '' };
  return finding(
    'YB-MISQUOTED',
    row,
    key,
    {
      zh: `这里的“${header}”是 ${written}，同一行的说明写的却是“${other}”${off.zh}`,
      en: `this ${key} is ${written}, yet 说明 in the same row says “${other}”${off.en}`,
    },
    {
      severity: 'warning',
      notes: [
        { file: row.file, cell: cellOf(row, said.key), text: { zh: said.words, en: said.words } },
      ],
      help: {
        zh: `对照依据，${tenfold ? '看看是不是多打或少打了一个 0、点错了小数点' : '看看哪一个打错了'}；说明写错了的，改说明`,
        en: `see the source: ${tenfold ? 'is there a 0 too many or too few, or a misplaced point' : 'which of the two is wrong'}? Correct 说明 if that is wrong`,
      },
    },
  );
}
