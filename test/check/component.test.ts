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
];

/** Rules by place, participant, age, whether they bind below, component and standing. */
async function mixtures(
  ...rules: readonly (readonly [string, string, string, string, string, string?])[]
) {
  const rows = rules.map(([place, who, age, below, part, standing = ''], index) => [
    ...[`R${index + 2}`, place, who, age, below, part, standing],
    ...['不划入', '转述', 'sd-report'],
  ]);
  const findings = await findingsOf(
    withSheets(smallFolder, { 'refund.csv': csvOf([HEADER, ...rows]), 'refund.cases.csv': null }),
  );
  return findings
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

  it('has nothing against parts alone', async () => {
    const found = await mixtures(
      ['北京市', '在职', '', '', '本人缴费'],
      ['北京市', '在职', '不满35岁', '', '单位缴费'],
    );
    expect(found).toEqual([]);
  });
});
