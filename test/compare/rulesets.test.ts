import { describe, expect, it } from 'vitest';
import { renderDiffMarkdown, renderDiffText } from '../../src/compare/render.ts';
import { csvOf, encode, type Folder, gridOf, realFolder } from '../compile/support/folder.ts';
import { compareFolders, diffJson, small, told, uncased, withWords } from './support/compare.ts';

const SD = 'SD-RET-1,山东省,退休,,是,2024-01-01,,,定额,90';

describe('an amount', () => {
  const edited = withWords(small, 'refund.csv', [SD, SD.replace('90', '95')]);

  it('changes for the province and the city that inherits, since the rule began', async () => {
    const { changes, unchanged, notes } = await diffJson(small, edited);
    expect(unchanged).toBe(false);
    expect(changes).toEqual([
      {
        question: 'refund',
        sheet: 'refund',
        region: '370000',
        regionName: '山东',
        inheritedBy: 1,
        regions: ['370000', '370200'],
        when: { participant: { in: ['retired'] } },
        whenText: '退休',
        from: '2024-01-01',
        to: null,
        before: {
          outcome: 'certain',
          says: [
            {
              component: 'total',
              method: 'fixed',
              amount: '90.00',
              period: 'month',
              figure: 'gross',
            },
          ],
          may: [],
          text: '每月划入 90.00 元',
        },
        after: {
          outcome: 'certain',
          says: [
            {
              component: 'total',
              method: 'fixed',
              amount: '95.00',
              period: 'month',
              figure: 'gross',
            },
          ],
          may: [],
          text: '每月划入 95.00 元',
        },
        difference: [],
        rules: ['refund:SD-RET-1'],
      },
    ]);
    expect(notes.rows).toEqual([]);
  });

  it('reads as a line in either language, and as a table', async () => {
    const comparison = await compareFolders(small, edited);
    expect(renderDiffText(comparison, 'zh-CN')).toBe(`回答有 1 处变化，涉及 2 个地区。

返款
  山东及下级 1 个地区：退休，2024-01-01 起
    每月划入 90.00 元 → 每月划入 95.00 元
    规则 refund:SD-RET-1
`);
    expect(renderDiffText(comparison, 'en')).toBe(`1 change of answers, in 2 regions.

Monthly credit
  山东 and 1 region below it: retired, from 2024-01-01
    90.00 yuan a month are credited → 95.00 yuan a month are credited
    rules refund:SD-RET-1
`);
    expect(renderDiffMarkdown(comparison, 'zh-CN')).toBe(`## 谁的回答会变

回答有 1 处变化，涉及 2 个地区。

### 返款

| 地区 | 谁 | 哪些日子 | 原来 | 现在 | 规则 |
| --- | --- | --- | --- | --- | --- |
| 山东及下级 1 个地区 | 退休 | 2024-01-01 起 | 每月划入 90.00 元 | 每月划入 95.00 元 | refund:SD-RET-1 |
`);
  });

  it('of an older age group ends at the age where the younger begins', async () => {
    const tiers = withWords(
      small,
      'refund.csv',
      ['不满70岁', '不满75岁'],
      ['70岁及以上,,2022', '75岁及以上,,2022'],
    );
    expect(await told(small, tiers)).toEqual([
      '北京+0 退休、70岁至74岁 2022-09-01.. 每月划入 110.00 元 → 每月划入 100.00 元',
    ]);
  });
});

describe('a date', () => {
  it('in doubt makes the answer doubtful for as long as it may not have begun', async () => {
    const doubtful = withWords(small, 'refund.csv', [SD, SD.replace('2024-01-01', '2024年1月')]);
    expect(await told(small, doubtful)).toEqual([
      '山东+1 退休 2024-01-01..2024-01-30 每月划入 90.00 元 → 不确定是否执行：每月划入 90.00 元',
    ]);
  });

  it('that ends a rule leaves no answer from the day after', async () => {
    const ended = withWords(
      small,
      'refund.csv',
      ['70岁及以上,,2022-09-01,', '70岁及以上,,2022-09-01,2027-06-30'],
      ['不满70岁,,2022-09-01,', '不满70岁,,2022-09-01,2027-06-30'],
    );
    expect(await told(small, ended)).toEqual([
      '北京+0 退休、不满70岁 2027-07-01.. 每月划入 100.00 元 → 不能作答',
      '北京+0 退休、70岁及以上 2027-07-01.. 每月划入 110.00 元 → 不能作答',
    ]);
  });
});

