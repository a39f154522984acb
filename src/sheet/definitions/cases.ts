/**
 * The sheets of golden cases (范例), one a question: what is asked, and the answer that staff
 * expect. Facts head further columns, as they do in the sheets of rules.
 */
import { choiceCell } from '../cell/choice.ts';
import { dayCell } from '../cell/date-span.ts';
import { expectedCell } from '../cell/expected.ts';
import { expectedMoneyCell } from '../cell/expected-money.ts';
import { idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
import { integerCell } from '../cell/integer.ts';
import { stageDatesCell } from '../cell/stage-dates.ts';
import { textCell } from '../cell/text.ts';
import { textListCell } from '../cell/text-list.ts';
import { yesNoCell } from '../cell/yes-no.ts';
import { defaulted, optional, required } from '../column.ts';

const expectedFigure = (header: string, zh: string, en: string) =>
  optional(header, expectedMoneyCell, { zh, en });

/** What every sheet of cases has: which case it is, and what is asked. */
export const askedColumns = {
  id: required('编号', idCell, { zh: '范例的编号', en: 'the id of the case' }),
  date: optional('基准日', dayCell, {
    zh: '问的是哪一天；空白表示今天',
    en: 'the day asked about; blank is today',
  }),
} as const;

/** The outcome expected, of questions whose cases are told by it. */
const outcomeColumn = {
  outcome: required(
    '结果',
    choiceCell([
      { id: 'determined', names: ['确定'] },
      { id: 'depends', names: ['取决于'] },
      { id: 'unknown', names: ['未知'] },
    ] as const),
    { zh: '预期的结果', en: 'the outcome expected' },
  ),
} as const;

/** What may be expected of any answer. */
export const expectedColumns = {
  rules: defaulted('规则', idListCell, [], { zh: '应当用到的规则', en: 'rules that must answer' }),
  disputes: defaulted('质疑显示', idListCell, [], {
    zh: '应当显示的不同说法',
    en: 'disputes that must show',
  }),
  missing: defaulted('待答', textListCell, [], {
    zh: '应当追问的事实',
    en: 'facts that must be asked',
  }),
  sources: defaulted('依据', idListCell, [], {
    zh: '预期从何而来',
    en: 'where the expectation comes from',
  }),
  note: optional('备注', textCell, { zh: '给同事看的话', en: 'for colleagues' }),
} as const;

/** The columns that all sheets of cases have in common. */
export type CaseColumns = typeof askedColumns & typeof expectedColumns;

/** The same with an outcome. */
export type OutcomeCaseColumns = CaseColumns & typeof outcomeColumn;

export const refundCaseColumns = {
  id: askedColumns.id,
  region: optional('地区', textCell, { zh: '问的是哪里', en: 'the region asked about' }),
  date: askedColumns.date,
  outcome: outcomeColumn.outcome,
  gross: expectedFigure(
    '划入',
    '每月划入（元）；“无”表示应当不知道',
    'monthly gross; 无 = must be null',
  ),
  deduction: expectedFigure('扣款', '每月扣款（元）', 'monthly deduction'),
  net: expectedFigure('到账', '每月到账（元）', 'monthly net'),
  credited: optional('划入与否', yesNoCell, { zh: '是否划入', en: 'whether anything is credited' }),
  ...expectedColumns,
} as const;

/** transfer.cases.csv: what is expected of the timeline of a transfer. */
export const transferCaseColumns = {
  id: askedColumns.id,
  fromRegion: optional('转出地', textCell, { zh: '从哪里转出', en: 'the place moved from' }),
  toRegion: optional('转入地', textCell, { zh: '转到哪里', en: 'the place moved to' }),
  date: optional('基准日', dayCell, {
    zh: '按哪一天的规则；空白表示受理那天，没有受理日期就是今天',
    en: 'the day whose rules count; blank is the day of acceptance, or else today',
  }),
  outcome: outcomeColumn.outcome,
  transferable: optional('可否转移', yesNoCell, {
    zh: '能不能转移',
    en: 'whether a transfer is possible',
  }),
  due: defaulted('到期', stageDatesCell, [], {
    zh: '各环节最晚哪天办完；“不详”表示应当不知道',
    en: 'the last day of stages; 不详 = must be null',
  }),
  completesBy: optional('转完', expectedCell(dayCell), {
    zh: '医保关系最晚哪天转完；“不详”表示应当不知道',
    en: 'the day by which the insurance has moved; 不详 = must be null',
  }),
  balance: optional(
    '余额',
    choiceCell([
      { id: 'moves', names: ['随转'] },
      { id: 'paid-to-bank', names: ['划入银行账户'] },
      { id: 'stays-usable', names: ['原地继续使用', '继续使用'] },
      { id: 'none', names: ['没有余额'] },
      { id: 'unknown', names: ['不详'] },
    ] as const),
    { zh: '余额怎样处理', en: 'what becomes of the balance' },
  ),
  minMonths: optional('等待最少', expectedCell(integerCell), {
    zh: '最少等几个月；“不详”表示应当不知道',
    en: 'the least waiting in months; 不详 = must be null',
  }),
  maxMonths: optional('等待最多', expectedCell(integerCell), {
    zh: '最多等几个月',
    en: 'the greatest waiting in months',
  }),
  backPayment: optional('可补缴', expectedCell(yesNoCell), {
    zh: '中断的月份能不能补缴',
    en: 'whether missing months may be paid later',
  }),
  retroactive: optional('待遇追溯', expectedCell(yesNoCell), {
    zh: '中断期间的待遇补不补',
    en: 'whether benefits reach back into the break',
  }),
  ...expectedColumns,
} as const;
