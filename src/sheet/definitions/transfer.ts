/**
 * transfer-stages.csv, transfer-balance.csv and transfer-scope.csv (转移接续): what happens when
 * enrolment moves to another pooling area, how long each stage may take, and who may move at all.
 */
import type { BalanceConclusion, ScopeConclusion, StageConclusion } from '../../table/model.ts';
import { choiceCell } from '../cell/choice.ts';
import { chineseCell, englishCell, englishNameCell } from '../cell/prose.ts';
import { type TimeLimit, timeLimitCell } from '../cell/time-limit.ts';
import { defaulted, optional, required, type Values } from '../column.ts';
import { decisionColumns } from './decision.ts';
import { FROM_ABOVE, unusedBeside } from './unused-beside.ts';
import { bilingual, type RowProblem, remark } from './words.ts';

const stageOptions = [
  { id: 'transfer-out', names: ['转出'] },
  { id: 'fund-remit', names: ['拨付资金'] },
  { id: 'transfer-in', names: ['转入'] },
  { id: 'fund-arrival', names: ['资金到账'] },
] as const;

/** Which end of a transfer a row is about. */
export const endCell = choiceCell([
  { id: 'origin', names: ['转出地'] },
  { id: 'destination', names: ['转入地'] },
] as const);

const treatments = [
  { id: 'moves', names: ['随转'] },
  { id: 'paid-to-bank', names: ['划入银行账户'] },
  { id: 'stays-usable', names: ['原地继续使用', '继续使用'] },
  { id: 'none', names: ['没有余额'] },
] as const;

/** What may become of the balance. */
export const treatmentCell = choiceCell(treatments);

const startCell = choiceCell([
  { id: 'acceptance', names: ['受理'] },
  { id: 'contact-letter', names: ['收到联系函'] },
  { id: 'enrolment', names: ['参保登记'] },
  ...([
    { id: 'transfer-out', names: ['转出完成', '收到信息表'] },
    { id: 'fund-remit', names: ['拨付完成', '收到资金'] },
    { id: 'transfer-in', names: ['转入完成'] },
    { id: 'fund-arrival', names: ['到账完成'] },
  ] as const),
] as const);

const explanationColumns = {
  explanation: optional('说明', chineseCell, { zh: '给参保人看的说明', en: 'a remark, Chinese' }),
  explanationEn: optional('英文说明', englishCell, {
    zh: '说明的英文',
    en: 'the remark in English',
  }),
} as const;

export const stageColumns = {
  ...decisionColumns,
  stage: required('环节', choiceCell(stageOptions), { zh: '哪一个环节', en: 'which stage' }),
  end: required('适用端', endCell, {
    zh: '这条规则约束转出地还是转入地',
    en: 'whether the rule binds the place that is left or the one moved to',
  }),
  actor: required('经办方', chineseCell, { zh: '谁来办', en: 'who does it' }, '转出地医保经办机构'),
  actorEn: optional('英文经办方', englishNameCell, {
    zh: '经办方的英文',
    en: 'the actor in English',
  }),
  limit: required('时限', timeLimitCell, { zh: '多久办完', en: 'how long it may take' }),
  unit: defaulted(
    '时限单位',
    choiceCell([
      { id: 'workday', names: ['工作日', '个工作日'] },
      { id: 'day', names: ['日', '天', '自然日'] },
      { id: 'month', names: ['月', '个月'] },
    ] as const),
    'workday',
    { zh: '时限的单位', en: 'its unit' },
  ),
  start: defaulted('起算', startCell, 'acceptance', {
    zh: '从哪件事起算',
    en: 'what starts the clock',
  }),
  ...explanationColumns,
} as const;

/** Words that leave nothing to wait for. */
const STATED_AT_ONCE: ReadonlySet<TimeLimit> = new Set(['automatic', 'instant']);

/** What a row says of its stage. */
export function stageConclusion(
  values: Values<typeof stageColumns>,
  remarkOf = remark,
): StageConclusion {
  const { stage, end, limit, unit, start } = values;
  return {
    stage,
    end,
    actor: bilingual(values.actor, values.actorEn),
    mode: limit === 'automatic' || limit === 'inherit' ? limit : 'on-application',
    limit: typeof limit === 'number' ? limit : STATED_AT_ONCE.has(limit) ? 0 : null,
    unit,
    start,
    explanation: remarkOf(values.explanation, values.explanationEn),
  };
}

