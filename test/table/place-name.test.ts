import { describe, expect, it } from 'vitest';
import { foldPlace, withoutKind } from '../../src/table/place-name.ts';
import { districtsOf } from '../../src/table/regions.ts';
import { realRuleset } from './support/sheets.ts';

const { regions } = await realRuleset();
const named = new Map([...regions.byCode.values()].map(({ name, nameEn }) => [name, nameEn]));

describe('English names of regions', () => {
  it('are in Latin letters, capitalised, and no two alike', () => {
    for (const [name, nameEn] of named)
      expect([name, nameEn]).toEqual([name, expect.stringMatching(/^\p{Lu}[\p{L}' ()]+$/u)]);
    expect(new Set([...named.values()].map(foldPlace)).size).toBe(named.size);
  });

  // Readings that a dictionary of words gets wrong, and apostrophes (GB/T 28039).
  it.each([
    ['重庆市', 'Chongqing'],
    ['长春市', 'Changchun'],
    ['长治市', 'Changzhi'],
    ['厦门市', 'Xiamen'],
    ['六安市', "Lu'an"],
    ['六盘水市', 'Liupanshui'],
    ['亳州市', 'Bozhou'],
    ['丽水市', 'Lishui'],
    ['蚌埠市', 'Bengbu'],
    ['乐山市', 'Leshan'],
    ['成都市', 'Chengdu'],
    ['百色市', 'Baise'],
    ['儋州市', 'Danzhou'],
    ['泸州市', 'Luzhou'],
    ['漯河市', 'Luohe'],
    ['濮阳市', 'Puyang'],
    ['郴州市', 'Chenzhou'],
    ['衢州市', 'Quzhou'],
    ['宿迁市', 'Suqian'],
    ['东莞市', 'Dongguan'],
    ['莆田市', 'Putian'],
    ['张掖市', 'Zhangye'],
    ['大连市', 'Dalian'],
    ['西安市', "Xi'an"],
    ['淮安市', "Huai'an"],
    ['雅安市', "Ya'an"],
    ['普洱市', "Pu'er"],
    ['马鞍山市', "Ma'anshan"],
    ['定安县', "Ding'an County"],
    ['吕梁市', 'Lüliang'],
  ])('%s is %s', (name, nameEn) => {
    expect(named.get(name)).toBe(nameEn);
  });

  it.each([
    ['全国', 'China'],
    ['山西省', 'Shanxi'],
    ['陕西省', 'Shaanxi'],
    ['内蒙古自治区', 'Inner Mongolia'],
    ['西藏自治区', 'Xizang'],
    ['新疆维吾尔自治区', 'Xinjiang'],
    ['香港特别行政区', 'Hong Kong'],
    ['澳门特别行政区', 'Macao'],
    ['呼和浩特市', 'Hohhot'],
    ['鄂尔多斯市', 'Ordos'],
    ['阿拉善盟', 'Alxa League'],
    ['哈尔滨市', 'Harbin'],
    ['齐齐哈尔市', 'Qiqihar'],
    ['拉萨市', 'Lhasa'],
    ['日喀则市', 'Xigazê'],
    ['甘孜藏族自治州', 'Garzê Tibetan Autonomous Prefecture'],
    ['阿坝藏族羌族自治州', 'Ngawa Tibetan and Qiang Autonomous Prefecture'],
    ['延边朝鲜族自治州', 'Yanbian Korean Autonomous Prefecture'],
    ['恩施土家族苗族自治州', 'Enshi Tujia and Miao Autonomous Prefecture'],
    ['海西蒙古族藏族自治州', 'Haixi Mongol and Tibetan Autonomous Prefecture'],
    ['巴音郭楞蒙古自治州', 'Bayingolin Mongol Autonomous Prefecture'],
    ['克孜勒苏柯尔克孜自治州', 'Kizilsu Kirgiz Autonomous Prefecture'],
    ['喀什地区', 'Kashgar Prefecture'],
    ['乌鲁木齐市', 'Urumqi'],
    ['新疆生产建设兵团', 'Xinjiang Production and Construction Corps'],
  ])('%s keeps its own spelling: %s', (name, nameEn) => {
    expect(named.get(name)).toBe(nameEn);
  });

  it('tell namesakes apart', () => {
    expect(
      ['台州市', '泰州市', '福州市', '抚州市', '吉林省', '吉林市', '朝阳市'].map((name) =>
        named.get(name),
      ),
    ).toEqual([
      'Taizhou (Zhejiang)',
      'Taizhou (Jiangsu)',
      'Fuzhou (Fujian)',
      'Fuzhou (Jiangxi)',
      'Jilin Province',
      'Jilin City',
      'Chaoyang (Liaoning)',
    ]);
  });
});

describe('districts', () => {
  const words = [...regions.byCode.values()].flatMap((region) => [...districtsOf(region)]);
  const spelt = new Map(words.map((text) => [text.split(' ')[0], text.split(' ').at(-1)]));

  it('are all there, each with its pinyin', () => {
    // GB/T 2260 as of 2024 has 2,843 county-level divisions besides those that are regions here.
    expect(words.length).toBeGreaterThan(2700);
    for (const text of words)
      expect(text).toMatch(/^\p{Script=Han}+(?: \p{Script=Han}+)? [a-z]+$/u);
  });

  it.each([
    ['蔚县', 'yuxian'],
    ['乐亭县', 'laoting'],
    ['乐清市', 'yueqing'],
    ['洪洞县', 'hongtong'],
    ['繁峙县', 'fanshi'],
    ['歙县', 'shexian'],
    ['六合区', 'luhe'],
    ['番禺区', 'panyu'],
    ['铅山县', 'yanshan'],
    ['大城县', 'daicheng'],
    ['东阿县', 'donge'],
    ['长子县', 'zhangzi'],
    ['黄陂区', 'huangpi'],
    ['都江堰市', 'dujiangyan'],
    ['什邡市', 'shifang'],
    ['荥阳市', 'xingyang'],
    ['荥经县', 'yingjing'],
    ['单县', 'shanxian'],
    ['尉犁县', 'yuli'],
    ['曾都区', 'zengdu'],
    ['穆棱市', 'muling'],
  ])('%s is typed %s', (name, pinyin) => {
    expect(spelt.get(name)).toBe(pinyin);
  });
});

describe('foldPlace', () => {
  it.each([
    ["Xi'an", 'xian'],
    ['Xi’an', 'xian'],
    ['Lüliang', 'luliang'],
    ['Garzê', 'garze'],
    ['山东-青岛', '山东青岛'],
    ['北京市（朝阳区）', '北京市朝阳区'],
    ['３７０２００', '370200'],
    ['620000-SZ', '620000sz'],
  ])('%s is looked up as %s', (text, key) => {
    expect(foldPlace(text)).toBe(key);
  });
});

describe('withoutKind', () => {
  it.each([
    ['浦东新区', '浦东'],
    ['清新区', '清新'],
    ['北林区', '北林'],
    ['神农架林区', '神农架'],
    ['新野县', '新野'],
    ['息县', '息县'],
    ['大兴安岭地区', '大兴安岭'],
  ])('%s is %s', (name, short) => {
    expect(withoutKind(name)).toBe(short);
  });
});
