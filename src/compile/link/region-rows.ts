/** What rows of regions.csv say that cannot be: aliases of two regions, a parent elsewhere. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { NATION } from '../../table/regions.ts';
import { divisionOf, liesInByCode, type parentsAmong, type RegionRow } from './region-names.ts';

/**
 * Tells aliases of two regions of which neither lies in the other, at the region whose own name is
 * another one.
 *
 * @returns the aliases that are left to those regions, so that the name goes on meaning the other
 */
export function sharedAliases(
  rows: readonly RegionRow[],
  diagnostics: Diagnostic[],
): ReadonlyMap<RegionRow, readonly string[]> {
  const owners = new Map<string, RegionRow[]>();
  for (const row of rows) owners.set(row.values.name, [row]);
  const parents = new Map(rows.map(({ values }) => [values.name, values.parent]));
  const left = new Map<RegionRow, readonly string[]>();
  for (const row of rows)
    for (const alias of row.values.aliases) {
      const owning = owners.get(alias);
      if (owning === undefined) {
        owners.set(alias, [row]);
        continue;
      }
      // One region given twice has a finding of its own.
      const earlier = owning.find(
        (other) => other.values.code !== row.values.code && !mayShare(alias, other, row, parents),
      );
      if (earlier === undefined) {
        owning.push(row);
        continue;
      }
      const wrong = isOwn(alias, row) && !isOwn(alias, earlier) ? earlier : row;
      const owner = wrong === row ? earlier : row;
      if (wrong === earlier) owning.splice(owning.indexOf(earlier), 1, row);
      left.set(
        wrong,
        (left.get(wrong) ?? wrong.values.aliases).filter((one) => one !== alias),
      );
      diagnostics.push(taken(wrong, alias, owner));
    }
  return left;
}

/**
 * Regions of two levels may be called alike where one lies in the other, as 吉林市 in 吉林省, or
 * where both names begin so, as 海南省 and 海南藏族自治州.
 */
function mayShare(
  alias: string,
  one: RegionRow,
  other: RegionRow,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  if (one.values.level === other.values.level) return false;
  if (isOwn(alias, one) && isOwn(alias, other)) return true;
  const liesIn = (inner: string, outer: string): boolean => {
    let at: string | null | undefined = inner;
    for (let steps = 0; typeof at === 'string' && steps <= parents.size; steps += 1) {
      if (at === outer) return true;
      at = parents.get(at);
    }
    return false;
  };
  const [a, b] = [one.values.name, other.values.name];
  return liesIn(a, b) || liesIn(b, a);
}

const isOwn = (alias: string, { values: { name } }: RegionRow): boolean => name.startsWith(alias);

function taken(row: RegionRow, alias: string, owner: RegionRow): Diagnostic {
  const { name } = owner.values;
  return finding(
    'YB-DUPLICATE',
    row,
    'aliases',
    {
      zh: `“${alias}”已经是${name}的别名，一个名字不能指两个地区`,
      en: `“${alias}” is an alias of ${name} already; one name cannot mean two regions`,
    },
    {
      help: {
        zh: `从${row.values.name}的别名里删去它`,
        en: `remove it from the aliases of ${row.values.name}`,
      },
    },
  );
}

/**
 * Rows below a province that name no region above them while others of their level do: the cell was
 * cleared. Of provinces some are under no rule of the nation.
 */
export function orphansAmong(rows: readonly RegionRow[]): readonly RegionRow[] {
  const without = rows.filter(({ values }) => values.parent === null && !isHigh(values.level));
  if (without.length === 0) return without;
  const below = new Set(
    rows.filter(({ values }) => values.parent !== null).map(({ values }) => values.level),
  );
  return without.filter(({ values }) => below.has(values.level));
}

const isHigh = (level: RegionRow['values']['level']): boolean =>
  level === 'nation' || level === 'province';

/** States that a region has to lie in another one. */
export function withoutParent(row: RegionRow): Diagnostic {
  const { name } = row.values;
  return finding(
    'YB-CELL',
    row,
    'parent',
    {
      zh: `没有写${name}的上级，同一级别的地区都有上级`,
      en: `the region above ${name} is not given, as it is for others of its level`,
    },
    {
      help: {
        zh: '填上级地区的名称，例如“山东省”',
        en: 'name the region above, such as 山东省',
      },
    },
  );
}

/** Whether the codes say that a region lies somewhere else than in its parent (GB/T 2260). */
function liesElsewhere(code: string, parent: string): boolean {
  const [own, above] = [divisionOf(code), divisionOf(parent)];
  if (own === undefined || above === undefined || parent === NATION || own === above) return false;
  // Of two regions that lie in each other the circle is told.
  return !liesInByCode(own, above) && !liesInByCode(above, own);
}

/** So many regions do not all have a wrong code. */
const SEVERAL = 2;

/**
 * Regions that lie elsewhere by their codes, or whose code is none of their level. A code that none
 * of the regions below goes with is wrong itself.
 */
