/**
 * What a place is called in Latin letters. Han names are romanised by the Scheme for the Chinese
 * Phonetic Alphabet as the spelling rules for place names have it (syllables joined, an apostrophe
 * before a, e and o inside a word, no tones). Names from other languages keep the spelling of the
 * official map; these, and readings that a dictionary gets wrong, stand in the tables below.
 */
import { pinyin } from 'pinyin-pro';
import { withoutKind } from '../src/table/place-name.ts';

/** English names that are not the pinyin of the short Chinese name. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['全国', 'China'],
  ['内蒙古自治区', 'Inner Mongolia'],
  ['陕西省', 'Shaanxi'],
  ['西藏自治区', 'Xizang'],
  ['香港特别行政区', 'Hong Kong'],
  ['澳门特别行政区', 'Macao'],
  // The province and a place in it, or elsewhere, share their short name.
  ['吉林省', 'Jilin Province'],
  ['吉林市', 'Jilin City'],
  ['海南省', 'Hainan Province'],
  ['朝阳市', 'Chaoyang (Liaoning)'],

  ['呼和浩特市', 'Hohhot'],
  ['鄂尔多斯市', 'Ordos'],
  ['呼伦贝尔市', 'Hulun Buir'],
  ['巴彦淖尔市', 'Bayannur'],
  ['乌兰察布市', 'Ulanqab'],
  ['兴安盟', 'Hinggan League'],
  ['锡林郭勒盟', 'Xilin Gol League'],
  ['阿拉善盟', 'Alxa League'],
  ['哈尔滨市', 'Harbin'],
  ['齐齐哈尔市', 'Qiqihar'],
  ['大兴安岭地区', 'Da Hinggan Ling Prefecture'],
  ['神农架林区', 'Shennongjia Forestry District'],

  ['阿坝藏族羌族自治州', 'Ngawa Tibetan and Qiang Autonomous Prefecture'],
  ['甘孜藏族自治州', 'Garzê Tibetan Autonomous Prefecture'],
  ['迪庆藏族自治州', 'Dêqên Tibetan Autonomous Prefecture'],
  ['果洛藏族自治州', 'Golog Tibetan Autonomous Prefecture'],
  ['拉萨市', 'Lhasa'],
  ['日喀则市', 'Xigazê'],
  ['昌都市', 'Qamdo'],
  ['林芝市', 'Nyingchi'],
  ['那曲市', 'Nagqu'],
  ['阿里地区', 'Ngari Prefecture'],

  // Ürümqi on the map: GBK, in which Excel may save the sheet, has no Ü.
  ['乌鲁木齐市', 'Urumqi'],
  ['克拉玛依市', 'Karamay'],
  ['吐鲁番市', 'Turpan'],
  ['博尔塔拉蒙古自治州', 'Bortala Mongol Autonomous Prefecture'],
  ['巴音郭楞蒙古自治州', 'Bayingolin Mongol Autonomous Prefecture'],
  ['克孜勒苏柯尔克孜自治州', 'Kizilsu Kirgiz Autonomous Prefecture'],
  ['伊犁哈萨克自治州', 'Ili Kazak Autonomous Prefecture'],
  ['阿克苏地区', 'Aksu Prefecture'],
  ['喀什地区', 'Kashgar Prefecture'],
  ['和田地区', 'Hotan Prefecture'],
  ['塔城地区', 'Tacheng Prefecture'],
  ['阿勒泰地区', 'Altay Prefecture'],
  ['阿拉尔市', 'Aral'],
  ['图木舒克市', 'Tumxuk'],
  ['可克达拉市', 'Kokdala'],
]);

/** Peoples as they stand in the names of autonomous prefectures and counties. */
const PEOPLES: ReadonlyMap<string, string> = new Map([
  ['维吾尔', 'Uygur'],
  ['哈萨克', 'Kazak'],
  ['柯尔克孜', 'Kirgiz'],
  ['塔吉克', 'Tajik'],
  ['达斡尔', 'Daur'],
  ['鄂温克', 'Ewenki'],
  ['鄂伦春', 'Oroqen'],
  ['蒙古', 'Mongol'],
  ['朝鲜', 'Korean'],
  ['锡伯', 'Xibe'],
  ['裕固', 'Yugur'],
  ['保安', 'Bonan'],
  ['东乡', 'Dongxiang'],
  ['撒拉', 'Salar'],
  ['哈尼', 'Hani'],
  ['土家', 'Tujia'],
  ['布依', 'Buyei'],
  ['布朗', 'Blang'],
  ['仡佬', 'Gelao'],
  ['仫佬', 'Mulao'],
  ['毛南', 'Maonan'],
  ['拉祜', 'Lahu'],
  ['傈僳', 'Lisu'],
  ['景颇', 'Jingpo'],
  ['纳西', 'Naxi'],
  ['普米', 'Pumi'],
  ['独龙', 'Derung'],
  ['各', 'Multinational'],
  ['藏', 'Tibetan'],
  ['羌', 'Qiang'],
  ['彝', 'Yi'],
  ['苗', 'Miao'],
  ['侗', 'Dong'],
  ['壮', 'Zhuang'],
  ['傣', 'Dai'],
  ['佤', 'Va'],
  ['怒', 'Nu'],
  ['水', 'Sui'],
  ['瑶', 'Yao'],
  ['畲', 'She'],
  ['满', 'Manchu'],
  ['白', 'Bai'],
  ['回', 'Hui'],
  ['黎', 'Li'],
  ['土', 'Tu'],
]);

