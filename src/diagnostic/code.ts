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
  'YB-SOURCE': {
    zh: '规则没有依据',
    en: 'a rule names no source',
  },
  'YB-DATES': {
    zh: '截止早于起始',
    en: 'the end is before the start',
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
} as const satisfies Record<`YB-${string}`, Text>;

/** The code of a diagnostic. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
