/** New rows as staff add them, with words of all kinds: legal, so that nothing is found. */
import { expect, it } from 'vitest';
import { changed, found, plus } from './support/planting.ts';

const SOURCE = { 可信度: '转述', 依据: 'nat-2023-08-07' };
const added = (grid: string[][], row: Readonly<Record<string, string | undefined>>) =>
  plus(row)(grid);
const FLEXIBLE = {
  编号: 'LZH-FLEX-1',
  地区: '泸州市',
  参保身份: '灵活就业',
  起始: '2023',
  ...SOURCE,
};

it('turns no old row odd that tells its people apart in its own way', async () => {
  const credits = { ...FLEXIBLE, 个人账户模式: '单建统筹', 方式: '不划入' };
  expect(await found(changed('refund.csv', plus(credits), 0))).toEqual([]);
});

const RETIRED = { 参保身份: '退休', 退休手续已办: '是', 个人账户模式: '统账结合', 起始: '2023' };
const FIXED = { ...RETIRED, 方式: '定额', 金额: '95', ...SOURCE };
const VALID = { 待遇: 'off-site-care', 项目: '备案有效期', 英文项目: 'how long filing is valid' };
const MONTHS = { ...VALID, 单位: '个月', 英文单位: 'months', ...SOURCE };

it('passes figures of other things among the words of rows', async () => {
  const rows = [
    { ...FIXED, 说明: '每月定额划入，标准按2021年全市平均养老金3800元的2.5%确定，见通知。' },
    { ...FIXED, 说明: '标准是2021年全市平均养老金3800元乘以2.5%，按月划入。' },
    { ...FIXED, 说明: '按月定额划入；参保满10年的另加5元。' },
    { ...FIXED, 说明: '按月定额划入，大病保险每年60元从账户里扣。' },
    {
      ...{ ...RETIRED, ...SOURCE, 方式: '比例', 比例: '2.8%', 基数: '本人养老金' },
      说明: '按本人养老金的比例按月划入；门诊统筹起付标准100元，报销60%。',
    },
  ];
  const places = ['泸州市', '内江市', '自贡市', '攀枝花市', '德阳市'];
  const all = rows.map((row, index) => ({ 编号: `SCX-RET-${index}`, 地区: places[index], ...row }));
  expect(await found(changed('refund.csv', (grid) => all.reduce(added, grid), 0))).toEqual([]);
});

it('passes amounts that words say of other times, people and things, or otherwise', async () => {
  const rows = [
    { ...FIXED, 金额: '80', 说明: '每半年划入一次，一次480元。' },
    { ...FIXED, 金额: '80', 说明: '每月划入，划入以后另扣大病保险7元。' },
    { ...FIXED, 金额: '30', 说明: '扣除大额互助3元后，按月划入。' },
    { ...FIXED, 金额: '30', 说明: '每月划入，比去年每月多3元。' },
    { ...FIXED, 说明: '按定额划入，养老金低于3000元的也一样。' },
    { ...FIXED, 说明: '按改革当年月平均养老金3703元的一定比例定下的额度划入。' },
    { ...FIXED, 说明: '个人账户余额低于20元的也照常划入。' },
    { ...FIXED, 金额: '80', 说明: '基础额度70元，另加高龄补贴10元。' },
    { ...FIXED, 金额: '80.5', 说明: '每月80元5角。' },
    { ...FIXED, 金额: '169.08', 说明: '每月约169元（精确到分的数见表）。' },
    { ...FIXED, 金额: '1000', 周期: '每年', 说明: '每月83.33元，分12个月划入。' },
  ];
  const places = '泸州市 内江市 自贡市 攀枝花市 德阳市 达州市 广元市 遂宁市 乐山市 雅安市 宜宾市';
  const all = rows.map((row, index) => ({
    编号: `SCX-RET-${index}`,
    地区: places.split(' ')[index],
    ...row,
  }));
  expect(await found(changed('refund.csv', (grid) => all.reduce(added, grid), 0))).toEqual([]);
});

it('passes terms whose words have two bounds, or years beside a number of years', async () => {
  const rows = [
    { ...MONTHS, 界限: '至少', 数值: '6', 说明: '备案后不得少于6个月，最多可延长至12个月。' },
    { ...MONTHS, 界限: '至多', 数值: '12', 说明: '一般不少于6个月，12个月后要重新办理。' },
    {
      ...{ ...VALID, ...SOURCE, 界限: '等于', 数值: '3', 单位: '年', 英文单位: 'years' },
      说明: '2022年的口径，2023年也按这个办。',
    },
  ];
  const places = ['泸州市', '绵阳市', '自贡市'];
  const all = rows.map((row, index) => ({
    编号: `SCX-TERM-${index}`,
    地区: places[index],
    ...row,
  }));
  expect(await found(changed('terms.csv', (grid) => all.reduce(added, grid), 0))).toEqual([]);
});

it('passes years that are spelt out, and months that are added for each year alone', async () => {
  const years = {
    ...{
      编号: 'LZH-REQ-1',
      地区: '泸州市',
      参保身份: '在职、退休、灵活就业',
      性别: '男',
      ...SOURCE,
    },
    ...{ 待遇: 'lifelong-benefit', 项目: '累计缴费年限', 英文项目: 'years of contributions' },
    ...{ 须满足事实: '累计缴费年限', 须满足条件: '30年及以上', 效果: '阻断' },
    说明: '男职工累计缴费满三十年，其中实际缴费满10年。',
  };
  const women = {
    ...years,
    编号: 'LZH-REQ-2',
    性别: '女',
    须满足条件: '25年及以上',
    说明: '女职工累计缴费满二十五年，其中实际缴费满10年。',
  };
  const both = [years, women];
  expect(await found(changed('requirements.csv', (grid) => both.reduce(added, grid), 0))).toEqual(
    [],
  );
  const people = { 地区: '泸州市', 参保身份: '在职、灵活就业', ...SOURCE };
  const waits = { 等待最少: '0', 等待最多: '0', 每断一年加: '1', 待遇开始: '等待期满' };
  const rows = [
    { 编号: 'LZH-W-1', ...people, 转换险种: '不换', 首次参保: '是', ...waits },
    { 编号: 'LZH-W-2', ...people, 转换险种: '不换', 首次参保: '否', 方式: '从上级' },
    { 编号: 'LZH-W-3', ...people, 转换险种: '职工转居民、居民转职工', 方式: '从上级' },
  ];
  expect(await found(changed('waiting.csv', (grid) => rows.reduce(added, grid), 0))).toEqual([]);
});
