/** Words of a row that name a number in place of its figure, and words that name numbers of other things. */
import { describe, expect, it } from 'vitest';
import { misquoted } from '../../src/check/misquoted/misquoted.ts';
import { linkSheets } from '../../src/compile/link/link.ts';
import { readSheets } from '../../src/compile/read.ts';
import { parseCellName } from '../../src/diagnostic/diagnostic.ts';
import { gridOf, realFolder, TODAY, withSheets } from '../compile/support/folder.ts';

/** Copies of a row of a sheet, each with other words and some cells changed; which of them are told. */
function toldOf(
  file: string,
  id: string,
  words: readonly string[],
  cells: Readonly<Record<string, string>> = {},
): readonly string[] {
  const grid = gridOf(realFolder, file);
  const [header = []] = grid;
  const row = grid.find(([first]) => first === id) ?? [];
  const copies = words.map((said, index) => {
    const changes: Readonly<Record<string, string>> = {
      ...cells,
      编号: `${id}-${index}`,
      说明: said,
      英文说明: '',
    };
    return row.map((cell, column) => changes[header[column] ?? ''] ?? cell);
  });
  const folder = withSheets(realFolder, { [file]: [...grid, ...copies] });
  const { world } = linkSheets(readSheets(folder).sheets, TODAY, {});
  const rows = misquoted.run(world, []).map(({ cell }) => parseCellName(cell ?? '')?.row ?? 0);
  return rows.map((at) => words[at - grid.length - 1] ?? `row ${at}`);
}

const OTHER_AMOUNTS = `
退休、不满70周岁：100元/月。
70岁以下每人每月100元，大额互助3元从中扣除，实际97元。
每月往医保存折打100块钱。
每月返一百元。
全年1200元，按月到账。
每季度合计300元。
扣除每月3元的大额互助以后，每月实际到账97元。
每月划入，到账97元。
每月实际到账97元（已扣3元）。
到账97元，另外3元交大额互助。
与70周岁以上的110元相比少10元。
不满70周岁的标准；70周岁以上的标准为110元。
70周岁及以上每月110元，不满70周岁的少10元。
比70周岁及以上的每月110元少10元。
满70周岁的次月起改领110元。
满70周岁次月起每月划入110元。
按月划入个人账户，门诊费用1300元以上的部分由统筹基金报销85%。
每月划入；住院起付线1300元不能用它抵。
每月划入的钱可以用来交每年300元的居民医保费（给家人）。
按月划入；余额满3000元的，可以转出。
按月划入，2001年至2005年是每月80元。
按月划入，2005年为每月80元。
按月划入。企业退休人员2001年每月80元，机关退休人员90元。
起初每月80元，后来100元。
起初每月80元，后来涨到现在的数。
最初定的是每月80元，2006年涨过一次。
有人说每月120元，没有依据。
网上流传的每月120元是误传。
不是网传的每月120元。
并非每月划入120元。
低于每月划入120元的其他城市。
上海每年1680元，北京按月定额。
异地安置人员另行每月划入50元交通费。
按月划入，另按每月50元发放补助。
医疗照顾人员每月划入150元，其他退休人员见表。
建国前老工人每月120元，其余退休人员按年龄定额。
劳模每月120元，一般人员按定额划入。
划入额封顶每月120元。
预计以后每月划入120元。
拟定为每月120元，还没有公布。
如果涨到每月120元，会另行公布。
例如退休半年的，一共划入600元。
例：3个月合计300元。
补划6个月的，一次划入600元。
1月1日退休的，到年底合计划入1200元。
当年11月退休的，到年底合计划入200元。
按2.5元乘40划入。
划入标准：100元整／月。
每月划入标准为人民币壹佰元。
每月 100 元，划入个人账户 。
每月１００元。
在职时按2%划入，退休后每月定额。
单位缴9%、个人缴2%的，退休后每月划入定额。`;
const OTHER_RATES = `
在职职工个人缴费的2%划入，单位缴费的9.8%进统筹。
个人缴纳2%、单位缴纳9%，只有个人部分划入个人账户。
单位缴费9%进统筹基金，个人缴费全额进个人账户。
个人缴费全额划入个人账户，单位缴费的30%不再划入。
个人缴费全额计入；改革前单位缴费的0.8%也计入。
个人缴费全额计入；以前单位缴费另按0.8%计入。
个人账户计入标准为本人缴费基数的百分之二。
基数乘0.02。
月薪1万元的，每月划入200元。
缴费基数为社会平均工资60%至300%，按本人基数全额计入。
基数最低是社会平均工资的60%，最高是300%，个人缴费全额计入。
缴费基数不得低于平均工资的60%，个人缴费全额计入。
每季划入，年利率按1.5%计入。
个人缴费全额计入，利息按活期0.2%计入。`;
const OF_OTHER_TIMES = `
75元，是2021年平均养老金3675元的2%（取整）。
按2021年平均养老金的2%左右定额。
每月定额，原先按本人养老金的4%划入。
每月定额，不再按本人养老金的4%划入。
不再按每月90元划入，改为全省统一定额。
取消各市州每月60元至90元的标准，全省统一。
各市州60元、70元、90元不等的标准，统一成一个数。`;
const BESIDE_CHARGES = `
大额互助资金每人每月3元，一年36元。
一年合计扣36元。
每月从划入的100元或110元里扣。
退休人员交3元，在职职工由单位交1%、个人交3元。
单位按1%缴，退休人员每月交3元。
大额互助最高支付50万元，退休人员每月缴费见表。
以前每月交2元。`;

const linesOf = (text: string): readonly string[] => text.trim().split('\n');

describe('a number that may be the figure of a row', () => {
  it.each([
    [
      'an amount',
      ['refund.csv', 'BJ-RET-1', { 金额: '101' }],
      `
不满70周岁的退休人员每月划入100元。
退休、不满70周岁：100元/月。
每月定额划入100元，这是扣大额互助之前的数。
北京退休人员的标准是每人每月100元。
不满70周岁每月划入100元；70周岁及以上每月划入110元。`,
    ],
    [
      'a rate',
      ['refund.csv', 'BJ-EMP-1', { 比例: '3%' }],
      `
本人缴的2%全部进个人账户，改革前后都一样。
在职职工按本人缴费基数的2%划入。
按缴费基数的百分之2划入个人账户。`,
    ],
    [
      'the least and the most of a rate',
      ['refund.csv', 'JN-RET-H1', { 保底: '51' }],
      `
2023年底以前，按本人月养老金的4%划入，最少50元，最多170元。`,
    ],
    [
      'a charge',
      ['deductions.csv', 'BJ-DED-1', { 金额: '4' }],
      `
大额互助资金每人每月3元。
每月从划入额里扣3元。`,
    ],
  ] as const)('is held against it: %s', (_, [file, id, cells], words) => {
    expect(toldOf(file, id, linesOf(words), cells)).toEqual(linesOf(words));
  });

  it.each([
    ['refund.csv', 'BJ-RET-1', OTHER_AMOUNTS],
    ['refund.csv', 'BJ-EMP-1', OTHER_RATES],
    ['refund.csv', 'HUN-RET-1', OF_OTHER_TIMES],
    ['deductions.csv', 'BJ-DED-1', BESIDE_CHARGES],
  ])('is not one of other people, times or things: %s %s', (file, id, words) => {
    expect(toldOf(file, id, linesOf(words))).toEqual([]);
  });
});
