/**
 * A figure and the words beside it: nearly every row says its figure again in 说明, so that one ten
 * times as large as what is said there, or a tenth, has slipped in one of the two.
 */
import { formatFen, formatRate } from '../base/money.ts';
import { shared } from '../base/shared.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import type { DecisionSheet } from './world.ts';

/** The sheets whose figures are nearly all said in words too: in more than 97 rows of a hundred. */
const SAID_IN: ReadonlySet<string> = new Set(['refund.csv', 'deductions.csv', 'terms.csv']);

/** A figure as people write it: yuan, percent, or whatever the unit of a term is. */
interface Said {
  readonly key: string;
  readonly header: string;
  readonly digits: string;
  readonly unit: string;
}

/** The figures of a sheet that are ten times or a tenth of what their own rows say. */
export function misquoted(
  { file, rows }: DecisionSheet,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!SAID_IN.has(file)) return [];
  const found: Diagnostic[] = [];
  const figureIn = reader();
  for (const { row } of rows) {
    const key = row.values['explanation'] === undefined ? 'text' : 'explanation';
    const words = row.values[key];
    if (typeof words !== 'string') continue;
    const figure = figureIn(row, words);
    // Nearly every row says its figure just as it stands.
    if (figure === null || stands(figure.digits, words)) continue;
    const other = slippedFrom(figure, words);
    const cell = cellOf(row, figure.key);
    if (other === null || told.some((item) => item.file === file && item.cell === cell)) continue;
    found.push(report(row, figure, other, { key, words }));
  }
  return found;
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
  return ({ values: { amount, rate, value, unit } }, words) => {
    if (typeof value === 'string') {
      const isRate = value.endsWith('%');
      const counted = typeof unit === 'string' ? unit.replace(/\/.*$/u, '') : '';
      const said = isRate ? '%' : counted;
      if (!mayHold(words, said)) return null;
      const digits = short(isRate ? value.slice(0, -1) : value);
      return { key: 'value', header: '数值', digits, unit: said };
    }
    // A row has the one or the other.
    if (typeof amount === 'number') return mayHold(words, '元') ? amountSaid(amount) : null;
    return typeof rate === 'number' && mayHold(words, '%') ? rateSaid(rate) : null;
  };
}

const short = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits;

/** Whether some words may hold a figure of a unit at all. */
const mayHold = (words: string, unit: string): boolean =>
  unit !== '' && (words.includes(unit) || (unit === '%' && /％|百分之/u.test(words)));

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
const TIMES = 10;

/** What the words say with the figure's unit, ten times or a tenth of it; null where they say it. */
function slippedFrom({ digits, unit }: Said, words: string): string | null {
  const figure = Number(digits);
  if (figure === 0) return null;
  let slipped: string | null = null;
  for (const [, percent, number = '', many, after = ''] of words.matchAll(NUMBER)) {
    const value = Number(number.replaceAll(',', '')) * (many === undefined ? 1 : TEN_THOUSAND);
    if ([value, value * MONTHS, value / MONTHS].some((one) => isSame(one, figure))) return null;
    const isRate = percent !== undefined || after === '%' || after === '％';
    const isLike = unit === '%' ? isRate : !isRate && after.startsWith(unit);
    if (isLike && (isSame(value, figure * TIMES) || isSame(value * TIMES, figure)))
      slipped ??= `${percent ?? ''}${number}${many ?? ''}${isRate && percent !== undefined ? '' : unit}`;
  }
  return slipped;
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) / 1e6;

function report(
  row: Row<Columns>,
  { key, header, digits, unit }: Said,
  other: string,
  said: { readonly key: string; readonly words: string },
): Diagnostic {
  const written = `${digits}${unit}`;
  return finding(
    'YB-OUTLIER',
    row,
    key,
    {
      zh: `这里的“${header}”是 ${written}，同一行的说明写的却是“${other}”，差十倍`,
      en: `this ${key} is ${written}, yet 说明 in the same row says “${other}”: tenfold off`,
    },
    {
      severity: 'warning',
      notes: [
        { file: row.file, cell: cellOf(row, said.key), text: { zh: said.words, en: said.words } },
      ],
      help: {
        zh: '对照依据，看看是不是多打或少打了一个 0、点错了小数点；说明写错了的，改说明',
        en: 'see the source: is there a 0 too many or too few, or a misplaced point? Correct 说明 if that is wrong',
      },
    },
  );
}
