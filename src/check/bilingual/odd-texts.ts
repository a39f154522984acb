/** Sentences that do not belong beside their English: those of another row, or with another number. */
import { once } from '../../base/shared.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { rowKey } from '../rows.ts';
import { stands } from '../words/numbers-said.ts';
import type { World } from '../world.ts';
import { otherDate } from './dates.ts';
import { type OtherNumber, otherNumber, spelledOut } from './numbers.ts';
import { type OtherPlace, placesOf } from './places.ts';
import { otherQuantity } from './quantities.ts';
import { type Repeated, repeatedTexts, type Side } from './repeated-texts.ts';
import { followsFromOthers } from './sums.ts';
import { type Bilingual, bilingualTexts } from './texts.ts';

/** A finding and its rows. */
export interface Odd {
  readonly row: Row<Columns>;
  /** The other row that has its sentence. */
  readonly other?: Row<Columns>;
  /** The cells that may be told in its place. */
  readonly beside?: readonly (string | null)[];
  readonly diagnostic: Diagnostic;
}

/** The cells with the sentence of another row: what they say is not held against their own. */
export function repeatedCells(world: World): ReadonlySet<string> {
  return new Set(
    bilingualTexts(world).flatMap((texts) =>
      repeatedTexts(texts).map(({ one: { row, key } }) => `${row.file} ${cellOf(row, key)}`),
    ),
  );
}

/** The sentences of all sheets that are not what stands beside them, each told once. */
export function oddTexts(world: World): readonly Odd[] {
  const otherPlace = placesOf(world.regions);
  const rulesOf = once(
    () => new Map(world.decisions.flatMap(({ rows }) => rows.map((one) => [one.rule.id, one.row]))),
  );
  return bilingualTexts(world).flatMap((texts) => {
    const repeated = repeatedTexts(texts);
    const told = new Set(
      repeated.flatMap(({ one, other }) => [rowKey(one.row), rowKey(other.row)]),
    );
    const numbers = texts.flatMap((one): readonly Odd[] => {
      if (told.has(rowKey(one.row))) return [];
      const other = otherFigure(one.zh, one.en);
      if (other !== null)
        return [{ row: one.row, diagnostic: reportNumber(one, other, texts, rulesOf) }];
      // What people are asked names no place, and to know all places takes its time.
      const place = one.row.file === 'facts.csv' ? null : otherPlace(one.zh, one.en);
      return place === null ? [] : [{ row: one.row, diagnostic: reportPlace(one, place) }];
    });
    return [
      ...repeated.map((each) => ({
        row: each.one.row,
        other: each.other.row,
        diagnostic: reportRepeated(each),
      })),
      ...numbers,
    ];
  });
}

/** Nearly all sentences have the same figures in both languages, or none. */
const FIGURE = /\d+/gu;
const DIGIT = /\d/u;

/** What two sentences have otherwise: a number, a quantity or a date. */
function otherFigure(zh: string, en: string): OtherNumber | null {
  if (!DIGIT.test(zh) && !DIGIT.test(en)) return null;
  const [ofZh, ofEn] = [zh, en].map((text) => (text.match(FIGURE) ?? []).toSorted().join(' '));
  if (ofZh === ofEn && (ofZh === '' || !MONTH.test(zh))) return null;
  return otherNumber(zh, en) ?? otherQuantity(zh, en) ?? otherDate(zh, en);
}

const MONTH = /\d月/u;

const HELP = {
  zh: '对照着看看哪一种文字写错了：是不是从别的行填充、粘贴过来的，是不是打错了数',
  en: 'which of the two languages is wrong? Was it filled down or pasted from another row, or is a number mistyped?',
};

function reportRepeated({ one, other, side, changed }: Repeated): Diagnostic {
  const [same, differs] = side === 'zh' ? ['中文', '英文'] : ['英文', '中文'];
  const [sameEn, differsEn] = side === 'zh' ? ['Chinese', 'English'] : ['English', 'Chinese'];
  const key = changed === 'zh' ? 'key' : 'keyEn';
  const { row } = other.row;
  const text =
    changed === side
      ? {
          zh: `这里的${same}和第 ${row} 行一字不差，${differs}却不同`,
          en: `this ${sameEn} is that of row ${row} word for word, yet the ${differsEn} differs`,
        }
      : {
          zh: `这里的${differs}和第 ${row} 行差一点，${same}却一字不差`,
          en: `this ${differsEn} is not quite that of row ${row}, yet the ${sameEn} is, word for word`,
        };
  return finding('YB-TRANSLATION', one.row, one[key], text, {
    severity: 'warning',
    notes: [
      {
        file: other.row.file,
        cell: cellOf(other.row, other[key]),
        text: { zh: other[changed], en: other[changed] },
      },
    ],
    help: HELP,
  });
}