describe('no answer changes', () => {
  const unchanged = async (before: Folder, after: Folder) => {
    const { changes, notes } = await diffJson(before, after);
    expect(changes).toEqual([]);
    return notes;
  };

  it('between the same sheets, and that is said', async () => {
    const comparison = await compareFolders(small, small);
    expect(renderDiffText(comparison, 'zh-CN')).toBe('回答没有变化。\n');
    expect(renderDiffText(comparison, 'en')).toBe('No answer changes.\n');
    expect(renderDiffMarkdown(comparison, 'en')).toBe(
      '## Whose answers change\n\nNo answer changes.\n',
    );
  });

  it('when all sheets are turned upside down', async () => {
    const folder = uncased(realFolder);
    const turned = new Map(folder);
    for (const name of folder.keys()) {
      const [header = [], ...rows] = gridOf(folder, name);
      turned.set(name, encode(csvOf([header, ...rows.reverse()])));
    }
    const notes = await unchanged(folder, turned);
    expect(notes).toEqual({
      rows: [],
      beside: [],
      confidence: [],
      sources: [],
      lists: { facts: 0, regions: 0, parameters: 0, benefits: 0, holidays: 0, sources: 0 },
      presumptions: false,
    });
  });

  it('when rows, guides too, are called otherwise', async () => {
    const renamed = new Map(
      [...uncased(realFolder)].map(([name, bytes]) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        return [name, encode(text.replaceAll(/\b(NAT-GD|SD-RET|NAT-TO)-/gu, 'X-$1-'))];
      }),
    );
    const notes = await unchanged(uncased(realFolder), renamed);
    // Rows are named as they are now; 24 of the three kinds are called otherwise at least.
    expect(notes.rows.length).toBeGreaterThan(0);
    expect(notes.rows.every((id) => /:X-(?:NAT-GD|SD-RET|NAT-TO)-/u.test(id))).toBe(true);
  });

  it('by confidence, sources or a dispute beside the answer, which are counted', async () => {
    const after = withWords(
      small,
      'refund.csv',
      ['定额,100,,,,,官方,bj-notice', '定额,100,,,,,转述,bj-notice、sd-report'],
      ['定额,107', '定额,108'],
    );
    const comparison = await compareFolders(small, after);
    expect(renderDiffText(comparison, 'zh-CN')).toBe(`回答没有变化。

另有 1 行改动，不改变任何回答：refund:BJ-RET-1
可信度有变的 1 行：refund:BJ-RET-1
依据有变的 1 行：refund:BJ-RET-1
列在答案旁边、本身不作答的（质疑、未采用、上下限、指导）改动 1 行：refund:BJ-RET-D1
`);
  });

  it('by the order of options, or a wider range of ages', async () => {
    const facts = withWords(
      small,
      'facts.csv',
      [
        'employed=在职、retired=退休,employed=employed、retired=retired',
        'retired=退休、employed=在职,retired=retired、employed=employed',
      ],
      ['years,0,130', 'years,0,150'],
    );
    expect((await unchanged(small, facts)).lists.facts).toBe(2);
  });
});

describe('a county that becomes a region of its own', () => {
  it('had its city’s answers before, and loses only what the city keeps to itself', async () => {
    const county = withWords(small, 'regions.csv', [
      '370200,青岛市,地级,山东省,青岛',
      '370200,青岛市,地级,山东省,青岛\n370281,胶州市,县级,青岛市,胶州',
    ]);
    const { changes } = await diffJson(small, county);
    expect(changes).toMatchObject([
      {
        sheet: 'coverage',
        regions: ['370281'],
        after: { outcome: 'unknown' },
        rules: ['coverage:QD-COV-1'],
      },
    ]);
    const back = await diffJson(county, small);
    expect(back.changes).toMatchObject([
      { sheet: 'coverage', regions: ['370281'], before: { outcome: 'unknown' } },
    ]);
  });
});

