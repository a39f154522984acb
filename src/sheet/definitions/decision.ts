/** The columns that every decision sheet shares; no fact may take their headers. */
import { choiceCell } from '../cell/choice.ts';
import { endCell, startCell } from '../cell/date-span.ts';
import { idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
import { textCell } from '../cell/text.ts';
import { yesNoCell } from '../cell/yes-no.ts';
import { defaulted, optional, required } from '../column.ts';

export const natureCell = choiceCell([
  { id: 'direct', names: ['直接适用'] },
  { id: 'ceiling', names: ['上限'] },
  { id: 'floor', names: ['下限'] },
  { id: 'guidance', names: ['指导'] },
  { id: 'draft', names: ['草案'] },
] as const);

export const standingCell = choiceCell([
  { id: 'adopted', names: ['采用'] },
  { id: 'claimed', names: ['未采用'] },
  { id: 'split', names: ['并存未决'] },
] as const);

export const confidenceCell = choiceCell([
  { id: 'official', names: ['官方'] },
  { id: 'reported', names: ['转述'] },
  { id: 'unverified', names: ['未证实'] },
] as const);

export const decisionColumns = {
  id: required('编号', idCell, {
    zh: '本行规则的编号，全表唯一',
    en: 'the id of the rule, unique in the sheet',
  }),
  region: required(
    '地区',
    textCell,
    {
      zh: '规则属于哪个统筹区',
      en: 'the region the rule belongs to',
    },
    '北京市',
  ),
  inheritable: defaulted('下级适用', yesNoCell, false, {
    zh: '是否也约束下级地区',
    en: 'whether it binds the regions below',
  }),
  from: optional('起始', startCell, {
    zh: '从哪天起执行；空白表示不知道',
    en: 'the first day; blank when not known',
  }),
  to: optional('截止', endCell, {
    zh: '执行到哪天（含当天）；空白表示没有截止',
    en: 'the last day, inclusive; blank when open',
  }),
  nature: defaulted('性质', natureCell, 'direct', {
    zh: '只有“直接适用”的规则作答，其余是背景和上下限',
    en: 'only a direct rule answers; the others are context and bounds',
  }),
  standing: defaulted('采用', standingCell, 'adopted', {
    zh: '采用、未采用，或证据不一的并存未决',
    en: 'adopted, claimed only, or split evidence',
  }),
  disputes: defaulted('质疑', idListCell, [], {
    zh: '与哪些规则说法不同；填了的行不作答',
    en: 'the rules it contradicts; such a row never answers',
  }),
  confidence: required('可信度', confidenceCell, {
    zh: '这个数字有多可靠',
    en: 'how far the figure can be trusted',
  }),
  sources: defaulted('依据', idListCell, [], {
    zh: 'sources.csv 里的编号，至少一个',
    en: 'ids from sources.csv, at least one',
  }),
  wording: optional('原文', textCell, {
    zh: '通知里条件的原词',
    en: "the notice's own wording of the condition",
  }),
  note: optional('备注', textCell, { zh: '给同事看的话，不对外', en: 'for colleagues, not shown' }),
} as const;
