/** What rows of regions.csv say that cannot be: aliases of two regions, a parent elsewhere. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { regionColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import { NATION } from '../../table/regions.ts';

type RegionRow = Row<typeof regionColumns>;

/**
 * Tells aliases that stand at two regions of one level, at the region whose own name is another: a
 * province and a city in it may well share a name, as 吉林 does.
 *
 * @returns the aliases that are left to those regions, so that the name goes on meaning the other
 */
export function sharedAliases(
  rows: readonly RegionRow[],
  diagnostics: Diagnostic[],
): ReadonlyMap<RegionRow, readonly string[]> {
  const owners = new Map<string, RegionRow>();
  const left = new Map<RegionRow, readonly string[]>();
  for (const row of rows)
    for (const alias of row.values.aliases) {
      const key = `${row.values.level} ${alias}`;
      const earlier = owners.get(key);
      // One region given twice has a finding of its own.
      if (earlier === undefined || earlier.values.code === row.values.code) {
        owners.set(key, row);
        continue;
      }
      const wrong = isOwn(alias, row) && !isOwn(alias, earlier) ? earlier : row;
      const owner = wrong === row ? earlier : row;
      owners.set(key, owner);
      left.set(
        wrong,
        (left.get(wrong) ?? wrong.values.aliases).filter((one) => one !== alias),
      );
      diagnostics.push(taken(wrong, alias, owner));
    }
  return left;
}

const isOwn = (alias: string, { values: { name } }: RegionRow): boolean => name.startsWith(alias);

function taken(row: RegionRow, alias: string, owner: RegionRow): Diagnostic {
  const { name } = owner.values;
  return finding(
    'YB-DUPLICATE',
    row,
    'aliases',
    {
      zh: `“${alias}”已经是${name}的别名，一个名字不能指两个同级的地区`,
      en: `“${alias}” is an alias of ${name} already; one name cannot mean two regions of a level`,
    },
    {
      help: {
        zh: `从${row.values.name}的别名里删去它`,
        en: `remove it from the aliases of ${row.values.name}`,
      },
    },
  );
}

const DIVISION = /^\d{6}$/u;
const PROVINCE_DIGITS = 2;

/** Whether the codes say that a region lies in another province than its parent (GB/T 2260). */
export function liesElsewhere(code: string, parent: string): boolean {
  if (!DIVISION.test(code) || !DIVISION.test(parent) || parent === NATION) return false;
  return code.slice(0, PROVINCE_DIGITS) !== parent.slice(0, PROVINCE_DIGITS);
}

export function elsewhere(row: RegionRow): Diagnostic {
  const { code, name, parent } = row.values;
  return finding(
    'YB-REFERENCE',
    row,
    'parent',
    {
      zh: `${name}的代码是 ${code}，不在${parent}`,
      en: `${name} has the code ${code} and does not lie in ${parent}`,
    },
    {
      help: {
        zh: '代码的前两位是省：看看是代码还是上级写错了',
        en: 'the first two digits stand for the province: is the code or the parent wrong?',
      },
    },
  );
}
