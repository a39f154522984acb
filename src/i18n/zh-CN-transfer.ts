import type { TransferMessages } from './transfer-messages.ts';

const STAGES = {
  'transfer-out': '转出',
  'fund-remit': '拨付资金',
  'transfer-in': '转入',
  'fund-arrival': '资金到账',
} as const;

/** 转移接续。 */
export const zhCNTransfer: TransferMessages = {
  stage: STAGES,
  duration: {
    workday: (count) => `${count} 个工作日`,
    day: (count) => `${count} 日`,
    month: (count) => `${count} 个月`,
  },
  start: {
    acceptance: '申请受理',
    'contact-letter': '收到联系函',
    enrolment: '在转入地参保登记',
    'transfer-out': '转出办完',
    'fund-remit': '资金拨付',
    'transfer-in': '转入办完',
    'fund-arrival': '资金到账',
  },
  within: (stage, duration, start) => `${stage}：${start}后 ${duration}内办完`,
  atOnce: (stage, start) => `${stage}：${start}后当天办完`,
  automatic: (stage, start) => `${stage}：${start}后自动办理，不用申请`,
  unstated: (stage) => `${stage}：没有规定时限`,
  unknownStage: (stage) => `${stage}：时限还不清楚`,
  due: (stage, day) => `${stage}，最晚 ${day}`,
  route: { 'cross-province': '跨省转移', 'intra-province': '省内转移' },
  scope: { yes: '医保关系可以转移', no: '不能转移', unneeded: '不需要办理转移' },
  balance: {
    moves: '个人账户余额随医保关系转走',
    'paid-to-bank': '个人账户余额划入本人银行账户',
    'stays-usable': '个人账户余额不划转，继续使用',
    none: '没有个人账户，不涉及余额',
  },
  balanceUnknown: '个人账户余额怎样处理还不清楚',
  topic: { scope: '能不能转移', balance: '个人账户余额', waiting: '待遇衔接' },
  about: (topic, reason) => `${topic}：${reason}`,

  backPayment: {
    yes: '中断的月份可以补缴',
    no: '中断的月份不能补缴',
    unstated: '中断的月份能不能补缴没有写明',
  },
  retroactive: {
    yes: '中断期间的待遇可以补',
    no: '中断期间的待遇不补',
    unstated: '中断期间的待遇补不补没有写明',
  },
  noBreak: '没有断缴',
  noWaiting: '没有等待期',
  waitingExactly: (months) => `等待期 ${months} 个月`,
  waitingAtMost: (months) => `等待期最多 ${months} 个月`,
  waitingAtLeast: (months) => `等待期至少 ${months} 个月`,
  waitingBetween: (least, most) => `等待期 ${least} 至 ${most} 个月`,
  waitingUnstated: '要不要等、等几个月没有写明',
  perGapYear: (beyond, months) =>
    `${beyond > 0 ? `断保超过 ${beyond} 年的，每多一年` : '每断一年'}再加 ${months} 个月`,
  waitingCeiling: (months) => `等待期由当地规定，还没有查到；上级规定最多 ${months} 个月`,
  starts: {
    'payment-day': '从缴费当日起享受待遇',
    'payment-month': '从缴费当月起享受待遇',
    'next-month': '从缴费次月起享受待遇',
    birth: '从出生之日起享受待遇',
    'year-start': '从年度开始（1 月 1 日）起享受待遇',
    'after-waiting': '等待期满以后享受待遇',
  },

  completes: (route, day) => `可以转移（${route}），医保关系最晚 ${day} 转完`,
  completesOpen: (route, stages) => [`可以转移（${route}）`, ...stages].join('；'),
  completesByItself: (route) => `可以转移（${route}），在转入地参保登记后自动办理，不用申请`,
  stays: (what, reason) => `${what}：${reason}`,
  latest: '各环节的日期是最晚的日期，受理当天不计算在内。',
  moneyApart: '“转完”说的是医保关系；个人账户的钱没有规定时限。',
  calendarEnds: (through) => `国务院办公厅的放假安排只公布到 ${through}，再往后的日期算不出来。`,
  calendarNone: '没有这一段的放假安排，算不出日期。',
  acceptedAssumed: (day) => `您没有说哪天受理，先按申请当天（${day}）受理来算。`,
  letterAssumed: (day) => `哪天收到联系函不知道，先按受理当天（${day}）来算。`,
  asOfPast: (day) => `按受理那天（${day}）有效的规则来算。`,
  asOfComing: (day) => `${day} 还没有到，先按现在已经公布的规则来算；规则有变化的，以新规则为准。`,
  elsewhereIn: (region) => `您只写了${region}，先按在${region}的两个统筹区之间转移来算。`,
  localRules: (region, names) =>
    `${region}有的地方另有规定（例如${names}）；在那里的，请写那个地方再问。`,

  expectedPlace: '具体的省、市或统筹区，不能是全国',
  oneArea: [
    (area) => `不需要办理转移：两处都在${area}`,
    (area) =>
      `转移接续是在两个统筹区之间办的。转出地和转入地都属于${area}这一个统筹区，两处之间不用转。`,
    '换了单位、改了参保身份或者医保种类，还要办什么手续、有没有等待期，请问当地医保经办机构，或者拨打医保服务热线 12393。',
    '这是按统筹区的划分回答的。',
  ],
  expectedRoute: (route) => `${route}（由两个地方就能知道，可以不写）`,
  expectedOnOrAfter: (day) => `${day} 或以后的日期`,
};
