/** The plain lists beside the rules: benefits, holidays, and the ledger of statements. */
import { choiceCell } from '../cell/choice.ts';
import { dayCell } from '../cell/date-span.ts';
import { idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
import { lineSpanCell } from '../cell/line-span.ts';
import { chineseCell, englishCell, englishNameCell } from '../cell/prose.ts';
import { textCell } from '../cell/text.ts';
import { defaulted, optional, required } from '../column.ts';

export const benefitColumns = {
  id: required('编号', idCell, { zh: '待遇的编号', en: 'the id of the benefit' }),
  name: required('名称', chineseCell, { zh: '待遇叫什么', en: 'what it is called' }, '家庭共济'),
  nameEn: required(
    '英文名',
    englishNameCell,
    { zh: '名称的英文', en: 'its name in English' },
    'family sharing',
  ),
  about: required('说明', chineseCell, { zh: '这项待遇是什么', en: 'what it is' }, '给家人用。'),
  aboutEn: required(
    '英文说明',
    englishCell,
    { zh: '说明的英文', en: 'the same in English' },
    'For the family.',
  ),
} as const;

export const holidayColumns = {
  from: required('起', dayCell, { zh: '第一天', en: 'the first day' }),
  to: optional('止', dayCell, {
    zh: '最后一天（含）；只有一天时留空',
    en: 'the last day, inclusive; blank for a single day',
  }),
  kind: required(
    '安排',
    choiceCell([
      { id: 'off', names: ['放假'] },
      { id: 'work', names: ['上班'] },
    ] as const),
    { zh: '放假，还是周末调休上班', en: 'off, or a weekend day worked' },
  ),
  name: required('名称', chineseCell, { zh: '哪个节日', en: 'which holiday' }, '春节'),
  nameEn: optional('英文名', englishNameCell, { zh: '名称的英文', en: 'its name in English' }),
  sources: required('依据', idListCell, {
    zh: 'sources.csv 里的编号，至少一个',
    en: 'ids from sources.csv, at least one',
  }),
  note: optional('备注', textCell, { zh: '给同事看的话，不对外', en: 'for colleagues, not shown' }),
} as const;

export const statementColumns = {
  id: required('编号', idCell, { zh: '说法的编号', en: 'the id of the statement' }),
  article: required('文章', idCell, {
    zh: '哪一篇文章（sources.csv 的编号）',
    en: 'the article, an id of sources.csv',
  }),
  lines: required('行', lineSpanCell, {
    zh: '在文章的第几行到第几行',
    en: 'on which lines of the article it stands',
  }),
  gist: required(
    '内容',
    chineseCell,
    { zh: '它说了什么（自己的话）', en: 'what it says, in our words' },
    '返款按当地平均养老金算',
  ),
  gistEn: required(
    '英文内容',
    englishCell,
    { zh: '内容的英文', en: 'the same in English' },
    'It says',
  ),
  verdict: required(
    '判断',
    choiceCell([
      { id: 'adopted', names: ['采纳'] },
      { id: 'disputed', names: ['有争议'] },
      { id: 'corrected', names: ['已更正'] },
      { id: 'too-vague', names: ['太含糊'] },
      { id: 'truncated', names: ['残缺'] },
      { id: 'no-claim', names: ['没有说法'] },
    ] as const),
    { zh: '我们怎样看', en: 'what we make of it' },
  ),
  rules: defaulted('规则', idListCell, [], {
    zh: '对应的规则，任何一张表里的编号',
    en: 'the rules it corresponds to, ids of any sheet',
  }),
  reason: required(
    '理由',
    chineseCell,
    { zh: '为什么这样判断', en: 'why' },
    '原文件就是这样写的。',
  ),
  reasonEn: required(
    '英文理由',
    englishCell,
    { zh: '理由的英文', en: 'why, in English' },
    'Because',
  ),
} as const;
