/** Ids of choices in the fields that are compared, as the cells of staff write them. */
import type { Text } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Conclusions, SheetId } from '../table/model.ts';

/** Words of every id that a field may hold: one that lacks does not compile. */
type WordsOf<Value> = { readonly [K in Extract<Value, string>]: Text };

const text = (zh: string, en: string): Text => ({ zh, en });

const INHERIT = text('从上级', 'as the rule above');
const PERIOD: WordsOf<Conclusions['refund']['period']> = {
  month: text('每月', 'each month'),
  quarter: text('每季', 'each quarter'),
  year: text('每年', 'each year'),
};
const BASE: WordsOf<Conclusions['refund']['base']> = {
  contributionBase: text('缴费基数', 'contribution base'),
  ownPension: text('本人养老金', 'own pension'),
  localAveragePension: text('当地平均养老金', 'local average pension'),
  unstated: text('未写明', 'not stated'),
};
const END: WordsOf<Conclusions['terms']['end']> = {
  origin: text('转出地', 'the place that is left'),
  destination: text('转入地', 'the place moved to'),
};
const TREATMENT: WordsOf<Conclusions['terms']['treatment']> = {
  moves: text('随转', 'moves along'),
  'paid-to-bank': text('划入银行账户', 'paid to a bank account'),
  'stays-usable': text('原地继续使用', 'stays usable'),
  none: text('没有余额', 'no balance'),
};

type ChoiceFields = {
  readonly [K in SheetId]: {
    readonly [F in keyof Conclusions[K]]?: WordsOf<Conclusions[K][F]>;
  };
};

const CHOICES: ChoiceFields = {
  refund: {
    component: {
      total: text('全部', 'the whole'),
      own: text('本人缴费', 'own contribution'),
      employer: text('单位缴费', 'employer’s contribution'),
    },
    method: {
      fixed: text('定额', 'fixed amount'),
      rate: text('比例', 'rate'),
      none: text('不划入', 'nothing credited'),
      'not-computable': text('不可计算', 'cannot be computed'),
      inherit: INHERIT,
    },
    period: PERIOD,
    figure: { gross: text('划入', 'before deductions'), net: text('到账', 'after deductions') },
    base: BASE,
  },
  deductions: {
    method: {
      fixed: text('定额', 'fixed amount'),
      rate: text('比例', 'rate'),
      unknown: text('不详', 'unknown'),
    },
    period: PERIOD,
    base: BASE,
  },
  transferScope: {
    transferable: {
      yes: text('可以', 'yes'),
      no: text('不可以', 'no'),
      unneeded: text('不用转', 'not needed'),
      inherit: INHERIT,
    },
  },
  transferStages: {
    stage: {
      'transfer-out': text('转出', 'transfer out'),
      'fund-remit': text('拨付资金', 'remittance'),
      'transfer-in': text('转入', 'transfer in'),
      'fund-arrival': text('资金到账', 'arrival of the money'),
    },
    end: END,
    mode: {
      'on-application': text('申请办理', 'on application'),
      automatic: text('自动', 'automatic'),
      inherit: INHERIT,
    },
    unit: {
      workday: text('工作日', 'working days'),
      day: text('日', 'days'),
      month: text('月', 'months'),
    },
    start: {
      acceptance: text('受理', 'acceptance'),
      'contact-letter': text('收到联系函', 'contact letter'),
      enrolment: text('参保登记', 'enrolment'),
      'transfer-out': text('转出完成', 'end of the transfer out'),
      'fund-remit': text('拨付完成', 'end of the remittance'),
      'transfer-in': text('转入完成', 'end of the transfer in'),
      'fund-arrival': text('到账完成', 'arrival of the money'),
    },
  },
  transferBalance: { treatment: { ...TREATMENT, inherit: INHERIT } },
  waiting: {
    start: {
      'payment-day': text('缴费当日', 'day of payment'),
      'payment-month': text('缴费当月', 'month of payment'),
      'next-month': text('缴费次月', 'month after payment'),
      birth: text('出生之日', 'birth'),
      'year-start': text('年度开始', 'start of the year'),
      'after-waiting': text('等待期满', 'end of the waiting'),
      unstated: text('未写明', 'not stated'),
    },
  },
  requirements: {
    effect: {
      blocks: text('阻断', 'blocks'),
      reduces: text('降低', 'reduces'),
      delays: text('推迟', 'delays'),
    },
  },
  terms: {
    bound: {
      'at-least': text('至少', 'at least'),
      'at-most': text('至多', 'at most'),
      exactly: text('等于', 'exactly'),
    },
    end: END,
    treatment: TREATMENT,
  },
  coverage: {
    covered: {
      covered: text('报销', 'covered'),
      depends: text('看情况', 'depends'),
      'not-covered': text('不报销', 'not covered'),
      unclear: text('不清楚', 'unclear'),
      inherit: INHERIT,
    },
  },
  guides: {},
};

/** The words of an id in a field; undefined for what is no choice. */
export function choiceOf(sheet: SheetId, field: string, id: string): Text | undefined {
  const fields: Readonly<Record<string, Readonly<Record<string, Text>> | undefined>> =
    CHOICES[sheet];
  return fields[field]?.[id] ?? guideWord(field, id);
}

/** What guides call their topics and channels stands in the messages. */
function guideWord(field: string, id: string): Text | undefined {
  if (field !== 'topic' && field !== 'channel') return undefined;
  const [zh, en] = (['zh-CN', 'en'] as const).map((lang) => {
    const words: Readonly<Record<string, string>> = messagesIn(lang).guides[field];
    return words[id];
  });
  return zh === undefined || en === undefined ? undefined : { zh, en };
}
