/** English names of holidays that are those of another one. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import type { Odd } from '../bilingual/odd-texts.ts';
import { arranged, type HolidayRow, holidaysOn } from './holiday-rows.ts';

/** How the holidays of the law are told apart in English, however else they are called. */
const ENGLISH: ReadonlyMap<string, RegExp> = new Map([
  ['元旦', /new year/iu],
  ['春节', /spring|lunar new|chinese new/iu],
  ['清明节', /(?:q|ch)ing[ -]?ming|tomb/iu],
  ['劳动节', /labou?r|may day|workers/iu],
  ['端午节', /dragon|duanwu/iu],
  ['中秋节', /autumn|moon/iu],
  ['国庆节', /national/iu],
]);

/** The rows off on days of their own holiday under the English name of another one alone. */
export function otherEnglish(rows: readonly HolidayRow[]): readonly Odd[] {
  return arranged(rows).flatMap((entry): readonly Odd[] => {
    const { row, isOff, names } = entry;
    const { name, nameEn } = row.values;
    if (!isOff || nameEn === null) return [];
    const own = names.map((each) => ENGLISH.get(each));
    if (own.some((called) => called === undefined || called.test(nameEn))) return [];
    const [other] = [...ENGLISH].find(([, called]) => called.test(nameEn)) ?? [];
    // A name on days that cannot be its own is wrong itself.
    if (other === undefined || !names.some((each) => holidaysOn(entry).includes(each))) return [];
    const beside = [cellOf(row, 'name'), cellOf(row, 'nameEn')];
    return [{ row, beside, diagnostic: report(row, `${name}`, nameEn, other) }];
  });
}

const report = (row: HolidayRow, name: string, nameEn: string, other: string): Diagnostic =>
  finding(
    'YB-TRANSLATION',
    row,
    'nameEn',
    {
      zh: `“${nameEn}”是${other}的英文，这一行是“${name}”`,
      en: `“${nameEn}” is the English of ${other}, yet this row is ${name}`,
    },
    {
      severity: 'warning',
      notes: [{ file: row.file, cell: cellOf(row, 'name'), text: { zh: name, en: name } }],
      help: {
        zh: `起止日期是“${name}”的：把英文名改为它的英文`,
        en: `the days are those of ${name}: give its own English name`,
      },
    },
  );
