/** The sentences of a comparison. Both languages have the same shape. */
import type { Lang } from '../i18n/lang.ts';
import type { QuestionId } from './forms.ts';
import { enInputs, type InputTexts, zhInputs } from './input-texts.ts';
import type { ListId } from './rows.ts';

export interface DiffTexts {
  readonly title: string;
  readonly none: string;
  readonly counted: (changes: number, regions: number) => string;
  readonly question: Readonly<Record<QuestionId, string>>;
  readonly columns: readonly string[];
  readonly unknown: string;
  readonly nothing: string;
  readonly and: string;
  readonly inDoubt: (says: string, may: string) => string;
  readonly split: (says: string, may: string) => string;
  readonly itemOf: (benefit: string, item: string) => string;
  readonly days: (from: string | null, to: string | null) => string;
  /** A place, and how many others see the same through it; `itself` when it does too. */
  readonly place: (name: string, others: number, itself: boolean) => string;
  readonly line: (place: string, subject: string | null, who: string, days: string) => string;
  readonly turned: (before: string, after: string) => string;
  readonly differing: (name: string, before: string, after: string) => string;
  readonly blank: string;
  readonly rules: (ids: string) => string;
  readonly andMore: (shown: string, more: number) => string;
  readonly notListed: (count: number) => string;
  readonly rows: (count: number, ids: string) => string;
  readonly confidence: (count: number, ids: string) => string;
  readonly sources: (count: number, ids: string) => string;
  readonly beside: (count: number, ids: string) => string;
  readonly lists: (lists: string) => string;
  readonly list: Readonly<Record<ListId, string>>;
  readonly listCount: (name: string, count: number) => string;
  readonly inputs: InputTexts;
}

const zh: DiffTexts = {
  title: '谁的回答会变',
  none: '回答没有变化。',
  counted: (changes, regions) => `回答有 ${changes} 处变化，涉及 ${regions} 个地区。`,
  question: {
    refund: '返款',
    'transfer-timeline': '转移接续',
    eligibility: '待遇',
    guides: '办理指南',
  },
  columns: ['地区', '谁', '哪些日子', '原来', '现在', '规则'],
  unknown: '不能作答',
  nothing: '没有',
  and: '；',
  inDoubt: (says, may) => `${says === '' ? '' : `${says}；`}不确定是否执行：${may}`,
  split: (says, may) => `${says === '' ? '' : `${says}；`}依据不一，可能是：${may}`,
  itemOf: (benefit, item) => `${benefit}（${item}）`,
  days: (from, to) => {
    if (from === null) return to === null ? '任何一天' : `到 ${to} 止`;
    if (to === null) return `${from} 起`;
    return from === to ? `${from} 这一天` : `${from} 至 ${to}`;
  },
  place: (name, others, itself) => {
    if (others === 0) return name;
    return itself ? `${name}及下级 ${others} 个地区` : `${name}下级 ${others} 个地区`;
  },
  line: (place, subject, who, days) =>
    `${place}：${subject === null ? '' : `${subject}，`}${who}，${days}`,
  turned: (before, after) => `${before} → ${after}`,
  differing: (name, before, after) => `${name}：${before} → ${after}`,
  blank: '（空白）',
  rules: (ids) => `规则 ${ids}`,
  andMore: (shown, more) => `${shown} 等，另有 ${more} 条`,
  notListed: (count) => `另有 ${count} 处变化没有列出。`,
  rows: (count, ids) => `另有 ${count} 行改动，不改变任何回答：${ids}`,
  confidence: (count, ids) => `可信度有变的 ${count} 行：${ids}`,
  sources: (count, ids) => `依据有变的 ${count} 行：${ids}`,
  beside: (count, ids) =>
    `列在答案旁边、本身不作答的（质疑、未采用、上下限、指导）改动 ${count} 行：${ids}`,
  lists: (lists) => `其他表的改动：${lists}。`,
  list: {
    facts: '事实',
    regions: '地区',
    parameters: '参数',
    benefits: '待遇名称',
    holidays: '节假日',
    sources: '依据',
  },
  listCount: (name, count) => `${name} ${count} 行`,
  inputs: zhInputs,
};

const s = (count: number): string => (count === 1 ? '' : 's');

const en: DiffTexts = {
  title: 'Whose answers change',
  none: 'No answer changes.',
  counted: (changes, regions) =>
    `${changes} change${s(changes)} of answers, in ${regions} region${s(regions)}.`,
  question: {
    refund: 'Monthly credit',
    'transfer-timeline': 'Transfer',
    eligibility: 'Benefits',
    guides: 'Guides',
  },
  columns: ['Where', 'Who', 'When', 'Before', 'Now', 'Rules'],
  unknown: 'no answer',
  nothing: 'nothing',
  and: '; ',
  inDoubt: (says, may) => `${says === '' ? '' : `${says}; `}not certain to apply: ${may}`,
  split: (says, may) => `${says === '' ? '' : `${says}; `}sources disagree, possibly: ${may}`,
  itemOf: (benefit, item) => `${benefit} (${item})`,
  days: (from, to) => {
    if (from === null) return to === null ? 'on any day' : `until ${to}`;
    if (to === null) return `from ${from}`;
    return from === to ? `on ${from}` : `from ${from} to ${to}`;
  },
  place: (name, others, itself) => {
    if (others === 0) return name;
    return itself
      ? `${name} and ${others} region${s(others)} below it`
      : `${others} region${s(others)} below ${name}`;
  },
  line: (place, subject, who, days) =>
    `${place}: ${subject === null ? '' : `${subject}, `}${who}, ${days}`,
  turned: (before, after) => `${before} → ${after}`,
  differing: (name, before, after) => `${name}: ${before} → ${after}`,
  blank: '(blank)',
  rules: (ids) => `rules ${ids}`,
  andMore: (shown, more) => `${shown} and ${more} more`,
  notListed: (count) => `${count} more change${s(count)} not listed.`,
  rows: (count, ids) =>
    `${count} row${s(count)} changed that change${count === 1 ? 's' : ''} no answer: ${ids}`,
  confidence: (count, ids) => `Confidence changed in ${count} row${s(count)}: ${ids}`,
  sources: (count, ids) => `Sources changed in ${count} row${s(count)}: ${ids}`,
  beside: (count, ids) =>
    `Rows shown beside answers (disputes, claims, ceilings, floors, guidance) that changed: ${count}: ${ids}`,
  lists: (lists) => `Changed in other sheets: ${lists}.`,
  list: {
    facts: 'facts',
    regions: 'regions',
    parameters: 'parameters',
    benefits: 'benefits',
    holidays: 'holidays',
    sources: 'sources',
  },
  listCount: (name, count) => `${name} ${count}`,
  inputs: enInputs,
};

export const TEXTS: Readonly<Record<Lang, DiffTexts>> = { 'zh-CN': zh, en };
