/** What names in regions.csv mean where one is given twice, and names that their row does not bear out. */
import { shared } from '../../base/shared.ts';
import { foldKey } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { regionColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';

export type RegionRow = Row<typeof regionColumns>;

/** The digits of a division's code, also of a pooling unit that has letters behind them. */
const DIVISION = /^\d{6}(?=-|$)/u;

/** How many digits a division shares with everything in it: two of a province, four of a prefecture. */
const prefixOf = (code: string): string => code.replace(/(?:00)+$/u, '');

/** The digits of the code of a region; undefined where it is none of a division. */
export const divisionOf = (code: string): string | undefined => DIVISION.exec(code)?.[0];

/** Whether a division lies in another one by their codes (GB/T 2260). */
export const liesInByCode = (own: string, above: string): boolean =>
  own !== above && own.startsWith(prefixOf(above));

/**
 * The region above each. Of several rows of one name, which has a finding of its own, it is the one
 * in which the region lies by its code, and never itself.
 */
export function parentsAmong(
  rows: readonly RegionRow[],
): (row: RegionRow) => RegionRow | undefined {
  const byName = new Map<string, RegionRow>();
  const repeated = new Map<string, RegionRow[]>();
  for (const row of rows) {
    const key = foldKey(row.values.name);
    const first = byName.get(key);
    if (first === undefined) byName.set(key, row);
    else repeated.set(key, [...(repeated.get(key) ?? [first]), row]);
  }
  // Hundreds of regions lie in some dozens.
  const keyOf = shared(foldKey);
  return (row) => {
    const { parent, code } = row.values;
    if (parent === null) return undefined;
    const key = keyOf(parent);
    const several = repeated.get(key)?.filter((one) => one !== row);
    if (several === undefined) return byName.get(key);
    const own = divisionOf(code) ?? '';
    return several.find(({ values }) => liesInByCode(own, values.code)) ?? several[0];
  };
}

/** Aliases are short forms of the name, which begin it; so many characters tell one. */
const SHORT = 2;
const CHINESE = /^\p{Script=Han}+$/u;

/**
 * Names of divisions that their own short form has otherwise: 梅洲市 beside 梅州, where no alias
 * begins the name and one would if a character of it were another.
 */
export function misspeltNames(rows: readonly RegionRow[]): readonly Diagnostic[] {
  return rows.flatMap((row) => {
    const { name, aliases, code } = row.values;
    if (divisionOf(code) !== code || aliases.some((alias) => name.startsWith(alias))) return [];
    const alias = aliases.find((one) => isNearStart(one, name));
    if (alias === undefined) return [];
    const meant = `${alias}${name.slice(alias.length)}`;
    return [
      finding(
        'YB-NAME',
        row,
        'name',
        {
          zh: `名称是“${name}”，别名却写“${alias}”，差一个字`,
          en: `the name is ${name}, yet the alias is ${alias}, a character of which is another`,
        },
        {
          severity: 'warning',
          notes: [{ file: row.file, cell: cellOf(row, 'aliases'), text: { zh: alias, en: alias } }],
          help: {
            zh: `是不是“${meant}”？如果名称没有写错，改正别名`,
            en: `did you mean ${meant}? If the name is right, correct the alias`,
          },
        },
      ),
    ];
  });
}

function isNearStart(alias: string, name: string): boolean {
  if (alias.length < SHORT || alias.length >= name.length || !CHINESE.test(alias)) return false;
  return [...alias].filter((letter, at) => letter !== name[at]).length === 1;
}
