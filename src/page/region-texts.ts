/** The words of a region's page, in both languages. */
import type { Text } from '../base/text.ts';

export const regionTexts = {
  today: { zh: '今天', en: 'Today' },
  answer: { zh: '退休人员每月', en: 'A retiree, each month' },
  nothing: { zh: '不划入', en: 'nothing' },
  unknown: { zh: '没有查到', en: 'not known' },
  depends: { zh: '看情况', en: 'it depends' },
  yuan: { zh: '元', en: 'yuan' },
  gross: { zh: '代扣多少不清楚，这是扣款以前的数', en: 'before deductions, which are not known' },
  whose: { zh: '依据哪里的规则', en: 'Whose rules these are' },
  below: {
    zh: '下面这些地方有自己的规则，请选您参保的地方：',
    en: 'These places have rules of their own; choose where you are insured:',
  },
  within: { zh: '下面的统筹区', en: 'Pooling areas within' },
  table: { zh: '各种情况每月划入多少', en: 'What is credited each month' },
  who: { zh: '什么人', en: 'Who' },
  monthly: { zh: '每月', en: 'Each month' },
  why: { zh: '这是怎样得出的', en: 'How this follows' },
  assumed: { zh: '按这些情况计算', en: 'What is assumed' },
  background: { zh: '只作背景、没有用来计算的文件', en: 'Guidance that sets no figure here' },
  basis: { zh: '依据', en: 'Source' },
  history: { zh: '这些年的变化', en: 'Over the years' },
  historyRecord: {
    zh: '这些规则哪天开始、本站哪天录入',
    en: 'When these rules began, and when we entered them',
  },
  historyNone: {
    zh: '没有查到过去的规则。',
    en: 'No rule of the past was found.',
  },
  when: { zh: '什么时候', en: 'When' },
  now: { zh: '现在', en: 'now' },
  doubt: {
    zh: '说不准：规则开始或结束的日子不确切',
    en: 'In doubt: the day on which a rule began or ended is not known',
  },
  split: {
    zh: '说不准：几处说法不一，没有定论',
    en: 'In doubt: sources differ and nothing settles it',
  },
  silent: { zh: '没有查到规则', en: 'No rule was found' },
  formulaOnly: {
    zh: '有划入，但查到的规则没有写出一个数',
    en: 'Something, but the rules found give no single figure',
  },
  chartHint: {
    zh: '斜线部分说不准或者没有查到。同样的数字列在图下的表里。',
    en: 'Hatched parts are in doubt or not known. The table below has the same figures.',
  },
  transfer: { zh: '医保转出、转入要多久', en: 'How long a transfer takes' },
  waiting: { zh: '转入以后什么时候有待遇', en: 'When benefits go on after moving in' },
  balance: { zh: '账户里的余额', en: 'The balance of the account' },
  transferMore: { zh: '算出自己转移的日期', en: 'Work out the dates of your transfer' },
  noTransfer: { zh: '没有查到转移的时限。', en: 'No time limits were found.' },
  lifelong: {
    zh: '缴满多少年，退休后终身有医保',
    en: 'Years of contribution for lifelong benefits',
  },
  lifelongNone: {
    zh: '没有查到这里的年限，请问参保地医保经办机构或拨打 12393。',
    en: 'The years required here were not found. Ask the local agency or call 12393.',
  },
  remedy: { zh: '不够怎么办：', en: 'If something is lacking: ' },
  guides: { zh: '怎么办、问哪里', en: 'How to do it, whom to ask' },
  documents: { zh: '材料：', en: 'Documents: ' },
  upcoming: { zh: '接下来会变什么', en: 'What changes next' },
  upcomingNone: {
    zh: '没有查到已经公布、一年之内要变的规则。',
    en: 'No announced change within a year was found.',
  },
  until: { zh: '上面的答案最晚有效到：', en: 'The answer above holds until at most: ' },
  disputes: { zh: '不同的说法', en: 'Other claims' },
  disputesHow: {
    zh: '下面的说法与上面的不同，或者没有证实，本站没有采用。',
    en: 'These statements differ from the above or are not confirmed; they are not followed here.',
  },
  moreDisputes: { zh: '关于转移和怎么办的其他说法', en: 'Other claims on transfers and guides' },
  said: { zh: '出处：', en: 'Said by: ' },
  sources: { zh: '依据和核对日期', en: 'Sources, and when they were checked' },
  moreSources: { zh: '转移和怎么办的依据', en: 'Sources on transfers and guides' },
  published: { zh: '发布', en: 'published' },
  checked: { zh: '核对', en: 'checked' },
  original: { zh: '原文（外部网站）', en: 'original (another site)' },
  lastChecked: { zh: '最早一次核对：', en: 'Oldest check: ' },
  paper: {
    zh: '历年变化、转移、怎么办、不同的说法和全部依据，见网页：',
    en: 'History, transfers, guides, other claims and all sources are on the page: ',
  },
  own: { zh: '算一算您自己的', en: 'Work out your own' },
  fallback: {
    zh: '这里本来有一个查询框，要用到网页脚本。没有脚本，上面的表已经列出各种情况；也可以拨打医保服务热线：',
    en: 'A question box belongs here, which needs scripts. Without them the tables above hold all cases; or call the medical-insurance line:',
  },
  path: { zh: '位置', en: 'Where this is' },
  regions: { zh: '各地', en: 'Regions' },
  list: { zh: '，', en: ', ' },
  colon: { zh: '：', en: ': ' },
} as const satisfies Readonly<Record<string, Text>>;

