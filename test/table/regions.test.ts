import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, findRegion, indexRegions, pathName } from '../../src/table/regions.ts';
import { region } from './support/build.ts';
import { realRuleset } from './support/sheets.ts';

const { regions } = await realRuleset();

/** What a text finds: one code, or the names to choose from after a `?` or `!`. */
function found(text: string): string {
  const match = findRegion(regions, text);
  switch (match.kind) {
    case 'one':
      return match.region.code;
    case 'many':
      return `?${match.regions.map(({ name }) => name).sort()}`;
    case 'none':
      return `!${match.suggestions.map(({ name }) => name)}`;
  }
}

describe('findRegion', () => {
  it.each([
    ['370200', '370200'],
    ['青岛市', '370200'],
    ['青岛', '370200'],
    ['山东青岛', '370200'],
    ['山东省青岛市', '370200'],
    ['山东省青岛', '370200'],
    ['中国山东青岛', '370200'],
    ['全国', '100000'],
    ['中国', '100000'],
    ['000000', '100000'],
    ['北京', '110000'],
    ['内蒙', '150000'],
    ['内蒙古自治区', '150000'],
    ['锡盟', '152500'],
    ['新疆生产建设兵团', '650000-BT'],
    ['兵团', '650000-BT'],
    ['甘肃省直', '620000-SZ'],
    ['甘肃省本级', '620000-SZ'],
    ['620000-SZ', '620000-SZ'],
    ['620000-sz', '620000-SZ'],
    ['石河子', '659001'],
    ['台湾', '710000'],
    ['香港', '810000'],
    ['qingdao', '370200'],
    ["Xi'an", '610100'],
    ['xi’an', '610100'],
    ['XIAN', '610100'],
    ['皖', '340000'],
    ['沪', '310000'],
    ['Ürümqi', '650100'],
    ['urumqi', '650100'],
    ['wulumuqi', '650100'],
    ['Lüliang', '141100'],
    ['luliang', '141100'],
    ['lvliang', '141100'],
    ['Inner Mongolia', '150000'],
    ['neimenggu', '150000'],
    ['Xizang', '540000'],
    ['Tibet', '540000'],
    ['Shanxi', '140000'],
    ['Shaanxi', '610000'],
    ['Yanbian', '222400'],
    ['山东-青岛', '370200'],
    ['山东/青岛', '370200'],
    ['山东，青岛', '370200'],
    ['Shandong Qingdao', '370200'],
    ['Qingdao, Shandong', '370200'],
    ['Qingdao (青岛市)', '370200'],
    ['丰泽区', '350503'],
    ['福建泉州丰泽', '350503'],
    ['411329', '411329'],
    ['杨陵区', '610000-YL'],
    ['610403', '610000-YL'],
  ])('reads %s', (text, code) => {
    expect(found(text)).toBe(code);
  });

  it.each(['青 岛', ' 青岛　', '青\u200b岛', '３７０２００', '\u00a0山东 省 青岛 市 '])(
    'reads %j in spite of spaces and widths',
    (text) => {
      expect(found(text)).toBe('370200');
    },
  );

  it('takes the full name before the short name that others share', () => {
    expect(found('吉林省')).toBe('220000');
    expect(found('吉林市')).toBe('220200');
    expect(found('吉林省吉林市')).toBe('220200');
    expect(found('吉林吉林')).toBe('220200');
    expect(found('海南省')).toBe('460000');
    expect(found('海南藏族自治州')).toBe('632500');
    expect(found('青海海南')).toBe('632500');
  });

  it('never guesses between namesakes', () => {
    expect(found('吉林')).toBe('?吉林市,吉林省');
    expect(found('海南')).toBe('?海南省,海南藏族自治州');
    expect(found('taizhou')).toBe('?台州市,泰州市');
    expect(found('Fuzhou')).toBe('?抚州市,福州市');
    expect(found('Hainan')).toBe('?海南省,海南藏族自治州');
  });

  it('suggests what was meant, the likeliest first', () => {
    expect(found('山冻')).toMatch(/^!山东省,/u);
    expect(found('上海滩')).toMatch(/^!上海市/u);
    expect(found('青导')).toMatch(/^!青岛市/u);
    expect(found('qindao')).toBe('!青岛市');
    expect(found('Guangzou')).toBe('!广州市');
    expect(found('广东省深圳市南山区')).toMatch(/^!深圳市/u);
    expect(found('江苏青岛')).toBe('!江苏省,青岛市');
  });

  it('leads from a code only to what its digits say', () => {
    expect(found('371202')).toBe('!山东省');
    expect(found('37020')).toBe('!青岛市');
    expect(found('999999')).toBe('!');
  });

  it('takes no district for the place around it: a rule of 市南区 is none of 青岛', () => {
    for (const text of ['市南区', '青岛市市南区', '370202', '浦东', 'pudong'])
      expect(found(text)).toMatch(/^!/u);
  });

  it('refuses a path that does not lead there', () => {
    expect(found('江苏青岛')).toMatch(/^!/u);
    expect(found('青岛山东')).toMatch(/^!/u);
  });

  it('finds every region by its code, its names, and its whole path', () => {
    for (const { code, name, nameEn, level } of regions.byCode.values()) {
      expect(found(code)).toBe(code);
      expect(found(nameEn)).toBe(code);
      expect(found(`${nameEn} (${name})`)).toBe(code);
      expect(found(pathName(regions.byCode, code))).toBe(code);
      if (level !== 'nation') expect(found(name)).toBe(code);
    }
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '山东',
      '青岛',
      '省',
      '市',
      '吉林',
      '370200',
      ' ',
      '\u0000',
      '😀',
      '%',
      '(',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const match = findRegion(regions, typed);
        expect(['one', 'many', 'none']).toContain(match.kind);
        if (match.kind === 'none') expect(match.suggestions.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the list of regions', () => {
  it('leads up to the nation, but from the places that insure people by a law of their own', () => {
    const apart = ['710000', '810000', '820000'];
    for (const code of regions.byCode.keys()) {
      const top = apart.includes(code) ? code : '100000';
      expect(chainOf(regions.byCode, code).at(-1)?.code).toBe(top);
    }
  });

  it('holds the nation, 34 provinces and at least 333 prefectures', () => {
    const levels = [...regions.byCode.values()].map(({ level }) => level);
    const count = (level: string) => levels.filter((one) => one === level).length;
    expect(count('nation')).toBe(1);
    expect(count('province')).toBe(34);
    expect(count('prefecture')).toBeGreaterThanOrEqual(333);
  });

  it('names the path that tells namesakes apart', () => {
    expect(pathName(regions.byCode, '370200')).toBe('山东省 青岛市');
    expect(pathName(regions.byCode, '100000')).toBe('全国');
  });

  it('gives a full name and a code precedence over somebody else’s short name', () => {
    const list = indexRegions([
      region('A', null, 'nation', ['Y', 'C']),
      region('Y', 'A', 'province'),
      region('C', 'A', 'province'),
    ]);
    expect(findRegion(list, 'Y')).toMatchObject({ kind: 'one', region: { code: 'Y' } });
    expect(findRegion(list, 'C')).toMatchObject({ kind: 'one', region: { code: 'C' } });
  });

  it('is found whatever stands in it', () => {
    const odd = indexRegions([region('a.*', null, 'nation', ['(', '']), region('B', 'a.*')]);
    expect(findRegion(odd, '(')).toMatchObject({ kind: 'one' });
    expect(findRegion(odd, 'a.*B')).toMatchObject({ kind: 'one', region: { code: 'B' } });
    expect(findRegion(odd, '')).toMatchObject({ kind: expect.any(String) });
  });
});
