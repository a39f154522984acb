/**
 * The sheets of golden cases (范例), one a question: what is asked, and the answer that staff
 * expect. Facts head further columns, as they do in the sheets of rules.
 */
import { choiceCell } from '../cell/choice.ts';
import { dayCell } from '../cell/date-span.ts';
import { expectedMoneyCell } from '../cell/expected-money.ts';
import { idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
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
