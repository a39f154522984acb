/** Holidays of the law that a year lacks although all its others are there: a row was lost. */
import type { Text } from '../../base/text.ts';
import { finding } from '../../sheet/finding.ts';
import {
  type Arranged,
  areShared,
  type Blamed,
  type Holidays,
  isReversed,
  SEASONAL,
  seasonOf,
  yearOf,
} from './holiday-rows.ts';

/** So many of the seven holidays show that the year was entered as a whole. */
const ENOUGH = SEASONAL.length - 1;

const HELP: Text = {
  zh: '对照国务院办公厅的放假通知，补上放假的那一行',
  en: 'see the State Council’s notice and add the row of its days off',
};

/** Years in which no row gives the days off of a holiday. */
export function missing({ entries, blamed, world }: Holidays): readonly Blamed[] {
  if (!world.holidays.whole) return [];
  const reversed = world.holidays.rows.filter(isReversed).map(({ values }) => values.name);
  const byYear = Map.groupBy([...entries, ...blamed], ({ days }) => yearOf(days[1]));
  return [...byYear].flatMap(([year, rows]) => {
    const off = new Set(rows.flatMap(({ isOff, names }) => (isOff ? names : [])));
    const named = new Set(rows.flatMap(({ names }) => names));
    const lost = SEASONAL.filter((name) => !off.has(name));
    const [name] = lost;
    const known = SEASONAL.filter((one) => named.has(one)).length;
    if (name === undefined || lost.length > 1 || known < ENOUGH) return [];
    // A row that is wrong itself may be the one.
    const isTold = blamed.some((row) => rows.includes(row) || row.names.includes(name));
    if (isTold || reversed.length > 0) return [];
    return found(
      entries.filter((entry) => rows.includes(entry)),
      name,
      year,
    );
  });
}

/** At a row with days off that go by another name, worked for it, or above where it would stand. */
function found(rows: readonly Arranged[], name: string, year: number): readonly Blamed[] {
  const season = seasonOf(name, year);
  if (season === null) return [];
  const off = rows.filter(({ isOff }) => isOff);
  const misnamed = off.find(
    ({ names, days }) => areShared(days, season) && !names.some((one) => SEASONAL.includes(one)),
  );
  if (misnamed !== undefined)
    return [
      blame(misnamed, 'name', {
        zh: `${year} 年别的节日都有放假的行，只没有“${name}”；这几天叫“${misnamed.row.values.name}”`,
        en: `${year} has days off for all holidays but ${name}; these days go by another name`,
      }),
    ];
  const worked = rows.find(({ isOff, names }) => !isOff && names.includes(name));
  if (worked !== undefined)
    return [
      blame(worked, 'name', {
        zh: `${year} 年有为“${name}”调休上班的行，却没有“${name}”放假的行`,
        en: `days are worked in return for ${name} of ${year}, yet no row gives its days off`,
      }),
    ];
  const above = off.findLast(({ days }) => days[0] < season[0]) ?? off[0];
  if (above === undefined) return [];
  return [
    blame(
      above,
      'name',
      {
        zh: `${year} 年别的节日都有放假的行，只没有“${name}”`,
        en: `${year} has days off for all holidays but ${name}`,
      },
      'warning',
    ),
  ];
}

function blame(
  entry: Arranged,
  key: string,
  text: Text,
  severity: 'error' | 'warning' = 'error',
): Blamed {
  const options = { severity, help: HELP };
  return { entry, diagnostic: finding('YB-HOLIDAY', entry.row, key, text, options) };
}
