import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace, type Place, searchPlaces } from '../../src/table/places.ts';
import { districtsOf } from '../../src/table/regions.ts';
import { realRuleset } from './support/sheets.ts';

const { regions } = await realRuleset();

const told = ({ region, district }: Place): string =>
  district === null ? region.name : `${region.name}>${district}`;

/** What a text finds: one place, or those to choose from after a `?` or `!`. */
function found(text: string): string {
  const match = findPlace(regions, text);
  switch (match.kind) {
    case 'one':
      return told(match.place);
    case 'many':
      return `?${match.places.map(told)}`;
    case 'none':
      return `!${match.suggestions.map(told)}`;
  }
}

const searched = (text: string, limit = 20): string[] =>
  searchPlaces(regions, text, limit).map(told);

const codesOf = (text: string, limit = 20): string[] =>
  searchPlaces(regions, text, limit).map(({ region }) => region.code);

describe('findPlace', () => {
  it('finds regions as sheets do', () => {
    for (const { code, name, nameEn } of regions.byCode.values())
      for (const text of [code, name, nameEn]) expect(found(text)).toBe(name);
  });

  it.each([
    ['青岛市市南区', '青岛市>市南区'],
    ['山东省青岛市市南区', '青岛市>市南区'],
    ['青岛 市南', '青岛市>市南区'],
    ['市南区', '青岛市>市南区'],
    ['上海浦东', '上海市>浦东新区'],
    ['浦东新区', '上海市>浦东新区'],
    ['pudong', '上海市>浦东新区'],
    ['Pudong New Area', '上海市>浦东新区'],
    ['Pudong, Shanghai', '上海市>浦东新区'],
    ['Shanghai Pudong', '上海市>浦东新区'],
    ['Tianhe District, Guangzhou City, Guangdong Province', '广州市>天河区'],
    ['重庆云阳', '重庆市>云阳县'],
    ['昆山', '苏州市>昆山市'],
    ['内蒙古阿拉善左旗', '阿拉善盟>阿拉善左旗'],
    ['丰宁', '承德市>丰宁满族自治县'],
    ['管城区', '!'],
    ['管城', '郑州市>管城回族区'],
    ['北京市（朝阳区）', '北京市>朝阳区'],
    ['Beijing (朝阳区)', '北京市>朝阳区'],
    ['北京朝阳', '北京市>朝阳区'],
    ['辽宁朝阳', '朝阳市'],
    ['长春朝阳', '长春市>朝阳区'],
    ['泉州市丰泽区', '丰泽区'],
    ['新野', '新野县'],
  ])('reads %s', (text, place) => {
    if (place === '!') expect(found(text)).toMatch(/^!/u);
    else expect(found(text)).toBe(place);
  });

  it.each([
    ['110101', '北京市>110101'],
    // The counties of Chongqing stand under 02.
    ['500235', '重庆市>500235'],
    ['370202', '青岛市>370202'],
    ['152921', '阿拉善盟>152921'],
    ['130000', '河北省'],
    // A county that a province runs itself is a region, and so is a district with rules of its own.
    ['429021', '神农架林区'],
    ['350503', '丰泽区'],
    ['610403', '杨凌示范区'],
    // 莱芜 was a prefecture until 2019: its codes say no more than the province.
    ['371202', '!山东省'],
    ['999999', '!'],
  ])('reads the code %s', (code, place) => {
    expect(found(code)).toBe(place);
  });

  it.each([
    ['Qingdao City', '青岛市'],
    ['Qingdao City, Shandong Province', '青岛市'],
    ['Guangxi Zhuang Autonomous Region', '广西壮族自治区'],
    ['Hong Kong Special Administrative Region', '香港特别行政区'],
    ['jinanshi', '济南市'],
    // 滦州 is read before 六安 with 州 at its end.
    ['luanzhou', '唐山市>滦州市'],
  ])('reads %s with its kind', (text, place) => {
    expect(found(text)).toBe(place);
  });

  it('asks where a prefecture and a district of a municipality share a name', () => {
    expect(found('朝阳')).toBe('?朝阳市,北京市>朝阳区');
    expect(found('chaoyang')).toBe('?朝阳市,北京市>朝阳区');
    expect(found('朝阳市')).toBe('朝阳市');
    expect(found('Chaoyang (Liaoning)')).toBe('朝阳市');
  });

  it.each(['西安', '大同', '中山', '河北', '河南', '南昌', 'wuxi', 'baoshan'])(
    'does not ask which %s is meant: districts of that name or sound rank lower',
    (text) => {
      expect(found(text)).toMatch(/^(?:西安市|大同市|中山市|河北省|河南省|南昌市|无锡市|保山市)$/u);
    },
  );

  it('never guesses between districts', () => {
    expect(found('朝阳区')).toBe('?北京市>朝阳区,长春市>朝阳区');
    expect(found('通州')).toBe('?北京市>通州区,南通市>通州区');
    expect(found('南山区')).toBe('?鹤岗市>南山区,深圳市>南山区');
    expect(found('昌江')).toBe('?昌江黎族自治县,景德镇市>昌江区');
  });

  it('suggests what was meant and nothing else', () => {
    expect(found('青导')).toBe('!青岛市,青海省');
    expect(found('qindao')).toBe('!青岛市');
    expect(found('shanghia')).toBe('!上海市');
    expect(found('浦东新曲')).toBe('!上海市>浦东新区');
    expect(found('青岛市市南区香港中路')).toBe('!青岛市>市南区');
    expect(found('tokyo')).toBe('!');
    expect(found('市')).toBe('!');
  });

  it('leads every district, written with its path, to the region that pools it', () => {
    for (const region of regions.byCode.values())
      for (const words of districtsOf(region)) {
        const [name = ''] = words.split(' ');
        expect(found(region.name + name)).toBe(`${region.name}>${name}`);
      }
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '上海',
      '浦东',
      '区',
      '朝阳',
      'Pudong',
      ', ',
      '110101',
      '\u0000',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 6 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 30 }), (typed, limit) => {
        const match = findPlace(regions, typed);
        expect(['one', 'many', 'none']).toContain(match.kind);
        if (match.kind === 'none') expect(match.suggestions.length).toBeLessThanOrEqual(5);
        expect(searchPlaces(regions, typed, limit).length).toBeLessThanOrEqual(Math.max(1, limit));
      }),
      { numRuns: 30 },
    );
  });
});

