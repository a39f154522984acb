/**
 * The closed list of what a diagnostic can be about. A code never changes its meaning: staff,
 * waivers and other programs go by it.
 */

import type { Text } from '../base/text.ts';

/** What each code means, in one sentence. */
export const DIAGNOSTIC_CODES = {
  'YB-FILE': {
    zh: '文件读不出来：编码无法识别、不是 CSV，或引号不成对',
    en: 'the file cannot be read: unknown encoding, not CSV, or unbalanced quotes',
  },
  'YB-HEADER': {
    zh: '表头缺列、多列、重复或不认识',
    en: 'a column is missing, unknown, repeated or without a header',
  },
  'YB-CELL': {
    zh: '单元格的内容读不懂',
    en: 'the content of a cell cannot be read',
  },
  'YB-NAME': {
    zh: '名称不认识',
    en: 'a name is not known',
  },
  'YB-DUPLICATE': {
    zh: '编号或名称重复',
    en: 'an id or a name is given twice',
  },
  'YB-REFERENCE': {
    zh: '引用的编号不存在',
    en: 'an id that is referred to does not exist',
  },
  'YB-OVERLAP': {
    zh: '同一个人同一天同时符合两条规则',
    en: 'two rules answer the same person on the same day',
  },
  'YB-TWICE': {
    zh: '同一项目对同一个人扣两次',
    en: 'one charge is taken off the same person twice',
  },
  'YB-SOURCE': {
    zh: '规则没有依据',
    en: 'a rule names no source',
  },
  'YB-DATES': {
    zh: '截止早于起始',
    en: 'the end is before the start',
  },
  'YB-HOLIDAY': {
    zh: '放假或调休上班的安排不合情理',
    en: 'days off or weekend days worked that cannot be right',
  },
  'YB-CASE': {
    zh: '范例的结果与规则不符',
    en: 'a golden case gets another answer than the one staff expect',
  },
  'YB-COMPONENT': {
    zh: '“全部”与“本人缴费/单位缴费”混用',
    en: 'a total stands beside parts of the same sum',
  },
  'YB-TOO-COMPLEX': {
    zh: '条件交织得太复杂，无法编译',
    en: 'the conditions are too entangled to be compiled',
  },
  'YB-CONFIDENCE': {
    zh: '可信度高于依据所能支持的程度',
    en: 'the confidence is higher than the sources allow',
  },
  'YB-GAP': {
    zh: '有人在某一天没有规则可用',
    en: 'somebody is answered by no rule on some day',
  },
  'YB-HOLE': {
    zh: '本地规则在日期上有空缺，上级的规则到不了这里',
    en: 'a hole in time keeps out the rule of the region above',
  },
  'YB-SHADOW': {
    zh: '规则永远用不上',
    en: 'a rule that can never answer',
  },
  'YB-BOUND': {
    zh: '数字超出上级（或本地）规定的上限或下限',
    en: 'a figure is beyond the ceiling or floor set above it',
  },
  'YB-DISPUTE': {
    zh: '质疑的规则与这一行不涉及同样的人和日子',
    en: 'a dispute meets none of the rules it names',
  },
  'YB-PARAMETER': {
    zh: '规则用到的参数没有写年份，或参数表里没有',
    en: 'the parameter a rule is reckoned from has no year or is not on record',
  },
  'YB-BARE': {
    zh: '只写“以上”或“以下”，没有另一行接着',
    en: 'a bare 以上 or 以下 whose number no other row takes up',
  },
  'YB-OUTLIER': {
    zh: '数字与同类的相差十倍',
    en: 'a figure is ten times those of its kind, or a tenth',
  },
  'YB-START': {
    zh: '起始比依据晚很多年，或与依据相同的各行不一',
    en: 'a rule begins many years after its sources, or unlike the rows of the same sources',
  },
  'YB-BASE-YEAR': {
    zh: '基数年份离规则的起始太远',
    en: 'the base year is far from the year in which its rule begins',
  },
  'YB-BLANK': {
    zh: '同类的行都写了的条件，只有这一行空着',
    en: 'a condition is blank that all rows of its kind state',
  },
  'YB-MISQUOTED': {
    zh: '与同一行的说明不符',
    en: 'unlike the words of its own row',
  },
  'YB-TRANSLATION': {
    zh: '同一个名称，别的行里是另一个英文',
    en: 'a name has another English name in other rows',
  },
  'YB-STALE': {
    zh: '依据一年多没有核对',
    en: 'a source was not checked for over a year',
  },
  'YB-UNUSED-CELL': {
    zh: '填了这一行的方式用不到的格子',
    en: 'a cell is filled in that the method of its row does not use',
  },
  'YB-WAIVER': {
    zh: '豁免没有用处、写错或没有理由',
    en: 'a waiver is not needed, wrong, or without a reason',
  },
} as const satisfies Record<`YB-${string}`, Text>;

/** The code of a diagnostic. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** What looks wrong beside its like or the words of its row: a doubt, until golden cases agree. */
export const DOUBTS = [
  'YB-OUTLIER',
  'YB-START',
  'YB-BASE-YEAR',
  'YB-BLANK',
  'YB-MISQUOTED',
  'YB-TRANSLATION',
] as const satisfies readonly DiagnosticCode[];

const DOUBTED: ReadonlySet<DiagnosticCode> = new Set(DOUBTS);

/** Whether a code is a doubt. */
export const isDoubt = (code: DiagnosticCode): boolean => DOUBTED.has(code);
