import type { Day } from '../../base/day.ts';
import { NOTHING } from '../../base/nothing.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { otherNumber, spelledOut } from '../bilingual/numbers.ts';
import { repeatedCells } from '../bilingual/odd-texts.ts';
import { otherQuantity } from '../bilingual/quantities.ts';
import { strangeBaseYear } from '../figures/base-year.ts';
import { optionsUnlikeWords } from '../figures/odd-options.ts';
import { rowKey, wrongRows } from '../rows.ts';
import { otherRules } from '../statements/other-rules.ts';
import { withoutWaived } from '../waived.ts';
import { claimedInWords } from '../words/claimed-words.ts';
import { stands } from '../words/numbers-said.ts';
import { otherBase, otherBaseYear } from '../words/other-base.ts';
import { type OtherUnit, otherUnit } from '../words/other-unit.ts';
import { figureReader, limitsOf, monthsOf, type Said } from '../words/said-figures.ts';
import type { Check, DecisionRow, DecisionSheet, World } from '../world.ts';
import { ageFactsOf, otherAges } from './ages.ts';
import { contraryBounds, contraryLimits } from './contrary-bound.ts';
import { lostLimits } from './lost-limit.ts';
import { otherYearOf } from './misdated.ts';
import { namedFigure } from './named-figures.ts';
import { noneSaid } from './none-said.ts';
import { otherChannels } from './other-channel.ts';
import { otherRange } from './other-range.ts';
import { isOfElsewhere, isOfOtherTimes, ownThingsIn } from './own-things.ts';
import { misquotedPhones } from './phone.ts';
import { slippedFrom } from './quoted.ts';
import { reportAges, reportFigure, reportUnit } from './report.ts';
import { otherLimit } from './said-limits.ts';
import { otherStart } from './said-starts.ts';
import { contraryStarts } from './waiting-start.ts';

/** The sheets whose figures are nearly all said in words too: in more than 97 rows of a hundred. */
const SAID_IN: ReadonlySet<string> = new Set([
  'refund.csv',
  'deductions.csv',
  'terms.csv',
  'transfer-stages.csv',
  'waiting.csv',
  'requirements.csv',
  'coverage.csv',
]);

/**
 * YB-MISQUOTED: a figure and the words beside it: nearly every row says its figure again in 说明.
 * Where the words have it ten times as large, or a tenth, or names others alone, one of the two has
 * slipped.
 */