/** What the page is called. */
export function titleOf(place: string): Text {
  return {
    zh: `${place}：医保个人账户每月划入多少`,
    en: `${place}: what is credited to the medical-insurance account`,
  };
}

/** What search engines show of it. */
export function aboutOf(place: string, figures: string): Text {
  return {
    zh: `${place}职工医保个人账户返款：${figures}。划入标准、历年变化、转移时限、终身待遇年限、怎么办理，每个数字都有依据和核对日期。`,
    en: `Credits to medical-insurance accounts in ${place}: ${figures}. Rates, changes over the years, transfer times, years for lifelong benefits and guides, each with its source.`,
  };
}

/** Whose rules reach the place. */
export function whoseOf(place: string, owners: number, own: boolean): Text {
  if (owners === 0)
    return {
      zh: `没有查到适用于${place}的返款规则。`,
      en: `No rule on credits was found that reaches ${place}.`,
    };
  return own
    ? { zh: `${place}的答案依据这些地方的规则：`, en: `The answers rest on the rules of: ` }
    : {
        zh: `没有查到${place}自己的返款规则，执行上级的规则：`,
        en: `${place} has no rules of its own that we know; it follows those of: `,
      };
}

/** Days in words. */
export function spanOf(from: string | null, to: string | null): Text {
  if (from === null && to === null) return { zh: '一直以来', en: 'All along' };
  if (from === null) return { zh: `${to} 及以前`, en: `until ${to}` };
  if (to === null) return { zh: `${from} 起`, en: `from ${from}` };
  if (from === to) return { zh: `${from} 当天`, en: `on ${from}` };
  return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
}

/** Of whom the history tells. */
export function exampleOf(who: 'retired' | 'employed', age: number, base: string): Text {
  return who === 'retired'
    ? {
        zh: `退休、${age}岁，养老金每月 ${base} 元的人`,
        en: `A retiree of ${age} with a pension of ${base} yuan a month`,
      }
    : {
        zh: `在职、${age}岁，缴费基数每月 ${base} 元的人`,
        en: `An employee of ${age} with a contribution base of ${base} yuan a month`,
      };
}

/** Of moves that leave no pooling area. */
export function insideOf(place: string): Text {
  return { zh: `在${place}里面换地方`, en: `Moving within ${place}` };
}

/** Between which places the example moves. */
export function moveOf(from: string, to: string): Text {
  return { zh: `从${from}转到${to}（在职）`, en: `From ${from} to ${to} (employed)` };
}
