/** Names of holidays that are a character off: 中秋接, 瑞午节. */
import { finding, fixAt } from '../../sheet/finding.ts';
import { type Arranged, type Blamed, type Holidays, meantHoliday } from './holiday-rows.ts';

/** So many other rows with the same English tell what a name should be, which has a finding of its own. */
const AGREED = 2;

/** The rows whose holiday is misspelt. */
export function misspelt({ entries }: Holidays): readonly Blamed[] {
  return entries.flatMap((entry) => {
    const { name } = entry.row.values;
    const meant = meantHoliday(name);
    if (meant === null || isSaidInEnglish(entry, meant, entries)) return [];
    const text = {
      zh: `没有叫“${name}”的节日；看写法是“${meant}”`,
      en: `no holiday is called “${name}”; most likely ${meant}`,
    };
    const help = { zh: `改为“${meant}”`, en: `write ${meant}` };
    const fix = fixAt(entry.row, 'name', name, meant);
    return [{ entry, diagnostic: finding('YB-HOLIDAY', entry.row, 'name', text, { help, fix }) }];
  });
}

function isSaidInEnglish({ row }: Arranged, meant: string, entries: readonly Arranged[]): boolean {
  const { nameEn } = row.values;
  const alike = entries.filter(({ row: { values } }) => values.nameEn === nameEn);
  return (
    nameEn !== null && alike.filter(({ row: { values } }) => values.name === meant).length >= AGREED
  );
}
