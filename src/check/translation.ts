import { editDistance, type Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import { oddUnits } from './bilingual/fact-units.ts';
import { likenessOf } from './bilingual/likeness.ts';
import { type Odd, oddTexts } from './bilingual/odd-texts.ts';
import { HOLIDAY, PAIRS, type Pair, UNIT } from './bilingual/pairs.ts';
import { type Untranslated, untranslated } from './bilingual/texts.ts';
import { isBalanced } from './holidays/holiday-balance.ts';
import { otherEnglish } from './holidays/holiday-english.ts';
import type { HolidayRow } from './holidays/holiday-rows.ts';
import { rowKey, wrongRows } from './rows.ts';
import { withoutWaived } from './waived.ts';
import type { Check } from './world.ts';

/** So many other rows agree on the English of a name, or on what some English stands for. */
const AGREED = 2;
const SHOWN = 3;

/**
 * YB-TRANSLATION: names stand in many rows beside the same English. A name that has slipped into
 * that of another is seen by the English that was left beside it.
 */
export const translation: Check = {
  code: 'YB-TRANSLATION',
  definition: {
    zh: '同一个项目、单位、经办方或节日，在别的行里是一个英文，只有这一行是另一个；或同一个英文，在别的行里是一个项目的，这一行的项目却差一个字，或本来有别的英文；节日写了另一个节日的英文，也一样。说明、理由、步骤等整句，中文和别的行一字不差，英文却是另一句（或反过来）；或两种文字里的数字、地名对不上。两个里多半有一个写错了。说明等写了好几行，却没有英文那一列，而别的表有的，也会提示。',
    en: 'An 项目, 单位, 经办方 or holiday has one English name in other rows and another in this one alone; or some English stands in other rows for one 项目, and here for one that is a character off or has another English name; or a holiday has the English name of another. A sentence (说明, 理由, 步骤 and so on) is that of another row word for word, and its English is not, or the reverse; or the two have different numbers or name different places. One of the two is most likely mistaken. A sheet with several texts and no column of their English, which another sheet has, is told too.',
  },
  sheet: 'deductions.csv',
  example:
    '编号,地区,参保身份,项目,英文项目\nBJ-1,北京市,在职,长期护理保险,long-term care insurance\nSH-1,上海市,在职,长期护理保险,long-term care insurance\nSD-1,山东省,在职,长期护理保险,large-expense mutual aid',
  good: '编号,地区,参保身份,项目,英文项目\nBJ-1,北京市,在职,长期护理保险,long-term care insurance\nSH-1,上海市,在职,长期护理保险,long-term care insurance\nSD-1,山东省,在职,大额互助,large-expense mutual aid',
  run: (world, found) => {
    const odd = [
      ...world.decisions.flatMap((sheet) =>
        (PAIRS[sheet.file] ?? []).flatMap((pair) =>
          oddIn(
            sheet.rows.map(({ row }) => row),
            pair,
          ),
        ),
      ),
      ...oddHolidays(world.holidays.rows),
      ...oddUnits(world),
      ...oddTexts(world),
    ];
    const without = untranslated(world).map(reportColumn);
    if (odd.length === 0) return without;
    // A name that has slipped into another may be told as a second row of that one, a unit by words.
    const wrong = wrongRows(withoutWaived(world, found));
    const isTold = ({ row, other, beside = [], diagnostic: { file, cell } }: Odd): boolean =>
      wrong.has(rowKey(row)) ||
      (other !== undefined && wrong.has(rowKey(other))) ||
      found.some(
        (item) => item.file === file && (item.cell === cell || beside.includes(item.cell)),
      );
    return [...without, ...odd.flatMap((one) => (isTold(one) ? [] : [one.diagnostic]))];
  },
};

/** A sheet without a column of English that other sheets have. */
function reportColumn({ row, key }: Untranslated): Diagnostic {
  return {
    code: 'YB-TRANSLATION',
    severity: 'warning',
    file: row.file,
    cell: `${row.letters.get(key) ?? 'A'}1`,
    text: {
      zh: '这一列写了好几行，却没有英文的那一列；别的表都有',
      en: 'several rows have a text here, and no column has its English; other sheets have one',
    },
    notes: [],
    help: {
      zh: '如果误删了英文那一列，从以前的版本补回来',
      en: 'if the column of the English was removed by mistake, put it back from an earlier version',
    },
  };
}

/** What a holiday is called in English is known, beyond what other rows call it. */
function oddHolidays(rows: readonly HolidayRow[]): readonly Odd[] {
  const known = otherEnglish(rows);
  // Days that add up under the names they have were given the right ones.
  const pair = { ...HOLIDAY, isRight: (row: number) => isBalanced(row, rows) };
  const others = oddIn(rows, pair).filter(({ row }) => !known.some((one) => one.row === row));
  return [...known, ...others];
}

/** A row with a name and its English. */
interface Named {
  readonly row: Row<Columns>;
  readonly zh: string;
  readonly en: string;
}

/** The rows of a sheet whose name and English do not belong together elsewhere. */
function oddIn(rows: readonly Row<Columns>[], pair: Pair): readonly Odd[] {
  const named = rows.flatMap((row): readonly Named[] => {
    const [zh, en] = [row.values[pair.key], row.values[pair.keyEn]];
    return typeof zh === 'string' && typeof en === 'string' ? [{ row, zh, en }] : [];
  });
  const byZh = Map.groupBy(named, ({ zh }) => zh);
  const byEn = Map.groupBy(named, ({ en }) => en);
  return named.flatMap((one) => {
    const sameZh = byZh.get(one.zh) ?? [];
    const sameEn = byEn.get(one.en) ?? [];
    // Nearly every row is like all others of its name.
    const isAlike = sameZh.length === sameEn.length && sameZh.every(({ en }) => en === one.en);
    if (isAlike && (sameZh.length > 1 || !DIGIT.test(one.en))) return [];
    const otherEn = sameZh.filter(({ en }) => en !== one.en);
    const otherZh = sameEn.filter(({ zh }) => zh !== one.zh);
    if (otherEn.length < sameZh.length - 1 || otherZh.length < sameEn.length - 1) return [];
    const isBetweenTwo = otherEn.length > 0 && otherZh.length > 0;
    const isOnlyOther = (other: Named): boolean =>
      otherEn.length === 1 && byEn.get(other.en)?.length === 1;
    const isOdd =
      isBetweenTwo ||
      areAgreed(otherEn, 'en') ||
      // Of two rows alone with a name it is the one whose words speak of it less that has slipped.
      otherEn.some((other) => isOnlyOther(other) && likeness(one) < likeness(other));
    const beside = [cellOf(one.row, pair.key), cellOf(one.row, pair.keyEn)];
    if (isOdd) return [{ row: one.row, beside, diagnostic: report(one, pair, otherEn, otherZh) }];
    const numbered = pair.isManyToOne === true ? null : ownNumber(one);
    if (numbered !== null)
      return [{ row: one.row, beside, diagnostic: reportNumbered(one, pair, numbered) }];
    const meant = otherZh[0]?.zh ?? '';
    const isMistyped =
      isCutOff(one, otherZh) ||
      (areAgreed(otherZh, 'zh') &&
        (pair.isOneToOne === true || isNear(one.zh, meant) || isAnother(one, meant)));
    if (!isMistyped || pair.isManyToOne === true) return [];
    return [{ row: one.row, beside, diagnostic: reportMistyped(one, pair, otherZh) }];
  });
}

const areAgreed = (others: readonly Named[], by: 'zh' | 'en'): boolean =>
  others.length >= AGREED && others.every((other) => other[by] === others[0]?.[by]);

/** Whether a name lacks the last character of the only other one with its English. */
const isCutOff = ({ zh }: Named, others: readonly Named[]): boolean =>
  others.length > 0 &&
  zh.length >= SHORTEST_CUT &&
  others.every(
    (other) =>
      other.zh === others[0]?.zh && other.zh.startsWith(zh) && other.zh.length === zh.length + 1,
  );
/** Short words with and without a character are often both right. */
const SHORTEST_CUT = 4;

const likeness = ({ row, zh }: Named): number => likenessOf(row, zh);

/** Whether two names may be one: a character off, or several of a name of equal length. */
function isNear(one: string, other: string): boolean {
  const distance = editDistance(one, other);
  return distance === 1 || (one.length === other.length && distance * 2 < one.length);
}

/** Whether names have no character in common, and the words of the row speak of its own. */
const isAnother = (one: Named, meant: string): boolean =>
  !Array.from(meant).some((character) => one.zh.includes(character)) &&
  likeness(one) > likeness({ ...one, zh: meant });

const DIGIT = /\d/u;
const COUNTED = /(\d[\d,]*(?:\.\d+)?) ?(?:%|per ?cent|yuan|months?|days?|years?)/u;

/** What the English of a name counts, where the name counts nothing and no figure of the row is it. */
function ownNumber({ row: { values }, zh, en }: Named): string | null {
  const [said, digits = ''] = COUNTED.exec(en) ?? [];
  if (said === undefined || /[\d〇零一二两三四五六七八九十百千万半]/u.test(zh)) return null;
  const value = Number(digits.replaceAll(',', ''));
  const isFigure = Object.values(values).some(
    (cell) => typeof cell === 'number' && KEPT_AS.some((times) => cell === value * times),
  );
  return isFigure ? null : said;
}

/** Numbers are kept as they are, yuan as fen, and rates as parts of a million. */
const KEPT_AS: readonly number[] = [1, 100, 10_000];

const reportNumbered = ({ row, zh, en }: Named, pair: Pair, said: string): Diagnostic =>
  finding(
    'YB-TRANSLATION',
    row,
    pair.keyEn,
    {
      zh: `英文里有“${said}”，“${zh}”里没有`,
      en: `the English has “${said}”, and “${zh}” has not`,
    },
    {
      severity: 'warning',
      notes: [{ file: row.file, cell: cellOf(row, pair.key), text: { zh, en } }],
      help: helpFor(pair),
    },
  );

/** A name beside the English of another one. */
function report(
  one: Named,
  pair: Pair,
  others: readonly Named[],
  ofEnglish: readonly Named[],
): Diagnostic {
  const { row, zh, en } = one;
  const english = others[0]?.en ?? '';
  const isEnglish = isOfEnglish(one, pair, others, ofEnglish);
  const [meant, second] = new Set(ofEnglish.map((other) => other.zh).filter((name) => name !== zh));
  const told = finding(
    'YB-TRANSLATION',
    row,
    isEnglish ? pair.keyEn : pair.key,
    {
      zh: `“${zh}”在别的行里英文是“${english}”，这一行却是“${en}”`,
      en: `“${zh}” is “${english}” in other rows, yet “${en}” in this one`,
    },
    { severity: 'warning', notes: notesOf(others, pair), help: helpFor(pair) },
  );
  return isEnglish || meant === undefined || second !== undefined ? told : { ...told, meant };
}

/** Whether it is the English that has slipped: it is but misspelt, or the words speak of the name. */
function isOfEnglish(
  one: Named,
  { key, goesWith, isRight }: Pair,
  others: readonly Named[],
  ofEnglish: readonly Named[],
): boolean {
  const { value, text } = one.row.values;
  // 元 beside “yuan a year” and 一年最多1200元: it is the Chinese that lost its 年.
  const isSaid = (whole: string, part: string): boolean =>
    whole.startsWith(`${part}/`) && `${text}`.includes(whole.slice(part.length + 1));
  if (key === UNIT.key && ofEnglish.length > 0) {
    if (ofEnglish.every(({ zh }) => isSaid(zh, one.zh))) return false;
    if (ofEnglish.every(({ zh }) => isSaid(one.zh, zh))) return true;
  }
  if (isRight?.(one.row.row) === true && ofEnglish.length > 0) return true;
  if (key === UNIT.key && `${text}`.includes(`${value}${one.zh}`)) return true;
  if (goesWith !== undefined) {
    const isOfRow = ({ row }: Named): boolean => row.values[goesWith] === one.row.values[goesWith];
    if (others.every(isOfRow) && !ofEnglish.some(isOfRow)) return true;
  }
  if (others.some(({ en }) => isNear(one.en, en))) return true;
  const own = likeness(one);
  const isAsElsewhere = own >= Math.min(...others.map(likeness));
  return isAsElsewhere && ofEnglish.every(({ zh }) => likeness({ ...one, zh }) < own);
}

/** A name that is a character off those of the same English. */
const reportMistyped = (
  { row, zh, en }: Named,
  pair: Pair,
  others: readonly Named[],
): Diagnostic => {
  const meant = others[0]?.zh ?? '';
  // Where it cannot be the name of another, it is the English that is, unless it is none at all.
  const isName = isNear(zh, meant);
  const told = finding(
    'YB-TRANSLATION',
    row,
    isName ? pair.key : pair.keyEn,
    {
      zh: `“${en}”在别的行里是“${meant}”的英文，这一行写的却是“${zh}”`,
      en: `“${en}” stands for “${meant}” in other rows, yet for “${zh}” in this one`,
    },
    { severity: 'warning', notes: notesOf(others, pair), help: helpFor(pair) },
  );
  return isName ? { ...told, meant } : told;
};

const notesOf = (others: readonly Named[], { key }: Pair): Diagnostic['notes'] =>
  others.slice(0, SHOWN).map(({ row, zh, en }) => ({
    file: row.file,
    cell: cellOf(row, key),
    text: { zh: `${zh}：${en}`, en: `${zh}: ${en}` },
  }));

const helpFor = ({ header, headerEn }: Pair): Text => ({
  zh: `看看“${header}”和“${headerEn}”哪一个写错了；真是两回事的，两种文字都要写得不同`,
  en: `which of ${header} and ${headerEn} is wrong? Where they are two things, name both apart in both languages`,
});