function reportNumber(
  one: Bilingual,
  other: OtherNumber,
  texts: readonly Bilingual[],
  rulesOf: () => ReadonlyMap<string, Row<Columns>>,
): Diagnostic {
  const { dates } = other;
  const has = (side: Side): boolean =>
    dates === undefined ? isOwn(other[side], one) : isOwnDate(dates[side], one);
  const follows = (side: Side): boolean =>
    dates === undefined && followsFromOthers(other[side], one[side]);
  const rows = namedBy(one, rulesOf);
  const inRules = (side: Side): boolean => rows.some((row) => isSaidBy(row, other[side]));
  // What the row’s cells say tells most, then what the sentence itself works out to.
  const telling = [has, follows].find((says) => says('en') !== says('zh'));
  const isOfZh =
    telling?.('en') ?? (isOddIn('zh', one, other, texts) || (inRules('en') && !inRules('zh')));
  return reportOther(one, other, isOfZh);
}

/** The rules that the row of a sentence names. */
function namedBy(
  { row: { values } }: Bilingual,
  rulesOf: () => ReadonlyMap<string, Row<Columns>>,
): readonly Row<Columns>[] {
  const { rules } = values;
  return Array.isArray(rules) ? rules.flatMap((id) => rulesOf().get(id) ?? []) : [];
}

/** Whether the sentences of a rule have a number, or one of its cells is it. */
const isSaidBy = ({ values, conditions }: Row<Columns>, digits: string): boolean =>
  isOwn(digits, { row: { values, conditions }, zh: '', en: '' });

/** Whether it is a share of more than the whole, or other rows say the same but with the other number, and none says it with this one. */
function isOddIn(
  side: Side,
  one: Bilingual,
  other: OtherNumber,
  texts: readonly Bilingual[],
): boolean {
  const text = one[side];
  const at = text.indexOf(other[side]);
  const around = [
    text.slice(Math.max(0, at - AROUND), at),
    text.slice(at + other[side].length, at + other[side].length + AROUND),
  ];
  if (Number(other[side]) > WHOLE && /^[%％]/u.test(around[1] ?? '')) return true;
  const instead = other[side === 'zh' ? 'en' : 'zh'];
  const timesOf = (digits: string): number =>
    around.reduce((sum, words, index) => {
      if (words.length < AROUND) return sum;
      const said = index === 0 ? words + digits : digits + words;
      return sum + texts.filter((each) => each !== one && each[side].includes(said)).length;
    }, 0);
  return timesOf(instead) > timesOf(other[side]) * MANY_TIMES;
}

const WHOLE = 100;
/** What is said so much more often is what was meant. */
const MANY_TIMES = 2;
/** So many characters beside a number tell what it is about. */
const AROUND = 3;

/** Words of another place than the row’s are the wrong ones. */
const reportPlace = (one: Bilingual, other: OtherPlace): Diagnostic =>
  reportOther(one, other, one.place !== '' && other.zh !== one.place);

function reportOther(one: Bilingual, other: OtherPlace, isOfZh: boolean): Diagnostic {
  const { row, key, keyEn, zh, en } = one;
  return finding(
    'YB-TRANSLATION',
    row,
    isOfZh ? key : keyEn,
    {
      zh: `英文里是“${other.en}”，中文里是“${other.zh}”`,
      en: `the English has “${other.en}”, the Chinese “${other.zh}”`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(row, isOfZh ? keyEn : key),
          text: isOfZh ? { zh: en, en } : { zh, en: zh },
        },
      ],
      help: HELP,
    },
  );
}

/** Whether a number stands in a cell of the row that is no sentence. */
const isOwn = (
  digits: string,
  {
    row: { values, conditions },
    zh,
    en,
  }: { readonly row: Pick<Row<Columns>, 'values' | 'conditions'> } & Pick<Bilingual, 'zh' | 'en'>,
): boolean => {
  const plain = `${spelledOut(digits) ?? digits.replaceAll(',', '')}`;
  const value = Number(plain);
  return [...Object.values(values), ...conditions.map(({ raw }) => raw)].some((cell) => {
    if (typeof cell === 'number')
      return KEPT_AS.some((times) => cell === Math.round(value * times));
    return typeof cell === 'string' && cell !== zh && cell !== en && stands(plain, cell);
  });
};

/** Whether a year or a month is that of a date of the row. */
const isOwnDate = (date: string, { row: { values, conditions } }: Bilingual): boolean =>
  conditions.some(({ raw }) => raw.includes(date)) ||
  Object.values(values).some(
    (cell) =>
      typeof cell === 'object' &&
      cell !== null &&
      'text' in cell &&
      typeof cell.text === 'string' &&
      cell.text.slice(0, YEAR_AND_MONTH).includes(date),
  );

/** 2024-07 */
const YEAR_AND_MONTH = 7;

/** Numbers are kept as they are, yuan as fen, and rates as parts of a million; or for a month. */
const KEPT_AS: readonly number[] = [1, 100, 10_000, 100 / 12];
