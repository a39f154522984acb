/**
 * The examples of the table of codes as folders that compile: an example shows only the columns
 * that matter, and the others are filled in as they must be.
 */
import type { Explained } from '../check/world.ts';

type Sheet = NonNullable<Explained['sheet']>;

/** What a column holds that an example leaves out; figures are filled in as the method has it. */
const FILLED: Readonly<Record<Sheet, Readonly<Record<string, string>>>> = {
  'refund.csv': {
    地区: '北京市',
    方式: '定额',
    金额: '100',
    比例: '2%',
    基数: '缴费基数',
    可信度: '转述',
    依据: 'S1',
  },
  'deductions.csv': {
    地区: '北京市',
    项目: '大额互助',
    方式: '定额',
    金额: '3',
    可信度: '转述',
    依据: 'S1',
  },
  'parameters.csv': { 地区: '北京市', 参数: '当地平均养老金', 数值: '3675', 依据: 'S1' },
  'holidays.csv': { 安排: '放假', 名称: '国庆节', 依据: 'S1' },
  'refund.cases.csv': { 结果: '确定' },
  'sources.csv': {},
  'waivers.csv': {},
};

const FOLDER: Readonly<Record<string, string>> = {
  'regions.csv': `代码,名称,英文名,级别,上级,别名
100000,全国,China,全国,,
110000,北京市,Beijing,省级,全国,北京
310000,上海市,Shanghai,省级,全国,上海
370000,山东省,Shandong,省级,全国,山东
370200,青岛市,Qingdao,地级,山东省,青岛
900000,某省,Anyprovince,省级,全国,
900100,某市,Anytown,地级,某省,
`,
  'sources.csv': `编号,标题,发布者,发布日期,核对日期,权威
S1,关于调整个人账户划入标准的通知,医疗保障局,2022-08-15,2026-01-05,官方
some-blog,医保返款一览,健康资讯网站,2022-09,2026-01-05,网络
machine-page,医保问答,问答网站,2022-09,2026-01-05,机写
`,
  'facts.csv': `编号,名称,英文名,类型,单位,最小,最大,选项,问题,英文问题
region,地区,region,地区,,,,,哪里？,Where?
date,基准日,date,日期,,,,,哪一天？,Which day?
participant,参保身份,participant,选项,,,,employed=在职、retired=退休,哪种？,Which?
age,年龄,age,整数,岁,0,130,,多大？,How old?
contributionBase,缴费基数,contribution base,金额,元/月,,,,基数？,Base?
ownPension,本人养老金,own pension,金额,元/月,,,,养老金？,Pension?
`,
  'refund.csv': `编号,地区,参保身份,起始,方式,金额,可信度,依据
BASE-1,北京市,退休,2022-09-01,定额,100,转述,S1
`,
  'parameters.csv': `地区,参保身份,年份,参数,数值,依据
山东省,退休,2021,当地平均养老金,3675,S1
`,
};

/** What an example needs beside it: a waiver accepts something only where there is something. */
const BESIDE: { readonly [sheet in Sheet]?: Readonly<Record<string, string>> } = {
  'waivers.csv': {
    'refund.csv': `编号,地区,参保身份,年龄,起始,方式,金额,可信度,依据
BJ-1,北京市,退休,70岁及以上,2022-09-01,定额,100,转述,S1
BJ-2,北京市,在职,,2022-09-01,不划入,,转述,S1
`,
  },
};

/** Today, as the examples mean it. */
export const EXAMPLE_DAY = 20_475;

/** A folder in which the example's sheet is the given table. */
export function exampleFolder(table: string, sheet: Sheet = 'refund.csv'): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const texts = { ...FOLDER, ...BESIDE[sheet] };
  const files = new Map(Object.entries(texts).map(([file, text]) => [file, encoder.encode(text)]));
  return files.set(sheet, encoder.encode(filled(table, FILLED[sheet])));
}

/** Columns of figures, and the method that uses each: elsewhere they must stay blank. */
const USED_BY: ReadonlyMap<string, string> = new Map([
  ['金额', '定额'],
  ['比例', '比例'],
  ['基数', '比例'],
]);

/** Columns are added behind those shown, so that coordinates stay what the reader sees. */
function filled(table: string, columns: Readonly<Record<string, string>>): string {
  const [header = '', ...rows] = table.trim().split('\n');
  const shown = header.split(',');
  const added = Object.entries(columns).filter(([name]) => !shown.includes(name));
  const methodAt = shown.indexOf('方式');
  const lines = rows.map((row) => {
    const method = methodAt < 0 ? columns['方式'] : row.split(',')[methodAt];
    const cells = added.map(([name, cell]) =>
      (USED_BY.get(name) ?? method) === method ? cell : '',
    );
    return [row, ...cells].join(',');
  });
  return `${[[header, ...added.map(([name]) => name)].join(','), ...lines].join('\n')}\n`;
}
