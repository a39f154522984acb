/** eligibility.cases.csv and guides.cases.csv (范例): what is asked, and what staff expect. */
import { choiceCell } from '../cell/choice.ts';
import { idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
import { textCell } from '../cell/text.ts';
import { textListCell } from '../cell/text-list.ts';
import { defaulted, optional, required } from '../column.ts';
import { askedColumns, expectedColumns } from './cases.ts';
import { topicCell } from './guides.ts';

const region = optional('地区', textCell, { zh: '问的是哪里', en: 'the region asked about' });

export const eligibilityCaseColumns = {
  id: askedColumns.id,
  region,
  benefit: required('待遇', idCell, {
    zh: 'benefits.csv 里的编号',
    en: 'an id of benefits.csv',
  }),
  date: askedColumns.date,
  verdict: required(
    '判断',
    choiceCell([
      { id: 'eligible', names: ['可享受'] },
      { id: 'reduced', names: ['降低'] },
      { id: 'ineligible', names: ['不可以'] },
      { id: 'undetermined', names: ['未定'] },
    ] as const),
    { zh: '预期的判断', en: 'the verdict expected' },
  ),
  failing: defaulted('不满足', textListCell, [], {
    zh: '应当不满足的要求看的是哪些事实',
    en: 'the facts of the requirements that must fail',
  }),
  terms: defaulted('规定', idListCell, [], {
    zh: '应当列出的规定（terms.csv 等表的编号）',
    en: 'rules whose terms must be listed',
  }),
  ...expectedColumns,
} as const;

export const guideCaseColumns = {
  id: askedColumns.id,
  region,
  topic: optional('主题', topicCell, {
    zh: '问哪一类事；空白表示全部',
    en: 'the topic asked about; blank is all',
  }),
  date: askedColumns.date,
  absent: defaulted('不应有', idListCell, [], {
    zh: '不应当作为办法列出的规则',
    en: 'rules that must not be listed as guides',
  }),
  ...expectedColumns,
} as const;
