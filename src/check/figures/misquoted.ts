import { NOTHING } from '../../base/nothing.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { otherNumber } from '../bilingual/numbers.ts';
import { repeatedCells } from '../bilingual/odd-texts.ts';
import { rowKey, wrongRows } from '../rows.ts';
import type { Check, DecisionSheet, World } from '../world.ts';
import { contraryBounds } from './contrary-bound.ts';
import { ageFactsOf, type OtherAges, otherAges } from './misquoted-ages.ts';
import { otherBase } from './misquoted-base.ts';
import { type OtherUnit, otherUnit } from './misquoted-unit.ts';
import { otherThingsIn } from './other-things.ts';
import { type Slipped, slippedFrom, stands } from './quoted.ts';
import { figureReader, limitsOf, monthsOf, type Said } from './said-figures.ts';
import { contraryStarts } from './waiting-start.ts';

/** The sheets whose figures are nearly all said in words too: in more than 97 rows of a hundred. */
const SAID_IN: ReadonlySet<string> = new Set([
  'refund.csv',
  'deductions.csv',
  'terms.csv',
  'transfer-stages.csv',
  'waiting.csv',
  'requirements.csv',
]);

/**
 * YB-MISQUOTED: a figure and the words beside it: nearly every row says its figure again in 说明.
 * Where the words have it ten times as large, or a tenth, or names others alone, one of the two has
 * slipped.
 */
export const misquoted: Check = {
  code: 'YB-MISQUOTED',
  definition: {
    zh: '返款、扣款、待遇规定、办理时限、等待期、所需年限的数字，同一行的说明里没有，说明里同样单位的数字却是别的；数字相同，说明里的单位、周期或基数却是别的；待遇开始与等待的月数对不上；年龄与同一行的原文不符；或待遇规定的界限是“至少”，说明写的却是“最多”，或反过来。说明里讲从前、讲调整、讲别的人的数字不算。',
    en: 'A figure of credits, charges, terms, time limits, waiting or years required is not in 说明 of its own row, which has others of the same unit instead; or it is there with another unit, 周期 or 基数; or 待遇开始 does not go with the months of waiting; or the ages are not those of its 原文; or the bound of a term is 至少 where its words say at most, or the reverse. Words of what was before, of changes and of other people are left alone.',
  },
  example: '编号,参保身份,方式,金额,说明\nBJ-1,退休,定额,110,每月划入100元。',
  good: '编号,参保身份,方式,金额,说明\nBJ-1,退休,定额,110,每月划入110元。',
  run: (world, found) => {
    const all = [
      ...world.decisions.flatMap((sheet) => [
        ...contraryBounds(sheet),
        ...contraryStarts(sheet),
        ...misquotedFigures(sheet, world, found),
      ]),
      ...misquotedAges(world, found),
    ];
    if (all.length === 0) return [];
    // Words filled down from another row are told as such.
    const repeated = repeatedCells(world);
    return all.filter(
      ({ file, cell, notes: [words] }) =>
        !repeated.has(`${file} ${cell}`) && !repeated.has(`${words?.file} ${words?.cell}`),
    );
  },
};

/** The figures of a sheet that are not what their own rows say. */
function misquotedFigures(
  { file, rows }: DecisionSheet,
  { facts }: World,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!SAID_IN.has(file)) return [];
  const found: Diagnostic[] = [];
  const figureIn = figureReader();
  const isTold = (cell: string): boolean =>
    told.some((item) => item.file === file && item.cell === cell);
  const look = (row: Row<Columns>, key: string, words: string, figure: Said | null): void => {
    // Nearly every row says its figure just as it stands.
    if (figure !== null && !stands(figure.digits, words)) lookCloser(row, key, words, figure);
  };
  const lookCloser = (row: Row<Columns>, key: string, words: string, figure: Said): void => {
    const other = slippedFrom(figure, words, {
      isOfOthers: () => namesOthers(words, row, facts),
      isOfOtherThings: otherThingsIn(file),
    });
    if (other === null || isTold(cellOf(row, figure.key))) return;
    // The English that was left as it is tells that the words have changed: they are told by it.
    const english = row.values[`${key}En`];
    if (typeof english === 'string' && isOfEnglish(figure.digits, words, english)) return;
    found.push(report(row, figure, other, { key, words }));
  };
  for (const { row } of rows) {
    const key = row.values['explanation'] === undefined ? 'text' : 'explanation';
    const words = row.values[key];
    if (typeof words !== 'string') continue;
    look(row, key, words, figureIn(row, words));
    if (typeof row.values['floor'] === 'number' || typeof row.values['cap'] === 'number')
      for (const figure of limitsOf(row)) look(row, key, words, figure);
    if (file === 'waiting.csv') for (const figure of monthsOf(row)) look(row, key, words, figure);
    const unit = otherUnit(row, words) ?? otherBase(row, words);
    if (unit !== null && !isTold(cellOf(row, unit.key)))
      found.push(reportUnit(row, unit, { key, words }));
  }
  return found;
}

/** Whether the English of some words has a figure where they have another. */
const isOfEnglish = (digits: string, words: string, english: string): boolean =>
  stands(digits, english.replaceAll(',', '')) && otherNumber(words, english) !== null;

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
  const wrong = wrongRows(told);
  return odd.flatMap(({ row, ages }) => {
    const cell = cellOf(row, ages.key);
    const isTold =
      wrong.has(rowKey(row)) || told.some((item) => item.file === row.file && item.cell === cell);
    return isTold ? [] : [reportAges(row, ages)];
  });
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

function report(
  row: Row<Columns>,
  { key, header, digits, unit, written: counted = unit }: Said,
  { said: other, tenfold }: Slipped,
  said: { readonly key: string; readonly words: string },
): Diagnostic {
  const written = `${digits}${counted}`;
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

const reportUnit = (
  row: Row<Columns>,
  { key, header, written, said: other }: OtherUnit,
  said: { readonly key: string; readonly words: string },
): Diagnostic =>
  finding(
    'YB-MISQUOTED',
    row,
    key,
    {
      zh: `这里的“${header}”是“${written}”，同一行的说明写的却是“${other}”`,
      en: `this ${key} is “${written}”, yet 说明 in the same row says “${other}”`,
    },
    {
      severity: 'warning',
      notes: [
        { file: row.file, cell: cellOf(row, said.key), text: { zh: said.words, en: said.words } },
      ],
      help: {
        zh: '对照依据，看看哪一个打错了；说明写错了的，改说明',
        en: 'see the source: which of the two is wrong? Correct 说明 if that is wrong',
      },
    },
  );

const reportAges = (row: Row<Columns>, { key, header, written, wording }: OtherAges): Diagnostic =>
  finding(
    'YB-MISQUOTED',
    row,
    key,
    written === ''
      ? {
          zh: `“${header}”空着，就是不分年龄；同一行的原文写的却是“${wording}”`,
          en: `this ${key} is blank, so that the row holds for all; yet 原文 in the same row says “${wording}”`,
        }
      : {
          zh: `这里的“${header}”是“${written}”，同一行的原文写的却是“${wording}”`,
          en: `this ${key} is “${written}”, yet 原文 in the same row says “${wording}”`,
        },
    {
      severity: 'warning',
      notes: [{ file: row.file, cell: cellOf(row, 'wording'), text: { zh: wording, en: wording } }],
      help: {
        zh: '对照依据，看看是不是漏填或打错了；原文抄错了的，改原文',
        en: 'see the source: was it forgotten, or is it wrong? Correct 原文 if that is wrong',
      },
    },
  );
