/** guides.csv (办理指南): how something is done, one row a channel. */

import {
  GUIDE_TOPICS,
  type GuideChannel,
  type GuideConclusion,
  type GuideTopic,
} from '../../table/conclusions.ts';
import { bad, type CellType, good, listText } from '../cell/cell.ts';
import { choiceCell, type Option } from '../cell/choice.ts';
import { chineseCell, chineseLinesCell, englishLinesCell, englishNameCell } from '../cell/prose.ts';
import { textCell } from '../cell/text.ts';
import { defaulted, optional, required, type Values } from '../column.ts';
import { decisionColumns } from './decision.ts';
import { bilingual, bilingualLines, type RowProblem, unevenLines } from './words.ts';

const TOPIC_NAMES: Readonly<Record<GuideTopic, string>> = {
  balance: '查询余额',
  'family-sharing': '家庭共济',
  transfer: '转移接续',
  'off-site-filing': '异地就医备案',
  'hospital-designation': '选定医院',
  enrolment: '参保登记',
  hotline: '咨询电话',
};

const CHANNELS: readonly Option<GuideChannel>[] = [
  { id: 'app', names: ['手机应用', 'APP'] },
  { id: 'wechat', names: ['微信'] },
  { id: 'alipay', names: ['支付宝'] },
  { id: 'web', names: ['网站'] },
  { id: 'phone', names: ['电话'] },
  { id: 'counter', names: ['窗口'] },
  { id: 'terminal', names: ['自助终端'] },
  { id: 'hospital', names: ['定点医院药店'] },
  { id: 'bank', names: ['银行'] },
];

export const topicCell = choiceCell(GUIDE_TOPICS.map((id) => ({ id, names: [TOPIC_NAMES[id]] })));

/** Topics separated by 、. */
export const guideTopicListCell: CellType<readonly GuideTopic[]> = {
  label: { zh: '办理指南的主题', en: 'topics of guides' },
  grammar: {
    zh: `主题，几个用“、”隔开（${GUIDE_TOPICS.map((id) => TOPIC_NAMES[id]).join('、')}）`,
    en: `topics separated by 、 (${GUIDE_TOPICS.join(', ')})`,
  },
  examples: ['查询余额', '家庭共济、转移接续'],
  read(cell) {
    const topics: GuideTopic[] = [];
    for (const part of listText(cell).split(/[、,;/|]/u)) {
      if (part.trim() === '') continue;
      const reading = topicCell.read(part);
      if (!reading.ok) return bad(reading.problem);
      topics.push(reading.value);
    }
    return good([...new Set(topics)]);
  },
};

export const guideColumns = {
  ...decisionColumns,
  topic: required('主题', topicCell, { zh: '办什么事', en: 'what it is about' }),
  channel: required('渠道', choiceCell(CHANNELS), { zh: '从哪里办', en: 'by which channel' }),
  name: required(
    '名称',
    chineseCell,
    { zh: '渠道叫什么', en: 'what the channel is called' },
    '12393',
  ),
  nameEn: optional('英文名称', englishNameCell, { zh: '名称的英文', en: 'its name in English' }),
  steps: defaulted('步骤', chineseLinesCell, [], {
    zh: '一步一条',
    en: 'one item a step, Chinese',
  }),
  stepsEn: defaulted('英文步骤', englishLinesCell, [], {
    zh: '步骤的英文，逐条对应',
    en: 'the steps in English, one for one',
  }),
  documents: defaulted('材料', chineseLinesCell, [], {
    zh: '要带的材料',
    en: 'documents, Chinese',
  }),
  documentsEn: defaulted('英文材料', englishLinesCell, [], {
    zh: '材料的英文，逐条对应',
    en: 'the documents in English, one for one',
  }),
  contact: optional('联系', textCell, {
    zh: '电话号码或网址',
    en: 'a telephone number or an address',
  }),
  warnings: defaulted('提醒', chineseLinesCell, [], { zh: '要当心什么', en: 'warnings, Chinese' }),
  warningsEn: defaulted('英文提醒', englishLinesCell, [], {
    zh: '提醒的英文，逐条对应',
    en: 'the warnings in English, one for one',
  }),
} as const;

/** How something is done by the row's channel. */
export function guideConclusion(values: Values<typeof guideColumns>): GuideConclusion {
  return {
    key: values.id,
    topic: values.topic,
    channel: values.channel,
    name: bilingual(values.name, values.nameEn),
    steps: bilingualLines(values.steps, values.stepsEn),
    documents: bilingualLines(values.documents, values.documentsEn),
    contact: values.contact,
    warnings: bilingualLines(values.warnings, values.warningsEn),
  };
}

/** Lists whose languages do not match, and a guide that says nothing. */
export function guideProblems(values: Values<typeof guideColumns>): readonly RowProblem[] {
  const nothing: RowProblem = {
    key: 'steps',
    text: { zh: '步骤和联系都是空白', en: 'both steps and contact are blank' },
    help: { zh: '至少写一步，或写联系电话', en: 'give at least one step, or a contact' },
  };
  return [
    ...(values.steps.length === 0 && values.contact === null ? [nothing] : []),
    ...unevenLines(values.steps, values.stepsEn, 'stepsEn'),
    ...unevenLines(values.documents, values.documentsEn, 'documentsEn'),
    ...unevenLines(values.warnings, values.warningsEn, 'warningsEn'),
  ];
}
