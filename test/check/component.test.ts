import { describe, expect, it } from 'vitest';
import { csvOf, findingsOf, smallFolder, withSheets } from '../compile/support/folder.ts';

const HEADER = [
  '编号',
  '地区',
  '参保身份',
  '年龄',
  '下级适用',
  '组成',
  '采用',
  '方式',
  '可信度',
  '依据',
  '起始',
  '截止',
];

type Given = readonly [string, string, string, string, string, string?, string?, string?];

/** Rules by place, participant, age, whether they bind below, component, standing, start and end. */
async function findings(...rules: readonly Given[]) {
  const rows = rules.map(
    ([place, who, age, below, part, standing = '', from = '', to = ''], at) => [
      ...[`R${at + 2}`, place, who, age, below, part, standing],
      ...['不划入', '转述', 'sd-report', from, to],
    ],
  );
  return await findingsOf(
    withSheets(smallFolder, { 'refund.csv': csvOf([HEADER, ...rows]), 'refund.cases.csv': null }),
  );
}

async function mixtures(...rules: readonly Given[]) {
  const found = await findings(...rules);
  return found
    .filter(({ code }) => code === 'YB-COMPONENT')
    .map(({ cell, notes }) => [cell, ...notes.map((note) => note.cell)]);
}

describe('YB-COMPONENT', () => {
  it('finds a total beside a part of it, and both cells', async () => {
    const found = await mixtures(
      ['北京市', '在职', '', '', '全部'],
      ['北京市', '在职', '', '', '单位缴费'],
    );
    expect(found).toEqual([['F2', 'F3']]);
  });

  it('points at the rows of the participant that has both, not at others of the place', async () => {
    const found = await mixtures(
      ['北京市', '退休', '', '', ''],
      ['北京市', '在职', '', '', '本人缴费'],
      ['北京市', '在职', '', '', '', '未采用'],
      ['北京市', '在职', '', '', '全部'],
    );
    expect(found).toEqual([['F5', 'F3']]);
  });

  it('finds a part that comes from the region above', async () => {
    const found = await mixtures(
      ['山东省', '在职', '', '是', '本人缴费'],
      ['青岛市', '在职', '', '', '全部'],
    );
    expect(found).toEqual([['F3', 'F2']]);
  });

  it.each<[string, string, string, string, string, string?]>([
    ['of the region above that does not bind below', '山东省', '在职', '', '本人缴费'],
    ['of other participants', '青岛市', '退休', '', '本人缴费'],
    ['of another place', '北京市', '在职', '是', '本人缴费'],
    ['that is only claimed', '青岛市', '在职', '', '本人缴费', '未采用'],
  ] as const)(
    'has nothing against a part %s',
    async (_, place, who, below, part, standing = '') => {
      const found = await mixtures(
        [place, who, '', below, part, standing],
        ['青岛市', '在职', '', '', '全部'],
      );
      expect(found).toEqual([]);
    },
  );

  it('has nothing against a total until some day and parts after it, or for others of other ages', async () => {
    const reform = await findings(
      ['北京市', '在职', '', '', '全部', '', '2020-01-01', '2023-12-31'],
      ['北京市', '在职', '', '', '本人缴费', '', '2024-01-01'],
      ['北京市', '在职', '', '', '单位缴费', '', '2024-01-01'],
    );
    expect(reform.filter(({ code }) => code !== 'YB-STALE')).toEqual([]);
    const ages = await mixtures(
      ['北京市', '在职', '不满45岁', '', '全部'],
      ['北京市', '在职', '45岁及以上', '', '本人缴费'],
    );
    expect(ages).toEqual([]);
  });

  it('finds one gap between a total and its parts, and a day on which they meet', async () => {
    const apart = await findings(
      ['北京市', '在职', '', '', '全部', '', '2020-01-01', '2023-12-31'],
      ['北京市', '在职', '', '', '本人缴费', '', '2024-03-01'],
      ['北京市', '在职', '', '', '单位缴费', '', '2024-03-01'],
    );
    expect(apart.map(({ code }) => code)).toEqual(['YB-GAP']);
    const meeting = await mixtures(
      ['北京市', '在职', '', '', '全部', '', '2020-01-01', '2023-12-31'],
      ['北京市', '在职', '', '', '本人缴费', '', '2023-12-31'],
      ['北京市', '在职', '', '', '单位缴费', '', '2024-01-01'],
    );
    expect(meeting).toEqual([['F2', 'F3']]);
  });

  it('finds a gap of parts beside a total for others, and where it begins', async () => {
    const found = await findings(
      ['北京市', '在职', '60岁及以上', '', '全部'],
      ['北京市', '在职', '不满40岁', '', '本人缴费'],
      ['北京市', '在职', '45至59岁', '', '本人缴费'],
    );
    expect(found.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['YB-GAP D3']);
  });

  it('points at the one part among totals, and at that of the region below', async () => {
    const among = await mixtures(
      ['北京市', '在职', '不满35岁', '', '全部'],
      ['北京市', '在职', '35岁及以上', '', '全部'],
      ['北京市', '在职', '', '', '单位缴费'],
    );
    expect(among).toEqual([['F4', 'F2']]);
    const below = await mixtures(
      ['山东省', '在职', '', '是', '全部'],
      ['青岛市', '在职', '', '', '本人缴费'],
    );
    expect(below).toEqual([['F3', 'F2']]);
  });

  it('has nothing against parts alone', async () => {
    const found = await mixtures(
      ['北京市', '在职', '', '', '本人缴费'],
      ['北京市', '在职', '不满35岁', '', '单位缴费'],
    );
    expect(found).toEqual([]);
  });
});
