/** The words of the page of all regions, in both languages. */
import type { Text } from '../base/text.ts';

export const regionsTexts = {
  title: { zh: '各地医保个人账户每月划入多少', en: 'Account credits, region by region' },
  lede: {
    zh: '找到您参保的地方，看今天的标准、历年的变化、转移要多久、缴满多少年终身有医保。',
    en: 'Find where you are insured: today’s rates, how they changed, how long a transfer takes, and the years of contribution for lifelong benefits.',
  },
  find: { zh: '您的医保在哪里参保？', en: 'Where are you insured?' },
  findHow: {
    zh: '写城市、区县的名字或拼音，例如“青岛”“浦东”“qingdao”。',
    en: 'A city, county or district, in Chinese or pinyin, such as “Qingdao” or “Pudong”.',
  },
  go: { zh: '查找', en: 'Find' },
  foundNone: {
    zh: '没有找到这个地方。换一种写法，或者在下面的列表里选。',
    en: 'No such place was found. Write it another way, or choose from the list below.',
  },
  found: (typed: string, count: number): Text => ({
    zh: `“${typed}”：找到 ${count} 处`,
    en: `“${typed}”: ${count} found`,
  }),
  map: (age: number): Text => ({
    zh: `全国：一位${age}岁的退休人员每月到账多少元`,
    en: `The country: what a retiree of ${age} receives each month, in yuan`,
  }),
  mapHow: {
    zh: '每一格是一个省、自治区、直辖市，数字是每月到账的元数，四舍五入到元。今天是',
    en: 'Each tile is a province; the figure is what arrives each month, rounded to yuan. Today is',
  },
  below: (yuan: number): Text => ({ zh: `不到 ${yuan}`, en: `under ${yuan}` }),
  atLeast: (yuan: number): Text => ({ zh: `${yuan} 及以上`, en: `${yuan} or more` }),
  legend: { zh: '颜色和符号', en: 'Colours and signs' },
  range: {
    zh: '虚线框：没有统一的数，是下面已查到的统筹区的',
    en: 'dashed: no single figure; of those pooling areas within that are known',
  },
  unknown: { zh: '没有查到', en: 'not known' },
  unknownTile: { zh: '未查到', en: 'unknown' },
  formula: {
    zh: '有划入，金额要看养老金等',
    en: 'credited; the figure depends on the pension or the like',
  },
  formulaTile: { zh: '看情况', en: 'depends' },
  nothing: { zh: '不划入', en: 'nothing' },
  gross: {
    zh: '* 代扣多少不清楚，是扣款以前的数',
    en: '* before deductions, which are not known',
  },
  table: { zh: '同样的数字，列成表', en: 'The same figures as a table' },
  province: { zh: '地区', en: 'Region' },
  monthly: { zh: '每月', en: 'Each month' },
  trust: { zh: '依据', en: 'Source' },
  yuan: { zh: '元', en: ' yuan' },
  places: (count: number): Text => ({
    zh: `全省没有统一的数，是下面 ${count} 个统筹区的`,
    en: `no single figure; of ${count} pooling areas within`,
  }),
  all: { zh: '所有地区', en: 'All regions' },
  whole: { zh: '（全省、全区、全市）', en: ' (as a whole)' },
} as const satisfies Readonly<Record<string, Text | ((...values: never[]) => Text)>>;