export const misquoted: Check = {
  code: 'YB-MISQUOTED',
  definition: {
    zh: '同一行里，别的格和说明（或原文）对不上，多半有一个打错了。①数字：返款、扣款、待遇规定、报销范围、办理时限、等待期、所需年限的数字说明里没有，说明里同样单位的数字却是别的；说明写不降、不设，数字却不是 0；保底、封顶填反了，或说明写了、那一格却空着；待遇规定的界限是“至少”，说明写的却是“最多”，或反过来。②单位、周期、口径、基数、基数年份、待遇开始、起算，说明写的却是别的；待遇开始与等待的月数对不上。③日期：起始、截止，说明写的却是另一年的同一天（起始的前一天也算），或说明里唯一的一天却是同一年的另一天；返款、扣款的起始，说明写的却是从另一年起；“不早于”“不晚于”以后的年份，和说明里的年份差一位。④人：年龄与同一行的原文不符；须满足条件比说明逐个列出的多一项或少一项。⑤编号：只有这一行的编号和地区、主题、待遇或环节不配。⑥指南：电话号码与同一行别的格不同；渠道是一个，名称却是另一个渠道的。⑦说法：说明一开头就写明只是某个网页、文章的说法，采用却空着；未采用的说法，说明里的数字没有一个是它的，或起始、截止和说明写的年月不同；采纳的说法，内容里的数不是所写规则的，却是同一系列另一条规则的。说明里讲从前、讲调整、讲别的人、别的钱的数字不算，认不准的句子也不算。',
    en: 'A cell and the words of its row (说明, 原文) differ, so that one of the two is most likely mistaken. (1) Figures: that of credits, charges, terms, coverage, time limits, waiting or years required is not in 说明, which has others of the same unit instead; or 说明 says that there is none, and the figure is not 0; or 保底 and 封顶 are exchanged, or one of them is blank beside words that have it; or the bound of a term is 至少 where its words say at most, or the reverse. (2) The unit, 周期, 口径, 基数, 基数年份, 待遇开始 or 起算 is another one in 说明, or 待遇开始 does not go with the months of waiting. (3) Dates: 起始, or the day before it, or 截止 is the same day of another year there, or another day of the year than the only one there; or a credit or charge begins in another year than its words say; or a bound (不早于, 不晚于) in a year to come is one of their years but for a digit. (4) People: the ages are not those of 原文, or 须满足条件 has one answer more or fewer than its words list one by one. (5) Ids: the row is the only one that is for another place, or about another matter (主题, 待遇, 环节), than all whose ids are like its own. (6) Guides: a telephone number is another one in the rest of its row, or its name is that of another channel. (7) Claims: the words begin by saying that some page or article claims it, and 采用 is blank; or none of the numbers in the words of a claim that was not adopted is its figure, or 起始 or 截止 is not of the year and month there; or the figure of an adopted statement is not that of the rule it names, but that of another rule of its series. Words of what was before, of changes, of other people and of other money are left alone, and so are sentences that are not understood.',
  },
  example: '编号,参保身份,方式,金额,说明\nBJ-1,退休,定额,110,每月划入100元。',
  good: '编号,参保身份,方式,金额,说明\nBJ-1,退休,定额,110,每月划入110元。',
  run: (world, found) => {
    const all = [
      ...world.decisions.flatMap((sheet) => [
        ...contraryBounds(sheet),
        ...(sheet.file === 'refund.csv' ? [...contraryLimits(sheet), ...lostLimits(sheet)] : []),
        ...contraryStarts(sheet),
        ...misquotedPhones(sheet),
        ...otherChannels(sheet),
        ...optionsUnlikeWords(sheet, world),
        ...misquotedFigures(sheet, world, found),
        ...misdatedRows(sheet, world.today, found),
      ]),
      ...misquotedAges(world, found),
      ...otherRules(world),
    ];
    if (all.length === 0) return [];
    // Words filled down from another row are told as such.
    const repeated = repeatedCells(world);
    // What a cell has against another cell follows from what it has against the words.
    const last = new Map(all.map((item) => [`${item.file} ${item.cell}`, item]));
    return [...last.values()].filter(
      ({ file, cell, notes: [words] }) =>
        !repeated.has(`${file} ${cell}`) && !repeated.has(`${words?.file} ${words?.cell}`),
    );
  },
};

/** A rate of what credits are reckoned by, and not interest, or a share of something else. */
const OF_BASE = /(?:基数|工资|养老金|退休金)的\d/u;

