/** The plain lists: regions, sources, facts, parameters. */
import { choiceCell } from '../cell/choice.ts';
import { dateSpanCell, dayCell } from '../cell/date-span.ts';
import { divisionCodeCell, idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
import { integerCell } from '../cell/integer.ts';
import { moneyCell } from '../cell/money.ts';
import { monthlyCell } from '../cell/monthly.ts';
import { optionsCell } from '../cell/options.ts';
import {
  chineseCell,
  chineseOptionsCell,
  englishCell,
  englishNameCell,
  englishOptionsCell,
} from '../cell/prose.ts';
import { textCell } from '../cell/text.ts';
import { joinedListCell, textListCell } from '../cell/text-list.ts';
import { urlCell } from '../cell/url.ts';
import { yearCell } from '../cell/year.ts';
import { defaulted, optional, required } from '../column.ts';

export const regionColumns = {
  code: required('代码', divisionCodeCell, { zh: '行政区划代码', en: 'GB/T 2260 code' }),
  name: required('名称', chineseCell, { zh: '全称', en: 'the full name' }, '青岛市'),
  nameEn: optional('英文名', englishNameCell, {
    zh: '英文里的名称；空白时英文里也用中文名称',
    en: 'the English name; left blank, English has the Chinese one',
  }),
  level: required(
    '级别',
    choiceCell([
      { id: 'nation', names: ['全国'] },
      { id: 'province', names: ['省级'] },
      { id: 'prefecture', names: ['地级'] },
      { id: 'county', names: ['县级'] },
      { id: 'pool', names: ['统筹区'] },
    ] as const),
    {
      zh: '行政级别；不是行政区的统筹单位填“统筹区”',
      en: 'level; a pooling unit that is no division is 统筹区',
    },
  ),
  parent: optional('上级', textCell, { zh: '上级地区的全称', en: "the parent's full name" }),
  aliases: defaulted('别名', textListCell, [], {
    zh: '人们常打的简称、拼音和旧名',
    en: 'short names, pinyin and former names people type',
  }),
  districts: defaulted('区县', joinedListCell, '', {
    zh: '随这个地区统筹的区县，名称后面是拼音；打区县的名称也能找到这个地区',
    en: 'districts pooled here, with pinyin; their names lead here',
  }),
} as const;

export const sourceColumns = {
  id: required('编号', idCell, { zh: '依据的编号', en: 'the id of the source' }),
  title: required(
    '标题',
    textCell,
    { zh: '文件或网页的标题', en: 'its title' },
    '关于调整个人账户划入标准的通知',
  ),
  publisher: required(
    '发布者',
    textCell,
    { zh: '谁发布的', en: 'who published it' },
    '北京市医疗保障局',
  ),
  documentNumber: optional('文号', textCell, { zh: '文号', en: 'the document number' }),
  publishedOn: optional('发布日期', dateSpanCell, {
    zh: '发布日期',
    en: 'the date of publication',
  }),
  checkedOn: required('核对日期', dayCell, {
    zh: '最近一次核对的日期',
    en: 'the day it was last checked',
  }),
  url: optional('链接', urlCell, { zh: '网址', en: 'the link' }),
  authority: required(
    '权威',
    choiceCell([
      { id: 'regulation', names: ['法规'] },
      { id: 'official', names: ['官方'] },
      { id: 'state-media', names: ['官媒'] },
      { id: 'media', names: ['媒体'] },
      { id: 'web', names: ['网络'] },
      { id: 'machine', names: ['机写'] },
    ] as const),
    { zh: '来源的权威程度', en: 'how authoritative the source is' },
  ),
  note: optional('备注', textCell, { zh: '给同事看的话', en: 'for colleagues' }),
} as const;

export const factColumns = {
  id: required('编号', idCell, {
    zh: '事实的编号，也是接口参数名',
    en: 'the id, also the API parameter',
  }),
  name: required(
    '名称',
    chineseCell,
    {
      zh: '中文名，也是条件列的表头',
      en: 'the Chinese name, also a header',
    },
    '年龄',
  ),
  nameEn: required('英文名', englishNameCell, { zh: '英文名', en: 'the English name' }, 'age'),
  type: required(
    '类型',
    choiceCell([
      { id: 'choice', names: ['选项'] },
      { id: 'yes-no', names: ['是否'] },
      { id: 'integer', names: ['整数'] },
      { id: 'money', names: ['金额'] },
      { id: 'date', names: ['日期'] },
      { id: 'region', names: ['地区'] },
    ] as const),
    { zh: '值的类型', en: 'the type of its values' },
  ),
  unit: optional('单位', chineseCell, { zh: '单位', en: 'the unit' }),
  unitEn: optional('英文单位', englishNameCell, { zh: '单位的英文', en: 'the unit in English' }),
  min: optional('最小', integerCell, { zh: '最小值', en: 'the least value' }),
  max: optional('最大', integerCell, { zh: '最大值', en: 'the greatest value' }),
  options: defaulted('选项', chineseOptionsCell, [], {
    zh: '选项，如 retired=退休',
    en: 'options, such as retired=退休',
  }),
  optionsEn: defaulted('英文选项', englishOptionsCell, [], {
    zh: '选项的英文',
    en: 'the options in English',
  }),
  optionAliases: defaulted('选项别名', optionsCell, [], {
    zh: '选项的其他叫法，如 retired=退休人员、退休职工',
    en: 'other names of the options',
  }),
  question: required(
    '问题',
    chineseCell,
    {
      zh: '向参保人提的问题',
      en: 'the question asked, Chinese',
    },
    '您今年多少周岁？',
  ),
  questionEn: required(
    '英文问题',
    englishCell,
    { zh: '问题的英文', en: 'the question in English' },
    'How old are you?',
  ),
  presumption: optional('默认推定', textCell, {
    zh: '没说时按什么推定',
    en: 'what is assumed when not said',
  }),
  presumedFor: defaulted('推定适用', textListCell, [], {
    zh: '对哪些参保身份推定；空白表示所有人',
    en: 'for which participants; blank means all',
  }),
  presumptionText: optional('推定说明', chineseCell, { zh: '为什么这样推定', en: 'why, Chinese' }),
  presumptionTextEn: optional('英文推定说明', englishCell, {
    zh: '推定说明的英文',
    en: 'why, in English',
  }),
  saying: defaulted('条件说法', chineseOptionsCell, [], {
    zh: '给参保人看的说法，要能接在“……的在职职工”前面。是否：是=第一次参保、否=不是第一次参保；选项：编号=说法；数、金额和日期：X=中断缴费X，X 处换成“不满4个月”之类，个别的值可以另写，如 0=没有断缴',
    en: 'how a condition is told to people, as it stands before “……的在职职工”: 是=… and 否=… of yes-no facts, id=… of options, X=… around the amount or day (X stands for it), 0=… for one value',
  }),
  sayingEn: defaulted('英文条件说法', englishOptionsCell, [], {
    zh: '条件说法的英文，接在 employees 之类后面，“=”左边与条件说法相同',
    en: 'the same in English, as it stands behind “employees”; the same keys',
  }),
} as const;

export const parameterColumns = {
  region: required(
    '地区',
    textCell,
    { zh: '哪个地区的数', en: 'the region of the figure' },
    '山东省',
  ),
  participant: optional('参保身份', textCell, { zh: '哪类参保人的数', en: 'whose figure it is' }),
  year: required('年份', yearCell, { zh: '哪一年的数', en: 'the year of the figure' }),
  name: required(
    '参数',
    choiceCell([{ id: 'localAveragePension', names: ['当地平均养老金'] }] as const),
    { zh: '参数的名称', en: 'which parameter' },
  ),
  value: required('数值', moneyCell, { zh: '数值', en: 'the value' }),
  unit: optional('单位', monthlyCell, {
    zh: '写“元/月”，空白也是；按年公布的数先除以 12',
    en: 'yuan a month, also where blank; divide yearly figures by 12',
  }),
  sources: required('依据', idListCell, {
    zh: 'sources.csv 里的编号',
    en: 'ids from sources.csv',
  }),
  note: optional('备注', textCell, { zh: '给同事看的话', en: 'for colleagues' }),
} as const;
