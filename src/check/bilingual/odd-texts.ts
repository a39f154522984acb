/** Sentences that do not belong beside their English: those of another row, or with another number. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { stands } from '../figures/numbers-said.ts';
import { rowKey } from '../rows.ts';
import type { World } from '../world.ts';
import { otherDate } from './dates.ts';
import { type OtherNumber, otherNumber } from './numbers.ts';
import { type OtherPlace, placesOf } from './places.ts';
import { type Repeated, repeatedTexts } from './repeated-texts.ts';
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
  return bilingualTexts(world).flatMap((texts) => {
    const repeated = repeatedTexts(texts);
    const told = new Set(
      repeated.flatMap(({ one, other }) => [rowKey(one.row), rowKey(other.row)]),
    );
    const numbers = texts.flatMap((one): readonly Odd[] => {
      if (told.has(rowKey(one.row))) return [];
      const other = otherNumber(one.zh, one.en) ?? otherDate(one.zh, one.en);
      if (other !== null) return [{ row: one.row, diagnostic: reportNumber(one, other) }];
      const place = otherPlace(one.zh, one.en);
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

const HELP = {
  zh: '对照着看看哪一种文字写错了：是不是从别的行填充、粘贴过来的，是不是打错了数',
  en: 'which of the two languages is wrong? Was it filled down or pasted from another row, or is a number mistyped?',
};

function reportRepeated({ one, other, side }: Repeated): Diagnostic {
  const [same, differs] = side === 'zh' ? ['中文', '英文'] : ['英文', '中文'];
  const [sameEn, differsEn] = side === 'zh' ? ['Chinese', 'English'] : ['English', 'Chinese'];
  return finding(
    'YB-TRANSLATION',
    one.row,
    side === 'zh' ? one.key : one.keyEn,
    {
      zh: `这里的${same}和第 ${other.row.row} 行一字不差，${differs}却不同`,
      en: `this ${sameEn} is that of row ${other.row.row} word for word, yet the ${differsEn} differs`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: other.row.file,
          cell: cellOf(other.row, side === 'zh' ? other.key : other.keyEn),
          text: { zh: other[side], en: other[side] },
        },
      ],
      help: HELP,
    },
  );
}

function reportNumber(one: Bilingual, other: OtherNumber): Diagnostic {
  const { dates } = other;
  const has = (side: 'zh' | 'en'): boolean =>
    dates === undefined ? isOwn(other[side], one) : isOwnDate(dates[side], one);
  return reportOther(one, other, has('en') && !has('zh'));
}

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
const isOwn = (digits: string, { row: { values, conditions }, zh, en }: Bilingual): boolean => {
  const value = Number(digits.replaceAll(',', ''));
  return [...Object.values(values), ...conditions.map(({ raw }) => raw)].some((cell) => {
    if (typeof cell === 'number') return KEPT_AS.some((times) => cell === value * times);
    return typeof cell === 'string' && cell !== zh && cell !== en && stands(digits, cell);
  });
};

/** Whether a year or a month is that of a date of the row. */
const isOwnDate = (date: string, { row: { values } }: Bilingual): boolean =>
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

/** Numbers are kept as they are, yuan as fen, and rates as parts of a million. */
const KEPT_AS: readonly number[] = [1, 100, 10_000];
