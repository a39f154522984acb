/** Golden cases of benefits and guides: what is reported when the rules say something else. */
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/compile/coverage.ts';
import { readSheets } from '../../src/compile/read.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import {
  type Folder,
  findingsOf,
  rulesetOf,
  smallFolder,
  TODAY,
  withSheets,
} from './support/folder.ts';

const REQUIREMENT =
  '编号,地区,参保身份,下级适用,起始,待遇,项目,英文项目,须满足事实,须满足条件,效果,说明,英文说明,可信度,依据';

/** Family sharing from 60 on, and a number that nobody has checked. */
const folder = withSheets(smallFolder, {
  'requirements.csv': `${REQUIREMENT}
REQ-1,全国,退休,是,2021-12-01,family-sharing,年龄,age,年龄,60岁及以上,阻断,要满60岁。,Sixty years.,转述,sd-report
`,
  'guides.csv': `编号,地区,下级适用,起始,主题,渠道,名称,英文名称,联系,采用,可信度,依据
GUIDE-1,全国,是,2021-12-01,查询余额,电话,医保热线,hotline,12393,,转述,sd-report
GUIDE-2,全国,是,2021-12-01,查询余额,电话,别的电话,another,12333,未采用,转述,sd-report
`,
  'refund.cases.csv': null,
  'transfer.cases.csv': null,
  'eligibility.cases.csv': null,
  'guides.cases.csv': null,
});

const eligibility = (...rows: readonly string[]): Folder =>
  withSheets(folder, {
    'eligibility.cases.csv': `编号,地区,待遇,参保身份,年龄,判断,不满足,待答,规则,规定,依据\n${rows.join('\n')}\n`,
  });

const guides = (...rows: readonly string[]): Folder =>
  withSheets(folder, {
    'guides.cases.csv': `编号,地区,主题,规则,不应有,质疑显示,依据\n${rows.join('\n')}\n`,
  });

const told = async (asked: Folder): Promise<string[]> =>
  (await findingsOf(asked)).map(({ code, cell, text }) => `${cell} ${code} ${text.zh}`);

const noted = async (asked: Folder): Promise<string[]> =>
  (await findingsOf(asked)).flatMap(({ notes }) =>
    notes.map(({ cell, text }) => `${cell} ${text.zh}`),
  );

describe('eligibility.cases.csv', () => {
  it('is silent where the rules say what staff expect', async () => {
    const asked = eligibility(
      'E-1,青岛,family-sharing,退休,60,可享受,,,REQ-1,NAT-TERM-1,sd-report',
      'E-2,青岛,family-sharing,退休,59,不可以,年龄,,REQ-1,,sd-report',
      'E-3,青岛,family-sharing,退休,,未定,,年龄,REQ-1,,sd-report',
      'E-4,青岛,family-sharing,在职,60,未定,,,,,sd-report',
    );
    expect(await told(asked)).toEqual([]);
  });

  it('names the cell that the rules contradict', async () => {
    const asked = eligibility(
      'E-1,青岛,family-sharing,退休,59,可享受,,,,,sd-report',
      'E-2,青岛,family-sharing,退休,60,可享受,年龄,参保身份,,,sd-report',
    );
    expect(await told(asked)).toEqual([
      'F2 YB-CASE 范例 E-1 的“判断”：预期 可享受，规则给出 不可以',
      'G3 YB-CASE 范例 E-2 的“不满足”：预期有 年龄，答案里一个也没有；这条范例另有 1 处对不上',
    ]);
    expect(await noted(asked)).toContain('H3 范例 E-2 的“待答”：预期有 参保身份，答案里一个也没有');
  });

  it('names a benefit, a rule and a fact that do not exist', async () => {
    const asked = eligibility('E-1,青岛,family-shraing,退休,60,可享受,,岁数,REQ-9,,sd-report');
    expect((await findingsOf(asked)).map(({ code, cell }) => `${cell} ${code}`)).toEqual(
      expect.arrayContaining(['C2 YB-REFERENCE', 'I2 YB-REFERENCE']),
    );
  });
});

describe('guides.cases.csv', () => {
  it('tells guides from claims', async () => {
    expect(await told(guides('G-1,青岛,查询余额,GUIDE-1,GUIDE-2,GUIDE-2,sd-report'))).toEqual([]);
    const asked = guides('G-1,青岛,查询余额,GUIDE-2,GUIDE-1,,sd-report');
    expect(await told(asked)).toEqual([
      'D2 YB-CASE 范例 G-1 的“规则”：预期有 GUIDE-2，答案里只有 GUIDE-1；这条范例另有 1 处对不上',
    ]);
    expect(await noted(asked)).toContain(
      'E2 范例 G-1 的“不应有”：预期没有 GUIDE-1，答案却当作办法列出',
    );
  });
});

it('coverage counts the rules that such cases reach', async () => {
  const asked = withSheets(eligibility('E-1,青岛,family-sharing,退休,60,可享受,,,,,sd-report'), {
    'guides.cases.csv': '编号,地区,主题,规则,依据\nG-1,青岛,查询余额,GUIDE-1,sd-report\n',
  });
  const { sheets } = readSheets(asked);
  const covered = coverageOf(sheets, indexRuleset(await rulesetOf(asked)), TODAY);
  const reached = new Map(covered.sheets.map((sheet) => [sheet.file, sheet.reached]));
  expect(covered.cases).toBe(2);
  expect(reached.get('requirements.csv')).toBe(1);
  expect(reached.get('terms.csv')).toBe(1);
  expect(reached.get('guides.csv')).toBe(1);
});
