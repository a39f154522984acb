/**
 * What an answer that is shown says besides the rules' own words (`src/query/view`). Not part of the
 * messages: it is loaded only with the views.
 */
import type { Lang } from './lang.ts';

type Verdict = 'eligible' | 'reduced' | 'ineligible' | 'undetermined';
type Authority = 'regulation' | 'official' | 'state-media' | 'media' | 'web' | 'machine';

export interface ViewWords {
  readonly result: string;
  readonly average: string;
  readonly netEach: string;
  readonly grossEach: string;
  readonly netUnknown: string;
  readonly credited: string;
  readonly notCredited: string;
  readonly unknown: string;
  readonly depends: string;
  readonly split: (gross: string, deduction: string) => string;
  readonly paid: Readonly<Record<'quarter' | 'year', string>>;
  readonly inAll: (annual: string) => string;
  readonly yuan: string;
  readonly how: string;
  readonly gross: string;
  readonly less: (name: string) => string;
  readonly net: string;
  readonly notKnown: string;
  readonly wholeYear: string;
  readonly kept: Readonly<Record<'floor' | 'cap', string>>;
  readonly caseHead: string;
  readonly noBreak: string;
  readonly doneBy: (applied: string) => string;
  readonly timeline: string;
  readonly calendar: string;
  readonly afterwards: string;
  readonly benefit: readonly [name: string, question: string];
  readonly guide: readonly [name: string, question: string];
  readonly applied: readonly [name: string, question: string];
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Said below an open verdict of each thing that was not said. */
  readonly stillNeeded: (fact: string) => string;
  /** Said below it when everything was. */
  readonly notSettled: string;
  readonly stands: readonly [holds: string, fails: string, unclear: string];
  readonly terms: string;
  readonly bring: string;
  readonly now: string;
  readonly balance: string;
  readonly rules: string;
  readonly ruleOf: (region: string, inherited: boolean) => string;
  readonly assumptions: string;
  readonly upcoming: string;
  readonly sources: string;
  readonly authority: Readonly<Record<Authority, string>>;
  readonly published: (day: string) => string;
  readonly checked: (day: string) => string;
  readonly disputes: string;
  readonly says: string;
  readonly help: string;
  readonly call: string;
  readonly copy: string;
  readonly print: string;
  readonly share: string;
  readonly copied: string;
  readonly byHand: string;
  readonly open: string;
  readonly yes: string;
  readonly no: string;
  readonly privately: string;
  readonly skip: Readonly<Record<'case' | 'formula', string>>;
  readonly range: (min: string, max: string, money: boolean) => string;
  /** Said of an answer that is no number. */
  readonly numeral: (example: string) => string;
  /** Ten thousands as a word of their own, in which large amounts are told; null where there is none. */
  readonly tenThousands: string | null;
  /** Asked of who says to be retired at an age at which hardly anybody is; `{value}` is the age. */
  readonly youngRetiree: string;
  /** The unit of months as the sheets have it, and as it stands behind a number. */
  readonly months: readonly [unit: string, counted: string];
  readonly noDates: (publishedThrough: string | null) => string;
  readonly dateParts: readonly [year: string, month: string, day: string];
  readonly dateHint: string;
  readonly dateWrong: string;
  /** Said of a year, a month and a day that are missing or cannot be. */
  readonly datePartsWrong: readonly [year: string, month: string, day: string];
  /** Said of a day that its month does not have, for `String.replace` as `day` is. */
  readonly noDay: string;
  /** How a day is written, for `String.replace` with year, month and day. */
  readonly day: string;
}

