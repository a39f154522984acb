/** Units of facts beside the English of another unit. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { World } from '../world.ts';
import type { Odd } from './odd-texts.ts';

/** A row with a unit and its English. */
interface Named {
  readonly row: Row<Columns>;
  readonly unit: string;
  readonly unitEn: string;
}

/**
 * The facts whose unit goes with other English in every other row, and whose English with other
 * units: terms are counted in the same units, so that a fact alone with its unit is seen too.
 */
export function oddUnits({ lists, decisions }: World): readonly Odd[] {
  const facts = named(lists.flat().filter(({ file }) => file === 'facts.csv'));
  const terms = decisions.find(({ file }) => file === 'terms.csv')?.rows ?? [];
  const all = [...facts, ...named(terms.map(({ row }) => row))];
  const byUnit = Map.groupBy(all, ({ unit }) => unit);
  const byEnglish = Map.groupBy(all, ({ unitEn }) => unitEn);
  return facts.flatMap((one): readonly Odd[] => {
    const ofUnit = (byUnit.get(one.unit) ?? []).filter((other) => other !== one);
    const ofEnglish = (byEnglish.get(one.unitEn) ?? []).filter((other) => other !== one);
    const [other] = ofUnit;
    const isBetweenTwo =
      other !== undefined &&
      ofEnglish.length > 0 &&
      ofUnit.every(({ unitEn }) => unitEn !== one.unitEn) &&
      !isAskedInBoth(one);
    return isBetweenTwo ? [{ row: one.row, diagnostic: report(one, other, ofEnglish) }] : [];
  });
}

const named = (rows: readonly Row<Columns>[]): readonly Named[] =>
  rows.flatMap((row) => {
    const { unit, unitEn } = row.values;
    return typeof unit === 'string' && typeof unitEn === 'string' ? [{ row, unit, unitEn }] : [];
  });

function report(one: Named, other: Named, ofEnglish: readonly Named[]): Diagnostic {
  const { row, unit, unitEn } = one;
  const isOfUnit = isAsked(one, ofEnglish);
  const noted = isOfUnit ? ofEnglish[0] : other;
  return finding(
    'YB-TRANSLATION',
    row,
    isOfUnit ? 'unit' : 'unitEn',
    {
      zh: `“${unit}”在别的行里英文是“${other.unitEn}”，这一行却是“${unitEn}”`,
      en: `“${unit}” is “${other.unitEn}” in other rows, yet “${unitEn}” in this one`,
    },
    {
      severity: 'warning',
      notes: [noted ?? other].map((each) => ({
        file: each.row.file,
        cell: cellOf(each.row, 'unit'),
        text: { zh: `${each.unit}：${each.unitEn}`, en: `${each.unit}: ${each.unitEn}` },
      })),
      help: {
        zh: '看看“单位”和“英文单位”哪一个写错了；真是两回事的，两种文字都要写得不同',
        en: 'which of 单位 and 英文单位 is wrong? Where they are two things, name both apart in both languages',
      },
    },
  );
}

/** Whether what people are asked speaks of a unit that the English means more than of this one. */
function isAsked({ row: { values }, unit }: Named, ofEnglish: readonly Named[]): boolean {
  const asked = `${values['name']}${values['question']}`;
  const saysOf = (one: string): number =>
    one.split('/').every((part) => asked.includes(part)) ? one.length : 0;
  return ofEnglish.some((other) => saysOf(other.unit) > saysOf(unit));
}

/** Whether both languages ask for a number in the very unit: another row has slipped into it. */
const isAskedInBoth = ({ row: { values }, unit, unitEn }: Named): boolean =>
  `${values['question']}`.includes(unit) && `${values['questionEn']}`.includes(unitEn);