describe('searchPlaces', () => {
  it('puts the exact name first, then what begins so, then the rest; higher levels first', () => {
    expect(codesOf('青岛')).toEqual(['370200']);
    expect(codesOf('吉林').slice(0, 2)).toEqual(['220000', '220200']);
    expect(codesOf('海').slice(0, 1)).toEqual(['460000']);
    const shan = codesOf('山');
    const [shanxi, shandong, tangshan] = ['140000', '370000', '130200'].map((code) =>
      shan.indexOf(code),
    );
    expect(shanxi).toBeGreaterThanOrEqual(0);
    expect(shandong).toBeGreaterThanOrEqual(0);
    expect(tangshan === -1 || (tangshan ?? 0) > (shandong ?? 0)).toBe(true);
  });

  it('finds by the beginning of a code and by a path', () => {
    expect(codesOf('3702')).toEqual(['370200']);
    expect(codesOf('３７０２')).toEqual(['370200']);
    expect(codesOf('山东青岛')).toEqual(['370200']);
    expect(searched('上海浦东')).toEqual(['上海市>浦东新区']);
  });

  it('finds while pinyin or English is being typed', () => {
    expect(searched('qing').slice(0, 2)).toEqual(['青海省', '青岛市']);
    expect(searched('qingd')).toEqual(['青岛市']);
    expect(searched("xi'a")).toContain('西安市');
    expect(searched('shanxi').slice(0, 2)).toEqual(['山西省', '陕西省']);
    expect(searched('inner mon')).toEqual(['内蒙古自治区']);
    expect(searched('pudo')).toEqual(['上海市>浦东新区']);
    expect(searched('浦')).toEqual([]);
  });

  it('shows each region once, with the district that was typed', () => {
    expect(searched('朝阳')).toEqual(['朝阳市', '北京市>朝阳区', '长春市>朝阳区']);
    expect(searched('鼓楼')).toEqual([
      '南京市>鼓楼区',
      '徐州市>鼓楼区',
      '福州市>鼓楼区',
      '开封市>鼓楼区',
    ]);
  });

  it('falls back to what may have been meant', () => {
    expect(codesOf('山冻')[0]).toBe('370000');
  });

  it('finds nothing for nothing, and no more than asked for', () => {
    expect(codesOf('')).toEqual([]);
    expect(codesOf('　 ')).toEqual([]);
    expect(codesOf('市', 7)).toHaveLength(7);
  });
});