const zh: ViewWords = {
  result: '查询结果',
  average: '平均',
  netEach: '每月到账',
  grossEach: '每月划入',
  netUnknown: '这是扣款前的金额。扣多少没有查到，到账可能少一些。',
  credited: '有钱划入，金额还算不出来',
  notCredited: '不划入个人账户',
  unknown: '没有查到可靠的规定',
  depends: '要看具体情况',
  split: (gross, deduction) => `划入 ${gross} 元，扣除 ${deduction} 元。`,
  paid: { quarter: '每季度划一次', year: '每年划一次' },
  inAll: (annual) => `，全年共 ${annual} 元。`,
  yuan: '元',
  how: '怎么算的',
  gross: '划入',
  less: (name) => `减：${name}`,
  net: '到账',
  notKnown: '没有查到',
  wholeYear: '全年',
  kept: { floor: '，低于保底，按', cap: '，高于封顶，按' },
  caseHead: '情况',
  noBreak: '没有断缴',
  doneBy: (applied) => `${applied}申请，最晚转完`,
  timeline: '办理时间',
  calendar: '加到日历',
  afterwards: '转移以后',
  benefit: ['待遇', '想问哪一项待遇？'],
  guide: ['事项', '想办哪件事？'],
  applied: ['申请日期', '哪天申请（或准备哪天申请）？'],
  stillNeeded: (fact) => `还需要知道：${fact}。`,
  notSettled: '查到的规定没有写清楚您这种情况。请问当地医保经办机构。',
  verdict: {
    eligible: '可以享受',
    reduced: '可以享受，但要打折扣或者要等',
    ineligible: '现在不能享受',
    undetermined: '还不能判断',
  },
  stands: ['✓ 符合', '✗ 不符合', '? 待定'],
  terms: '标准',
  bring: '要带的材料',
  now: '现在怎么办',
  balance: '钱到没到账，可以查个人账户余额；和这里不一样的，打电话问。',
  rules: '有关规定',
  ruleOf: (region, inherited) => `${inherited ? '沿用' : ''}${region}的规定`,
  assumptions: '按这些情况计算',
  upcoming: '以后有什么变化',
  sources: '依据',
  authority: {
    regulation: '法规文件',
    official: '官方发布',
    'state-media': '官方媒体',
    media: '媒体报道',
    web: '网络文章',
    machine: '机器撰写，不足为凭',
  },
  published: (day) => `${day} 发布`,
  checked: (day) => `${day} 核对`,
  disputes: '不同说法',
  says: '出处：',
  help: '有疑问，问这里',
  call: '医保服务热线',
  copy: '复制结果',
  print: '打印',
  share: '复制链接',
  copied: '已复制',
  byHand: '这里不让自动复制。请按住下面的文字，选“复制”。',
  open: '没有填',
  yes: '是',
  no: '否',
  privately: '这一项只在本机上计算，不会发送出去。',
  skip: { case: '不清楚，先看各种情况', formula: '先不填，只看怎么算' },
  range: (min, max, money) =>
    `请填 ${min} 到 ${max}${money ? '元' : ' '}之间的${money ? '金额' : '整数'}。`,
  numeral: (example) => `请只写数字，例如 ${example}。`,
  tenThousands: '万',
  youngRetiree:
    '您说已经退休，年纪填的是 {value} 岁，请再看一下。没有填错，就再点一次“继续”；填错了，请改过来。',
  months: ['月', '个月'],
  noDates: (through) =>
    through === null
      ? '没有这一段的放假安排，算不出日期。'
      : `放假安排只公布到 ${through}，再往后的日期算不出来。`,
  dateParts: ['年', '月', '日'],
  dateHint: '例如：2026 年 3 月 15 日',
  dateWrong: '请填写完整的年、月、日：年份从 1900 到 2999，而且要有这一天（例如没有 2 月 30 日）。',
  datePartsWrong: [
    '请填年份：四位数，从 1900 到 2999。',
    '请填月份：从 1 到 12。',
    '请填日子：从 1 到 31。',
  ],
  noDay: '$1 年 $2 月没有 $3 日，请再看一下。',
  day: '$1年$2月$3日',
};