describe('what answers rest on', () => {
  const byRate = withWords(
    withWords(
      small,
      'refund.csv',
      ['比例,基数,采用', '比例,基数,基数年份,采用'],
      ['定额,100,,,,,', '定额,100,,,,,,'],
      ['定额,110,,,,,', '定额,110,,,,,,'],
      ['定额,107,,,未采用', '定额,107,,,,未采用'],
      ['缴费基数,,,官方', '缴费基数,,,,官方'],
      ['定额,90,,,,,转述', '比例,,2%,当地平均养老金,2023,,,转述'],
    ),
    'parameters.csv',
    ['3675', '3675'],
  );

  it('a figure of the province changes the answers of all who are paid by it', async () => {
    const after = withWords(byRate, 'parameters.csv', ['3675', '3700']);
    const [line, more] = await told(byRate, after);
    expect(more).toBeUndefined();
    expect(line).toMatch(/^山东\+1 退休 2024-01-01\.\. .*3675\.00.* → .*3700\.00/u);
  });

  it('a figure of the city alone changes its own', async () => {
    const after = withWords(byRate, 'parameters.csv', [
      '山东省,退休,2023,当地平均养老金,3675,元/月,sd-report',
      '山东省,退休,2023,当地平均养老金,3675,元/月,sd-report\n青岛市,退休,2023,当地平均养老金,4000,元/月,sd-report',
    ]);
    const { changes } = await diffJson(byRate, after);
    expect(changes.map(({ regions }) => regions)).toEqual([['370200']]);
    expect(changes[0]?.after.says).toMatchObject([{ baseYear: 2023, baseValue: '4000.00' }]);
  });
});

describe('the other questions', () => {
  it('a stage, a balance, a waiting, a coverage', async () => {
    const edit = async (file: string, from: string, to: string) =>
      (await diffJson(small, withWords(small, file, [from, to]))).changes.map(
        ({ question, regionName, inheritedBy, before, after, difference }) => [
          question,
          `${regionName}+${inheritedBy}`,
          difference.length > 0 ? difference.join() : `${before.text} → ${after.text}`,
        ],
      );
    expect(await edit('transfer-stages.csv', ',10,工作日', ',12,工作日')).toEqual([
      [
        'transfer-timeline',
        '全国+3',
        '转出：申请受理后 10 个工作日内办完 → 转出：申请受理后 12 个工作日内办完',
      ],
    ]);
    expect(await edit('transfer-stages.csv', '转出地经办机构', '原地经办机构')).toEqual([
      ['transfer-timeline', '全国+3', '经办方：转出地经办机构 → 原地经办机构'],
    ]);
    expect(await edit('transfer-balance.csv', '随转', '划入银行账户')).toHaveLength(1);
    expect(await edit('waiting.csv', ',0,0,缴费当月', ',3,3,缴费当月')).toMatchObject([
      ['transfer-timeline', '全国+3', expect.stringContaining('3 个月')],
    ]);
    expect(await edit('coverage.csv', '96%', '90%')).toEqual([
      ['eligibility', '青岛+0', '最高比例：96% → 90%'],
    ]);
    expect(await edit('terms.csv', ',7,人', ',8,人')).toEqual([
      ['eligibility', '全国+3', '数值：7 → 8'],
    ]);
    expect(await edit('requirements.csv', '60岁及以上', '55岁及以上')).toEqual([
      ['eligibility', '全国+3', '须满足条件：60岁及以上 → 55岁及以上'],
    ]);
    expect(await edit('requirements.csv', ',年龄,60岁及以上', ',参保身份,退休')).toEqual([
      ['eligibility', '全国+3', '须满足事实：年龄 → 参保身份,须满足条件：60岁及以上 → 退休'],
    ]);
    expect(await edit('guides.csv', '报出地区', '说出地区')).toEqual([
      ['guides', '全国+3', '步骤：拨打热线；报出地区 → 拨打热线；说出地区'],
    ]);
  });

  it('two equal deductions are not one', async () => {
    const row =
      'BJ-DED-1,北京市,退休,2022-09-01,大额互助,large-expense mutual aid,定额,3,官方,bj-notice';
    const both = withWords(small, 'deductions.csv', [
      row,
      `${row}\n${row.replace('DED-1', 'DED-2')}`,
    ]);
    // The same charge twice is refused unless somebody says that it is meant.
    const waivers = encode('检查,规则,理由\nYB-TWICE,BJ-DED-2,两笔都要交\n');
    const twice = new Map(both).set('waivers.csv', waivers);
    const said = '从个人账户代扣大额互助每月 3.00 元';
    expect(await told(small, twice)).toEqual([
      `北京+0 退休 2022-09-01.. ${said} → ${said}；${said}`,
    ]);
    expect(await told(twice, small)).toEqual([
      `北京+0 退休 2022-09-01.. ${said}；${said} → ${said}`,
    ]);
  });
});
