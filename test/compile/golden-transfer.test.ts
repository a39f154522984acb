import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { findingsOf, realFolder, withSheets } from './support/folder.ts';

const HEADER =
  '编号,转出地,转入地,参保身份,申请日期,中断缴费月数,结果,可否转移,到期,转完,余额,等待最少,等待最多,可补缴,待遇追溯,待答\n';

/** What is found in one case laid beside the real rules. */
async function findingsOn(row: string): Promise<readonly Diagnostic[]> {
  const sheets = { 'transfer.cases.csv': HEADER + row, 'refund.cases.csv': null };
  const found = await findingsOf(withSheets(realFolder, sheets));
  return found.filter(({ file }) => file === 'transfer.cases.csv');
}

const told = async (row: string): Promise<string[]> =>
  (await findingsOn(row)).map(({ code, cell, text }) => `${code} ${cell} ${text.zh}`);

describe('golden cases of transfers', () => {
  it('pass when all is as expected', async () => {
    expect(
      await told(
        'C-1,石家庄,太原,在职,2026-09-28,0,确定,是,转出=2026-10-16、资金到账=不详,2026-10-23,随转,0,0,是,是,\n',
      ),
    ).toEqual([]);
  });

  it('tell every expectation of a case that is not met, at its cell, as one finding', async () => {
    const row =
      'C-1,石家庄,太原,在职,2026-09-28,4,取决于,否,转出=2026-10-15、转入=不详,2026-10-22,继续使用,0,3,是,否,年龄\n';
    const [only, ...others] = await findingsOn(row);
    expect(others).toEqual([]);
    const notes = only?.notes.filter(({ file }) => file === only.file) ?? [];
    expect([only?.text.zh.endsWith('；这条范例另有 10 处对不上'), notes.length]).toEqual([
      true,
      10,
    ]);
    const [first, ...rest] = [only, ...notes].map((at) => `YB-CASE ${at?.cell} ${at?.text.zh}`);
    expect([first?.split('；')[0], ...rest]).toEqual([
      'YB-CASE G2 范例 C-1 的“结果”：预期 取决于，规则给出 确定',
      'YB-CASE H2 范例 C-1 的“可否转移”：预期 否，规则给出 是',
      'YB-CASE I2 范例 C-1 的“到期”：转出：预期 2026-10-15，规则给出 2026-10-16',
      'YB-CASE I2 范例 C-1 的“到期”：转入：预期 不详，规则给出 2026-10-23',
      'YB-CASE J2 范例 C-1 的“转完”：预期 2026-10-22，规则给出 2026-10-23',
      'YB-CASE K2 范例 C-1 的“余额”：预期 继续使用，规则给出 随转',
      'YB-CASE L2 范例 C-1 的“等待最少”：预期 0，规则给出 不详',
      'YB-CASE M2 范例 C-1 的“等待最多”：预期 3，规则给出 6',
      'YB-CASE N2 范例 C-1 的“可补缴”：预期 是，规则给出 不详',
      'YB-CASE O2 范例 C-1 的“待遇追溯”：预期 否，规则给出 不详',
      'YB-CASE P2 范例 C-1 的“待答”：预期有 年龄，答案里一个也没有',
    ]);
  });

  it('tell what cannot be asked', async () => {
    expect(await told('C-1,全国,太原,在职,,,确定,,,,,,,,,\n')).toEqual([
      expect.stringMatching(/^YB-CASE A2 范例 C-1 的“编号”：不能这样问：fromRegion 应为/u),
    ]);
    // Within one pooling area there is nothing to transfer, which is an answer.
    expect(await told('C-1,泉州,丰泽区,在职,,,确定,否,,,,,,,,\n')).toEqual([]);
    expect(await told('C-1,石家庄,泰原,在职,,,确定,,,,,,,,,\n')).toEqual([
      expect.stringMatching(/^YB-NAME C2 regions\.csv 里没有“泰原”/u),
    ]);
  });
});