const en: ViewWords = {
  result: 'Your answer',
  average: 'On average: ',
  netEach: 'You receive each month',
  grossEach: 'Credited each month',
  netUnknown:
    'This is before deductions. We could not find what is deducted; you may receive less.',
  credited: 'Money is credited, but the amount cannot be worked out yet',
  notCredited: 'Nothing is credited to the personal account',
  unknown: 'No reliable rule found',
  depends: 'It depends',
  split: (gross, deduction) => `${gross} yuan credited, ${deduction} yuan deducted.`,
  paid: { quarter: 'Paid every quarter', year: 'Paid once a year' },
  inAll: (annual) => `, ${annual} yuan a year in all.`,
  yuan: 'yuan',
  how: 'How it is worked out',
  gross: 'Credited',
  less: (name) => `Less: ${name}`,
  net: 'You receive',
  notKnown: 'not found',
  wholeYear: 'In a year',
  kept: { floor: ', below the minimum, so', cap: ', above the maximum, so' },
  caseHead: 'Case',
  noBreak: 'there is no break',
  doneBy: (applied) => `Applying on ${applied}, it has moved by`,
  timeline: 'How long it takes',
  calendar: 'Add to calendar',
  afterwards: 'After the move',
  benefit: ['Benefit', 'Which benefit is it about?'],
  guide: ['Matter', 'What do you want to do?'],
  applied: ['Date of application', 'When did you apply, or when will you?'],
  stillNeeded: (fact) => `We still need to know: ${fact}.`,
  notSettled: 'The rules found do not settle this. Please ask the local agency.',
  verdict: {
    eligible: 'You are entitled',
    reduced: 'You are entitled, at a lower rate or later',
    ineligible: 'You are not entitled now',
    undetermined: 'It cannot be told yet',
  },
  stands: ['✓ Met', '✗ Not met', '? Open'],
  terms: 'How much',
  bring: 'What to bring',
  now: 'What to do now',
  balance: 'Look at the balance of your account; if it differs from this, call and ask.',
  rules: 'The rules',
  ruleOf: (region, inherited) => (inherited ? `Taken over from ${region}` : `Rule of ${region}`),
  assumptions: 'Assumed about you',
  upcoming: 'What will change',
  sources: 'Sources',
  authority: {
    regulation: 'regulation',
    official: 'official publication',
    'state-media': 'state media',
    media: 'media report',
    web: 'web article',
    machine: 'machine-written, not enough by itself',
  },
  published: (day) => `published ${day}`,
  checked: (day) => `checked ${day}`,
  disputes: 'Other claims',
  says: 'Said by: ',
  help: 'Whom to ask',
  call: 'Medical-insurance line',
  copy: 'Copy the answer',
  print: 'Print',
  share: 'Copy link',
  copied: 'Copied',
  byHand: 'Copying is not allowed here. Select the text below and copy it yourself.',
  open: 'not given',
  yes: 'Yes',
  no: 'No',
  privately: 'Used only on this device to work out the answer. It is never sent.',
  skip: {
    case: 'Not sure: show every case',
    formula: 'Leave out: just show how it is worked out',
  },
  range: (min, max, money) =>
    `Enter ${money ? 'an amount' : 'a whole number'} from ${min} to ${max}${money ? ' yuan' : ''}.`,
  numeral: (example) => `Use digits only, for example ${example}.`,
  tenThousands: null,
  youngRetiree:
    'You said that you are retired, and entered {value} years. If that is right, press “Continue” once more; if not, change it.',
  months: ['months', 'months'],
  noDates: (through) =>
    through === null
      ? 'We have no official calendar of days off for this time, so no date is known.'
      : `The official calendar of days off is published until ${through}; dates beyond it are not known.`,
  dateParts: ['Year', 'Month', 'Day'],
  dateHint: 'For example 2026, 3, 15',
  dateWrong:
    'Enter year, month and day: a year from 1900 to 2999, and a day that exists (30 February does not).',
  datePartsWrong: [
    'Enter the year: four digits, from 1900 to 2999.',
    'Enter the month: from 1 to 12.',
    'Enter the day: from 1 to 31.',
  ],
  noDay: 'Month $2 of $1 has no day $3. Please look again.',
  day: '$&',
};

/** The words of a language. */
export function viewWords(lang: Lang): ViewWords {
  return lang === 'en' ? en : zh;
}