/** 蒙古 and 柯尔克孜 may come without 族; a single character may not, 陵水 is no people. */
const NAMED_PEOPLES = new RegExp(
  `(?:${[...PEOPLES.keys()].map((name) => (name.length > 1 ? `${name}族?` : `${name}族`)).join('|')})+$`,
  'u',
);

/** Province-level names that lose more than a suffix. */
const SHORT_PROVINCES: ReadonlyMap<string, string> = new Map([
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['西藏自治区', '西藏'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳门'],
]);

/** The name without its kind and without peoples: 甘南藏族自治州 is 甘南 to everybody. */
export function shortName(name: string): string {
  const province = SHORT_PROVINCES.get(name);
  if (province !== undefined) return province;
  const [, stem = ''] = /^(.+)自治[州县旗]$/u.exec(name) ?? [];
  // 东乡族自治县 is called by its people.
  if (stem !== '') return stem.replace(NAMED_PEOPLES, '') || stem.replace(/族$/u, '');
  const short = withoutKind(name);
  return short.endsWith('族') ? short.replace(NAMED_PEOPLES, '') : short;
}

/** Characters that place names read in one way, and the dictionary in several. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['都', 'du'],
  ['什', 'shi'],
]);

/** Names, without their kind, that are read otherwise than the dictionary thinks. */
const READINGS: ReadonlyMap<string, string> = new Map([
  ['乐亭', 'lao ting'],
  ['乐陵', 'lao ling'],
  ['乐清', 'yue qing'],
  ['蔚县', 'yu xian'],
  ['繁峙', 'fan shi'],
  ['洪洞', 'hong tong'],
  ['珲春', 'hun chun'],
  ['六合', 'lu he'],
  ['蚌山', 'beng shan'],
  ['歙县', 'she xian'],
  ['涡阳', 'guo yang'],
  ['浚县', 'xun xian'],
  ['尉犁', 'yu li'],
  ['召陵', 'shao ling'],
  ['泌阳', 'bi yang'],
  ['黄陂', 'huang pi'],
  ['大埔', 'da bu'],
  ['犍为', 'qian wei'],
  ['筠连', 'jun lian'],
  ['吴堡', 'wu bu'],
  ['红寺堡', 'hong si bu'],
  ['宕昌', 'tan chang'],
  ['单县', 'shan xian'],
  ['曾都', 'zeng du'],
  ['穆棱', 'mu ling'],
  ['大箐山', 'da qing shan'],
  ['牟定', 'mou ding'],
  ['调兵山', 'diao bing shan'],
]);

/** `lü liang`, `xi an`: the syllables of a Chinese name. */
function syllables(name: string): string[] {
  const known = READINGS.get(name);
  if (known !== undefined) return known.split(' ');
  const read = pinyin(name, { toneType: 'none', type: 'array', v: false });
  return [...name].map((character, index) => CHARACTERS.get(character) ?? read[index] ?? '');
}

/** `luliang`, as typed: no tones, no apostrophe. */
export function typedPinyin(name: string): string {
  return syllables(name).join('').replaceAll('ü', 'v');
}

/** `Xi'an`, `Lüliang`: one word, with an apostrophe where syllables would run together. */
export function romanised(name: string): string {
  const word = syllables(name).reduce((before, next) =>
    /^[aeo]/u.test(next) ? `${before}'${next}` : before + next,
  );
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `Tibetan and Qiang` for 藏族羌族; empty when no people is named. */
function peoplesOf(text: string): string {
  const found: string[] = [];
  let rest = text;
  while (rest !== '') {
    const next = [...PEOPLES].find(([chinese]) => rest.startsWith(chinese));
    if (next === undefined) return '';
    found.push(next[1]);
    rest = rest.slice(next[0].length).replace(/^族/u, '');
  }
  return found.join(' and ');
}

/** The English name of a division. */
export function englishName(name: string): string {
  const known = ENGLISH.get(name);
  if (known !== undefined) return known;
  const short = shortName(name);
  const autonomous = /^(.+)自治([州县])$/u.exec(name);
  if (autonomous !== null) {
    const [, stem = '', kind] = autonomous;
    const peoples = peoplesOf(stem.slice(short.length));
    const what = kind === '州' ? 'Autonomous Prefecture' : 'Autonomous County';
    return [romanised(short), peoples, what].filter((part) => part !== '').join(' ');
  }
  const kind = /[^治政]区$/u.test(name) ? ' District' : name.endsWith('县') ? ' County' : '';
  return `${romanised(short)}${kind}`;
}