/** The figures of a sheet that are not what their own rows say. */
function misquotedFigures(
  { file, rows }: DecisionSheet,
  { facts, regions }: World,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!SAID_IN.has(file)) return [];
  const found: Diagnostic[] = [];
  const figureIn = figureReader();
  const isOwn = ownThingsIn(file);
  const isTold = (cell: string): boolean =>
    told.some((item) => item.file === file && item.cell === cell);
  const look = (
    { row, rule }: DecisionRow<unknown>,
    key: string,
    words: string,
    figure: Said | null,
  ): void => {
    // Nearly every row says its figure just as it stands.
    if (figure !== null && !stands(figure.digits, words))
      lookCloser({ row, rule }, key, words, figure);
  };
  const lookCloser = (
    { row, rule }: Pick<DecisionRow<unknown>, 'row' | 'rule'>,
    key: string,
    words: string,
    figure: Said,
  ): void => {
    const isLimit = figure.key === 'floor' || figure.key === 'cap';
    const isClaim = rule.standing === 'claimed' || rule.disputes.length > 0;
    const isOfOthers = (said: string): boolean =>
      isOfOtherTimes(said, figure.unit) || namesOthers(said, row, facts);
    const other = slippedFrom(
      figure,
      words,
      // Where own numbers cannot be told by what is said of them, the words as a whole must be theirs.
      isOwn === null
        ? {
            isOwn: () => !isOfElsewhere(words),
            isOfOthers: () => isOfOthers(words),
            areAll: rule.standing === 'claimed',
          }
        : {
            areAll: rule.standing === 'claimed',
            isOwn: (one) => isOwn(one, words, { row, rule, isLimit, facts, regions }),
            isOfOthers: ({ around }) => isOfOthers(around),
            isAlone: isClaim || (figure.unit === '%' && OF_BASE.test(words)),
          },
    );
    if (other === null || isTold(cellOf(row, figure.key))) return;
    // The English that was left as it is tells that the words have changed: they are told by it.
    const english = row.values[`${key}En`];
    if (typeof english === 'string' && isOfEnglish(figure.digits, words, english)) return;
    found.push(reportFigure(row, figure, other, { key, words }));
  };
  for (const entry of rows) {
    const { row } = entry;
    const key = row.values['explanation'] === undefined ? 'text' : 'explanation';
    const words = row.values[key];
    if (typeof words !== 'string') continue;
    look(entry, key, words, figureIn(row, words));
    if (typeof row.values['floor'] === 'number' || typeof row.values['cap'] === 'number')
      for (const figure of limitsOf(row)) look(entry, key, words, figure);
    if (file === 'waiting.csv') for (const figure of monthsOf(row)) look(entry, key, words, figure);
    const unit =
      claimedInWords(entry, words) ??
      otherRange(row, words) ??
      otherUnit(row, words) ??
      otherBase(row, words) ??
      otherYearIn(entry, words) ??
      otherStart(row, words) ??
      otherLimit(row, words) ??
      namedFigure(row, words) ??
      noneSaid(row, words);
    if (unit !== null && !isTold(cellOf(row, unit.key)))
      found.push(reportUnit(row, unit, { key, words }));
  }
  return found;
}

/** The dates of a sheet that its own words have in another year; what does not fit is told already. */
function misdatedRows(
  { rows }: DecisionSheet,
  today: Day,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  const odd = rows.flatMap((entry) => {
    const other = otherYearOf(entry, today);
    return other === null ? NOTHING : [{ entry, other }];
  });
  if (odd.length === 0) return [];
  const wrong = wrongRows(told);
  return odd.flatMap(({ entry: { row }, other }) => {
    if (wrong.has(rowKey(row))) return [];
    const key = row.values['explanation'] === undefined ? 'text' : 'explanation';
    return [reportUnit(row, other, { key, words: String(row.values[key] ?? '') })];
  });
}

/** A base year that is not that of the words; one that cannot be has a finding of its own. */
const otherYearIn = (entry: DecisionRow<unknown>, words: string): OtherUnit | null =>
  strangeBaseYear(entry) === null ? otherBaseYear(entry.row, words) : null;

/** Whether the English of some words has a figure where they have another. */
const isOfEnglish = (digits: string, words: string, english: string): boolean =>
  (stands(digits, english.replaceAll(',', '')) && otherNumber(words, english) !== null) ||
  spelledOut(otherQuantity(words, english)?.en ?? '') === Number(digits);

/** The ages of rows that their 原文 has otherwise. */
function misquotedAges(world: World, told: readonly Diagnostic[]): readonly Diagnostic[] {
  const facts = ageFactsOf(world);
  const odd = world.decisions.flatMap(({ rows }) =>
    rows.flatMap(({ row }) => {
      const ages = otherAges(row, facts);
      return ages === null ? NOTHING : [{ row, ages }];
    }),
  );
  if (odd.length === 0) return [];
  // Wrong ages mostly meet other rows, or leave a gap: that is told already.
  const wrong = wrongRows(withoutWaived(world, told));
  return odd.flatMap(({ row, ages }) => {
    const cell = cellOf(row, ages.key);
    const isTold =
      wrong.has(rowKey(row)) || told.some((item) => item.file === row.file && item.cell === cell);
    return isTold ? [] : [reportAges(row, ages)];
  });
}

/** Whether words speak of people that their row is not about: the figure may be theirs. */
function namesOthers(words: string, { conditions }: Row<Columns>, facts: World['facts']): boolean {
  return conditions.some(({ fact, holds, raw }) =>
    facts.get(fact)?.options?.some(
      ({ name }, index) =>
        words.includes(name.zh) &&
        // Who has both illnesses has each of them.
        !raw.includes(name.zh) &&
        holds.every(([low, high]) => index < low || index > high),
    ),
  );
}