export function misplaced(
  rows: readonly RegionRow[],
  parentOf: ReturnType<typeof parentsAmong>,
): readonly Diagnostic[] {
  const wrong = rows.filter((row) => {
    const parent = parentOf(row);
    return parent !== undefined && liesElsewhere(row.values.code, parent.values.code);
  });
  const told = new Set(rows.filter(isOfAnotherLevel));
  const found = [...told].map((row) => atOddsWithLevel(row, parentOf(row)));
  const repeated = repeatedCodes(rows);
  for (const row of wrong) {
    const parent = parentOf(row);
    if (parent === undefined || told.has(row) || told.has(parent)) continue;
    const children = rows.filter((other) => parentOf(other) === parent);
    if (children.length >= SEVERAL && children.every((child) => wrong.includes(child))) {
      told.add(parent);
      // One region's code given to another has a finding of its own.
      if (!repeated.has(parent.values.code)) found.push(wrongAbove(parent, row, children.length));
      continue;
    }
    found.push(elsewhere(row, rows));
  }
  for (const row of rows) {
    const province = parentOf(row)?.values.code === NATION ? provinceOf(row, rows) : undefined;
    if (province !== undefined && !told.has(row)) found.push(passedOver(row, province));
  }
  return found;
}

/** The province in which a division below provinces lies by its code. */
function provinceOf(
  { values: { code, level } }: RegionRow,
  rows: readonly RegionRow[],
): RegionRow | undefined {
  if (isHigh(level) || divisionOf(code) === undefined) return undefined;
  return rows.find(
    ({ values }) => values.level === 'province' && values.code === `${code.slice(0, 2)}0000`,
  );
}

function passedOver(row: RegionRow, { values: province }: RegionRow): Diagnostic {
  const { code, name, parent } = row.values;
  return finding(
    'YB-REFERENCE',
    row,
    'parent',
    {
      zh: `${name}的代码是 ${code}，在${province.name}里，上级却写“${parent}”`,
      en: `${name} has the code ${code} and lies in ${province.name}, yet the region above is ${parent}`,
    },
    {
      help: {
        zh: `改为“${province.name}”；如果没有错，改正代码`,
        en: `write ${province.name}, or correct the code`,
      },
    },
  );
}

function repeatedCodes(rows: readonly RegionRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = rows.filter(({ values: { code } }) => seen.size === seen.add(code).size);
  return new Set(twice.map(({ values }) => values.code));
}

/** Zeros at the end of a code, by level. */
const SHAPES: Readonly<Partial<Record<RegionRow['values']['level'], RegExp>>> = {
  province: /^\d\d0000$/u,
  prefecture: /^\d\d(?!00)\d\d00$/u,
};

function isOfAnotherLevel({ values: { code, level } }: RegionRow): boolean {
  return divisionOf(code) !== undefined && SHAPES[level]?.test(code) === false;
}

function atOddsWithLevel(row: RegionRow, parent: RegionRow | undefined): Diagnostic {
  const { code, level } = row.values;
  const [zh, en, end] =
    level === 'province' ? ['省级', 'a province', '0000'] : ['地级', 'a prefecture', '00'];
  const text = {
    zh: `${zh}地区的代码以 ${end} 结尾，这里写的是 ${code}`,
    en: `the code of ${en} ends in ${end}; this is ${code}`,
  };
  // What lies in a province by code and parent alike is none.
  const above = parent?.values;
  const isInProvince =
    level === 'province' && above?.level === 'province' && liesInByCode(code, above.code);
  // Nor is a prefecture what lies in the nation itself and has the code of a province.
  const isProvince =
    level === 'prefecture' && above?.level === 'nation' && SHAPES.province?.test(code) === true;
  if (isInProvince || isProvince)
    return finding(
      'YB-CELL',
      row,
      'level',
      {
        zh: isProvince
          ? `代码是 ${code}、上级是${above.name}的，是省级，不是地级`
          : `${zh}地区的代码以 ${end} 结尾，这一行的代码是 ${code}，上级是${above.name}`,
        en: isProvince
          ? `what has the code ${code} and lies in ${above.name} is a province, no prefecture`
          : `the code of ${en} ends in ${end}; that of this row is ${code}, in ${above.name}`,
      },
      { help: { zh: '多半是级别写错了', en: 'most likely the level is wrong' } },
    );
  return finding('YB-CELL', row, 'code', text, {
    help: { zh: '看看是代码还是级别写错了', en: 'is the code or the level wrong?' },
  });
}

function wrongAbove(parent: RegionRow, child: RegionRow, count: number): Diagnostic {
  const { code, name } = parent.values;
  return finding(
    'YB-REFERENCE',
    parent,
    'code',
    {
      zh: `${name}的代码写成 ${code}，它下面 ${count} 个地区的代码都不是这样开头`,
      en: `${name} has the code ${code}, with which none of the ${count} regions below it begins`,
    },
    {
      notes: [
        {
          file: child.file,
          cell: cellOf(child, 'code'),
          text: { zh: child.values.code, en: child.values.code },
        },
      ],
      help: {
        zh: '下级代码的开头和上级的一样：改正这里的代码',
        en: 'codes begin as the one above them does: correct this one',
      },
    },
  );
}

/** Beside regions of the same parent the code is the odd one, else the parent is. */
function elsewhere(row: RegionRow, rows: readonly RegionRow[]): Diagnostic {
  const { code, name, parent } = row.values;
  const at = rows.indexOf(row);
  const beside = [rows[at - 1], rows[at + 1]].filter((other) => other?.values.parent === parent);
  return finding(
    'YB-REFERENCE',
    row,
    beside.length > 0 ? 'code' : 'parent',
    {
      zh: `${name}的代码是 ${code}，不在${parent}`,
      en: `${name} has the code ${code} and does not lie in ${parent}`,
    },
    {
      help: {
        zh: '下级代码的开头和上级的一样：看看是代码还是上级写错了',
        en: 'codes begin as the one above them does: is the code or the parent wrong?',
      },
    },
  );
}