/** Whose work each stage is. */
const ENDS = {
  'transfer-out': 'origin',
  'fund-remit': 'origin',
  'transfer-in': 'destination',
  'fund-arrival': 'destination',
} as const;

const END_NAMES = {
  origin: { zh: '转出地', en: '转出地 (the place that is left)' },
  destination: { zh: '转入地', en: '转入地 (the place moved to)' },
} as const;

/** A stage is the work of one end, and cannot wait for its own end. */
export function stageProblems(values: Values<typeof stageColumns>): readonly RowProblem[] {
  const { stage, start, end, limit, actor } = values;
  const problems: RowProblem[] = [];
  if (limit === 'inherit')
    problems.push(...unusedBeside(values, stageColumns, 'limit', FROM_ABOVE, ['unit', 'start']));
  const isOfOtherEnd = end !== ENDS[stage];
  const name = stageOptions.find(({ id }) => id === stage)?.names[0] ?? stage;
  const [right, wrong] = [END_NAMES[ENDS[stage]], END_NAMES[end]];
  // Where another cell gainsays the stage as well, the stage is wrong.
  const isOfActor = actor?.includes(wrong.zh) === true && !actor.includes(right.zh);
  if (isOfOtherEnd && (start === stage || isOfActor))
    problems.push({
      key: 'stage',
      text: {
        zh: `环节是“${name}”，那是${right.zh}的事，适用端却写“${wrong.zh}”，${start === stage ? `又从“${name}完成”起算` : `经办方是“${actor}”`}`,
        en: `the stage is ${name}, which is the work of ${right.en}; yet 适用端 is ${wrong.en}, and ${start === stage ? 'it starts when it has itself ended' : `the agency is that of ${wrong.en}`}`,
      },
      help: {
        zh: `多半是环节写错了：改为${wrong.zh}的环节；如果没有错，改正那两格`,
        en: `most likely the stage is wrong: write a stage of ${wrong.en}, or correct those two cells`,
      },
      isUnsure: true,
    });
  else if (isOfOtherEnd)
    problems.push({
      key: 'end',
      text: {
        zh: `环节是“${name}”，那是${right.zh}的事，这里却写“${wrong.zh}”`,
        en: `the stage is ${name}, which is the work of ${right.en}, yet this says ${wrong.en}`,
      },
      help: {
        zh: `改为“${right.zh}”；如果写错的是环节，改正环节`,
        en: `write ${right.en}, or correct the stage if that is what is wrong`,
      },
      isUnsure: true,
    });
  else if (start === stage)
    problems.push({
      key: 'start',
      text: { zh: '这个环节从自己办完时起算', en: 'this stage starts when it has itself ended' },
      help: {
        zh: '填写它之前的事，例如“受理”或“转出完成”',
        en: 'name what comes before it, such as 受理 or 转出完成',
      },
    });
  return problems;
}

export const balanceColumns = {
  ...decisionColumns,
  treatment: required(
    '处理',
    choiceCell([...treatments, { id: 'inherit', names: ['从上级'] }] as const),
    { zh: '个人账户余额怎样处理', en: 'what becomes of the balance' },
  ),
  ...explanationColumns,
} as const;

/** What becomes of the balance. */
export function balanceConclusion(
  { treatment, explanation, explanationEn }: Values<typeof balanceColumns>,
  remarkOf = remark,
): BalanceConclusion {
  return { treatment, explanation: remarkOf(explanation, explanationEn) };
}

export const scopeColumns = {
  ...decisionColumns,
  transferable: required(
    '可否转移',
    choiceCell([
      { id: 'yes', names: ['可以'] },
      { id: 'no', names: ['不可以'] },
      { id: 'unneeded', names: ['不用转'] },
      { id: 'inherit', names: ['从上级'] },
    ] as const),
    { zh: '医保关系能不能转', en: 'whether enrolment can be transferred' },
  ),
  ...explanationColumns,
  remedy: optional('怎么办', chineseCell, {
    zh: '不能转时怎么办，能转时先办什么',
    en: 'what to do instead, or first, Chinese',
  }),
  remedyEn: optional('英文怎么办', englishCell, { zh: '怎么办的英文', en: 'the same in English' }),
} as const;

/** Whether such a person can transfer. */
export function scopeConclusion(
  values: Values<typeof scopeColumns>,
  remarkOf = remark,
): ScopeConclusion {
  return {
    transferable: values.transferable,
    explanation: remarkOf(values.explanation, values.explanationEn),
    remedy: remarkOf(values.remedy, values.remedyEn),
  };
}
