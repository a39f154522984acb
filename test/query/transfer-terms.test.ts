import { describe, expect, it } from 'vitest';
import { CASE_FILES } from '../../src/compile/case-files.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import { findingsOf, realFolder, rulesetOf, withSheets } from '../compile/support/folder.ts';
import { askingTransfers, moves } from './support/transfer.ts';

const TERMS = `编号,地区,参保身份,慢病情况,下级适用,起始,待遇,适用端,另一端,余额处理,项目,英文项目,说明,英文说明,可信度,依据
T-YEARS,全国,,,是,2021-12-01,transfer,,,,缴费年限,years of contributions,缴费年限跟着转，累计计算。,The years move along and add up.,转述,nat-43-terms
T-SHARE,全国,,,是,2026-01-09,transfer,,,,家庭共济,family sharing,转移以后家庭共济自动解除。,Family sharing ends with the transfer.,转述,nat-43-terms
T-TJ,天津,,,,2023-08-01,transfer,,,,缴费年限,years of contributions,转入的年限算作视同缴费年限。,Years from elsewhere count as credited.,转述,nat-43-terms
T-SY,沈阳,,,,2023-08-01,transfer,,,,家庭共济,family sharing,转走以前要自己解除。,End it yourself before you go.,转述,nat-43-terms
T-IN,大连,,,,2023-08-01,transfer,转入地,,,缴费年限,years of contributions,转入大连的年限另算。,Years brought to Dalian count apart.,转述,nat-43-terms
T-WITHIN,吉林省,,,是,2023-08-01,transfer,,吉林省,,缴费年限,years of contributions,省内互认。,Recognised within Jilin.,转述,nat-43-terms
T-STAY,全国,,,是,2021-12-01,transfer,,,继续使用,余额,balance,照样用。,Still usable.,转述,nat-43-terms
T-OTHER,全国,在职,,是,2021-12-01,sharing,,,,人数,how many,最多七人。,At most seven.,转述,nat-43-terms
T-ILL,全国,,高血压,是,2021-12-01,sharing,,,,用药,drugs,买药。,Drugs.,转述,nat-43-terms
`;
const BENEFITS = `编号,名称,英文名,说明,英文说明
transfer,转移接续,transfer,换地方。,Moving.
sharing,家庭共济,family sharing,给家人用。,For relatives.
`;

/** The real rules of transfers, and of the rest no more than must be there. */
const REFUND =
  '编号,地区,参保身份,起始,方式,可信度,依据\nR-1,全国,城乡居民,2021-12-01,不划入,转述,nat-43-terms\n';
const OTHERS = ['deductions', 'requirements', 'coverage', 'guides', 'statements'];
const WAIVERS =
  '检查,规则,理由\nYB-GAP,NAT-WAIT-3,其余由各地规定\nYB-HOLE,XIZ-SCO-1,区内换险种没有依据\n';

const ruleset = indexRuleset(
  await rulesetOf(
    withSheets(realFolder, {
      ...Object.fromEntries(OTHERS.map((name) => [`${name}.csv`, null])),
      ...Object.fromEntries(CASE_FILES.map((name) => [name, null])),
      'refund.csv': REFUND,
      'terms.csv': TERMS,
      'benefits.csv': BENEFITS,
      'waivers.csv': WAIVERS,
    }),
  ),
);
const { ask } = askingTransfers(ruleset);

const told = (words: string) => {
  const envelope = ask(`${words}&participant=在职&gapMonths=0&appliedOn=2026-09-28`);
  return { terms: moves(envelope).terms, rules: envelope.rules.map(({ id }) => id) };
};

describe('what else goes with a transfer', () => {
  it('is told with its rule, and nothing of other benefits', () => {
    const { terms, rules } = told('fromRegion=石家庄&toRegion=太原');
    expect(terms).toEqual([
      { name: '缴费年限', text: '缴费年限跟着转，累计计算。', rule: 'terms:T-YEARS' },
      { name: '家庭共济', text: '转移以后家庭共济自动解除。', rule: 'terms:T-SHARE' },
    ]);
    expect(rules).toEqual(expect.arrayContaining(['terms:T-YEARS', 'terms:T-SHARE']));
    expect(rules).not.toContain('terms:T-OTHER');
  });

  it('asks nothing that only other benefits turn on', () => {
    const words = 'fromRegion=石家庄&toRegion=太原&participant=在职&gapMonths=0';
    const { outcome, missing } = ask(`${words}&appliedOn=2026-09-28`);
    expect(missing).toEqual([]);
    expect(outcome).toBe('determined');
  });

  it('is told by the more local of the two places', () => {
    const ids = (words: string) =>
      told(words)
        .terms.map(({ rule }) => rule)
        .toSorted();
    expect(ids('fromRegion=石家庄&toRegion=天津')).toEqual(['terms:T-SHARE', 'terms:T-TJ']);
    expect(ids('fromRegion=天津&toRegion=石家庄')).toEqual(['terms:T-SHARE', 'terms:T-TJ']);
    expect(ids('fromRegion=沈阳&toRegion=石家庄')).toEqual(['terms:T-SY', 'terms:T-YEARS']);
  });

  it('is told at the end, and of the way, that it is for, and hides nothing where it is not', () => {
    const ids = (words: string) =>
      told(words)
        .terms.map(({ rule }) => rule.replace('terms:T-', ''))
        .toSorted();
    expect(ids('fromRegion=石家庄&toRegion=大连')).toEqual(['IN', 'SHARE']);
    expect(ids('fromRegion=大连&toRegion=石家庄')).toEqual(['SHARE', 'YEARS']);
    expect(ids('fromRegion=长春&toRegion=四平')).toEqual(['SHARE', 'WITHIN']);
    expect(ids('fromRegion=长春&toRegion=石家庄')).toEqual(['SHARE', 'YEARS']);
    expect(ids('fromRegion=石家庄&toRegion=长春')).toEqual(['SHARE', 'YEARS']);
    expect(ids('fromRegion=长春&toRegion=大连')).toEqual(['IN', 'SHARE']);
    expect(ids('fromRegion=大连&toRegion=长春')).toEqual(['SHARE', 'YEARS']);
  });

  it('is told for what becomes of the balance', () => {
    expect(told('fromRegion=石家庄&toRegion=太原').rules).not.toContain('terms:T-STAY');
    expect(told('fromRegion=广州&toRegion=深圳').rules).toContain('terms:T-STAY');
  });

  it.each([
    ['transfer,,石家裝,', 'I2', 'YB-NAME'],
    ['sharing,转入地,,', 'H2', 'YB-CELL'],
    ['sharing,,,随转', 'J2', 'YB-CELL'],
  ])('is refused as %s', async (cells, cell, code) => {
    const row = `X-1,全国,,,是,2021-12-01,${cells},缴费年限,years,说明。,Words.,转述,nat-43-terms`;
    const sheets = { 'terms.csv': `${TERMS.split('\n')[0]}\n${row}\n`, 'benefits.csv': BENEFITS };
    const found = await findingsOf(withSheets(realFolder, sheets));
    expect(
      found.filter(({ file }) => file === 'terms.csv').map((one) => [one.cell, one.code]),
    ).toContainEqual([cell, code]);
  });

  it('is not told before it holds', () => {
    const words = 'fromRegion=石家庄&toRegion=太原&participant=在职&gapMonths=0';
    const { terms } = moves(ask(`${words}&appliedOn=2026-01-08`));
    expect(terms.map(({ rule }) => rule)).toEqual(['terms:T-YEARS']);
  });
});
