/**
 * Sheets of any size, the same on every run: the project's own regions, sources and facts under a
 * refund sheet of many regions × participants × age bands × years, as staff would keep it. Ids
 * differ in every row; dates, figures and remarks repeat as they do in real sheets.
 */
import { join } from 'node:path';
import { readSheetFolder } from '../scripts/sheet-files.ts';

const SHEETS = join(import.meta.dirname, '../sheets');

const HEADER = [
  ...['编号', '地区', '参保身份', '年龄', '个人账户模式', '下级适用', '起始', '截止', '组成'],
  ...['方式', '金额', '周期', '比例', '基数', '可信度', '依据', '说明', '备注'],
] as const;

export const COLUMNS = HEADER.length;

type Cells = Partial<Record<(typeof HEADER)[number], string>>;

/** The people of one region and year; no two of these groups share a person. */
const GROUPS: readonly Cells[] = [
  { 参保身份: '退休', 年龄: '不满60岁', 方式: '定额' },
  { 参保身份: '退休', 年龄: '60岁至69岁', 方式: '定额' },
  { 参保身份: '退休', 年龄: '70岁至79岁', 方式: '定额' },
  { 参保身份: '退休', 年龄: '80岁及以上', 方式: '定额' },
  { 参保身份: '在职', 年龄: '不满45岁', 方式: '比例' },
  { 参保身份: '在职', 年龄: '45岁及以上', 方式: '比例' },
  { 参保身份: '灵活就业', 个人账户模式: '单建统筹', 方式: '不划入' },
];

/**
 * Which of them stand for the last region where the rules run out, by how many are left: all
 * retired people, all people in service, or neither. A part of either would be a gap in the ages.
 */
const REST: readonly (readonly number[])[] = [
  [],
  [6],
  [4, 5],
  [4, 5, 6],
  [0, 1, 2, 3],
  [0, 1, 2, 3, 6],
  [0, 1, 2, 3, 4, 5],
];

const LAST_YEAR = 2026;

const LISTS: readonly string[] = ['regions.csv', 'sources.csv', 'facts.csv', 'parameters.csv'];

/**
 * A folder of sheets whose refund.csv holds `count` rules, newest years first, so that what does
 * not fill a whole year is the oldest. Nothing is wrong with the sheets, whatever the count.
 */
export async function generateSheets(count: number): Promise<Map<string, Uint8Array>> {
  const files = await readSheetFolder(SHEETS);
  const regions = namesIn(files.get('regions.csv'));
  // The lists stay; every other sheet speaks of real rules, which are not there.
  for (const name of files.keys()) if (!LISTS.includes(name)) files.delete(name);
  const lines = [HEADER.join(',')];
  const whole = count - (count % GROUPS.length);
  const rest = REST[count - whole] ?? [];
  for (let index = 0; index < count; index += 1) {
    const group = GROUPS[index < whole ? index % GROUPS.length : (rest[index - whole] ?? 0)] ?? {};
    const place = Math.floor(index / GROUPS.length);
    const year = LAST_YEAR - Math.floor(place / regions.length);
    const cells = row(index, regions[place % regions.length] ?? '', year, group);
    lines.push(HEADER.map((column) => cells[column] ?? '').join(','));
  }
  files.set('refund.csv', new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`));
  return files;
}

function row(index: number, region: string, year: number, group: Cells): Cells {
  const mixed = scatter(index);
  const figures: Cells =
    group.方式 === '定额'
      ? { 金额: ((5000 + (mixed % 20_000)) / 100).toFixed(2), 周期: '每月' }
      : group.方式 === '比例'
        ? { 比例: `${((mixed % 40) + 10) / 10}%`, 基数: '缴费基数' }
        : {};
  return {
    ...group,
    ...figures,
    编号: `GEN-${year}-${index}`,
    地区: region,
    起始: `${year}-01-01`,
    // The rules of the newest year are in force until others follow.
    截止: year === LAST_YEAR ? '' : `${year}-12-31`,
    组成: '全部',
    可信度: '转述',
    依据: mixed % 3 === 0 ? 'seed-000、seed-001' : 'seed-000',
    说明: `按第${mixed % 300}号通知划入，每年一月起执行。`,
    备注: mixed % 5 === 0 ? '与上一年相同' : '',
  };
}

/** A fixed shuffle of the integers, so that neighbouring rows do not look alike. */
const scatter = (index: number): number => (Math.imul(index + 1, 2_654_435_761) >>> 0) % 1_000_003;

/** The full names in a list of regions, the nation apart: it has rules of another kind. */
function namesIn(bytes: Uint8Array | undefined): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/u)
    .slice(2)
    .map((line) => line.split(',')[1] ?? '')
    .filter((name) => name !== '');
}
