/** The findings of YB-MISQUOTED: what a cell has, what the words beside it have, and what to do. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';
import type { Said } from '../words/said-figures.ts';
import type { OtherAges } from './ages.ts';
import type { Slipped } from './quoted.ts';

/** The words of a row, and their column. */
interface Words {
  readonly key: string;
  readonly words: string;
}

/** A figure in place of which the words have another. */
export function reportFigure(
  row: Row<Columns>,
  { key, header, digits, unit, written: counted = unit }: Said,
  { said: other, tenfold, meant }: Slipped,
  said: Words,
): Diagnostic {
  const written = `${digits}${counted}`;
  const off = tenfold ? { zh: '，差十倍', en: ': tenfold off' } : { zh: '', en: '' };
  const told = finding(
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
  // A condition has more to it than its number.
  return meant === null || key === 'requiredCondition' ? told : { ...told, meant };
}

/** A unit, 周期 or 基数 that the words have otherwise. */
export const reportUnit = (row: Row<Columns>, other: OtherUnit, said: Words): Diagnostic => {
  const told = unitFinding(row, other, said);
  return other.meant === undefined ? told : { ...told, meant: other.meant };
};

const unitFinding = (
  row: Row<Columns>,
  { key, header, written, said: other, meant }: OtherUnit,
  said: Words,
): Diagnostic =>
  finding(
    'YB-MISQUOTED',
    row,
    key,
    written === ''
      ? {
          zh: `这里的“${header}”空着，同一行的说明写的却是“${other}”`,
          en: `this ${key} is blank, yet 说明 in the same row says “${other}”`,
        }
      : {
          zh: `这里的“${header}”是“${written}”，同一行的说明写的却是“${other}”`,
          en: `this ${key} is “${written}”, yet 说明 in the same row says “${other}”`,
        },
    {
      severity: 'warning',
      notes: [
        { file: row.file, cell: cellOf(row, said.key), text: { zh: said.words, en: said.words } },
      ],
      help: {
        zh: `对照依据，看看${meant === undefined ? '哪一个打错了' : `是不是应为“${meant}”`}；说明写错了的，改说明`,
        en: `see the source: ${meant === undefined ? 'which of the two is wrong' : `should it be “${meant}”`}? Correct 说明 if that is wrong`,
      },
    },
  );

/** Ages that the notice has otherwise. */
export const reportAges = (row: Row<Columns>, ages: OtherAges): Diagnostic =>
  ages.key === 'wording' ? reportWording(row, ages) : reportCondition(row, ages);

const reportWording = (row: Row<Columns>, { written, wording, fact }: OtherAges): Diagnostic => {
  const explanation = String(row.values['explanation']);
  return finding(
    'YB-MISQUOTED',
    row,
    'wording',
    {
      zh: `原文写的是“${written}”，同一行的“${fact.name}”和说明写的却是“${wording}”`,
      en: `原文 says “${written}”, yet ${fact.id} and 说明 in the same row say “${wording}”`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(row, 'explanation'),
          text: { zh: explanation, en: explanation },
        },
      ],
      help: {
        zh: `对照依据，看看原文是不是抄错了；原文没有错的，改“${fact.name}”和说明`,
        en: `see the source: is 原文 copied wrongly? If it is right, correct ${fact.id} and 说明`,
      },
    },
  );
};

const reportCondition = (
  row: Row<Columns>,
  { key, fact, written, wording }: OtherAges,
): Diagnostic =>
  finding(
    'YB-MISQUOTED',
    row,
    key,
    written === ''
      ? {
          zh: `“${fact.name}”空着，就是不分年龄；同一行的原文写的却是“${wording}”`,
          en: `this ${key} is blank, so that the row holds for all; yet 原文 in the same row says “${wording}”`,
        }
      : {
          zh: `这里的“${fact.name}”是“${written}”，同一行的原文写的却是“${wording}”`,
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
