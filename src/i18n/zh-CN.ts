import type { Messages } from './messages.ts';
import { zhEligibility } from './zh-CN-eligibility.ts';
import { zhGuides } from './zh-CN-guides.ts';
import { zhCNTransfer } from './zh-CN-transfer.ts';

const NATURES = {
  ceiling: '上限',
  floor: '下限',
  guidance: '指导意见',
  draft: '征求意见稿',
} as const;
const UNSTATED = '某个基数';
/** What is missing is said behind the sentence, not inside it. */
const open = (base: string): string => (base === UNSTATED ? '，没有写明是哪个基数' : '');
const EACH = { month: '每月', quarter: '每季度', year: '每年' } as const;
const monthly = (average: boolean): string => (average ? '平均每月' : '每月');

/** 简体中文：给参保人看的话，平实、客气、不含糊。 */
export const zhCN: Messages = {
  currency: (amount) => `${amount} 元`,
  each: EACH,
  base: {
    contributionBase: '本人月缴费基数',
    ownPension: '本人月养老金',
    localAveragePension: '当地平均养老金',
    unstated: UNSTATED,
  },
  floor: '保底',
  cap: '封顶',
  component: { total: '划入', own: '本人缴费部分', employer: '单位缴费部分' },
  join: '，',

  fixedRule: (amount, every, isNet) => `${every}${isNet ? '到账' : '划入'} ${amount} 元`,
  per: EACH,
  rateRule: (base, rate, every, floor, cap) =>
    `${every}按${base}的 ${rate} 划入${floor === null ? '' : `，最低 ${floor} 元`}${cap === null ? '' : `，最高 ${cap} 元`}${open(base)}`,
  noneRule: '不划入个人账户',
  inheritRule: '执行上级地区的规定',
  notComputableRule: '有划入，但本站还算不出金额',
  how: (what, how) => `${what}，只知道：${how}`,
  deductionFixed: (name, amount, every) => `从个人账户代扣${name}${every} ${amount} 元`,
  deductionRate: (name, base, rate, every) =>
    `从个人账户代扣${name}，${every}为${base}的 ${rate}${open(base)}`,
  deductionUnknown: (name) => `从个人账户代扣${name}，金额不详`,

  answerNet: (gross, deduction, net, average) =>
    `${monthly(average)}划入 ${gross} 元，代扣 ${deduction} 元，实际到账 ${net} 元`,
  answerGross: (gross, average) => `${monthly(average)}划入 ${gross} 元`,
  answerGrossOnly: (gross, average) => `${monthly(average)}划入 ${gross} 元，扣款后的到账数不详`,
  answerNetOnly: (net) => `每月到账 ${net} 元`,
  answerYearly: (annual) => `全年 ${annual} 元，一年计入一次`,
  answerFormula: (formula) => `每月划入：${formula}`,

  ruleLine: (region, who, what, period) => `${region}，${who}：${what}（${period}）`,
  inherited: (asked) => `没有查到${asked}另外的规定，先按上级的规定回答。`,
  deferred: (asked, owner, since) =>
    since === null
      ? `这种情况，${asked}执行${owner}的规定。`
      : `${asked}原有自己的规定，现在执行${owner}的规定（${since}）。`,
  arithmetic: (formula) => `计算：${formula}`,
  rounding: '金额四舍五入到分。',
  noDeductions: (region, who) =>
    `没有查到从${region}（${who}）个人账户代扣费用的规定，先按不扣来算；如当地另有代扣，以实际到账为准。`,
  deductionInDoubt: (what) => `另有未证实的代扣（${what}），所以到账数不能确定。`,
  parameterMissing: (base, region) => `还没有查到${region}的${base}，所以算不出金额。`,
  parameterUsed: (base, year, value) => `${base}（${year} 年）为 ${value} 元。`,

  reasonNoRule: (region, who) => `还没有查到${region}（${who}）的规定，不能作答。`,
  reasonBelow: (region, names) =>
    `没有查到${region}统一的标准，下面有的统筹地区有自己的规则（例如${names}）。请选择您参保的地方。`,
  noneOfItsOwn: (asked) => `没有查到${asked}另外的规定；`,
  reasonNotCovered: (region, who) => `${region}的规则没有写到这种情况（${who}），不能作答。`,
  reasonDateNotCovered: (region, date) => `${region}的规则没有覆盖 ${date} 这一天，不能作答。`,
  reasonDateInDoubt: (region, date) => `${region}的规则在 ${date} 是否执行，现有依据不能确定。`,
  reasonSplit: (region) => `${region}的几个依据说法不一，还不能判断哪个对。`,
  reasonFuture: (date) =>
    `${date} 还没有到。现行规则没有公布执行到哪一天，那时是否仍然有效不能确定。`,
  knownAtOtherTime: (what) => `已知的其他时间的规定：${what}`,
  guidance: (nature, what) => `背景（${NATURES[nature]}，不直接适用）：${what}`,

  dispute: (what) => `也有不同的说法：${what}。本站没有采用。`,
  rebutted: (what, ours) => `也有不同的说法：${what}。这个说法不对：${ours}。`,
  claim: (what) => `有一种未经证实的说法：${what}。`,
  alternative: (what, period) => `可能是：${what}（${period}）。`,

  upcoming: {
    line: (from, latest, why, who, what) =>
      `${latest ? '最迟 ' : ''}${from} 起（${why}）${who === '' ? '' : `，${who}`}：${what}`,
    rule: '按当时的规定',
    birthday: (age, carried) => `满${age}岁${carried ? '，按现行规定' : ''}`,
  },

  tierDay: (age) => `满${age}后从哪一天起按新的一档划入，依据里没有写；这里按生日当天起计算。`,
  regionQuestion: '您在哪里参保？',
  districtOf: (district, region) => `“${district}”在${region}，按${region}的规定回答。`,
  subRegionQuestion: (region) => `您在${region}的哪个地方参保？`,
  everybody: '所有参保人',
  insured: '参保人',
  people: (what, people) => `${what}的${people}`,
  confidence: {
    official: '依据来自主管部门或法规。',
    reported:
      '依据是媒体或其他网站转述的文件，没有看到主管部门的原文。请向当地医保经办机构或拨打 12393 核实。',
    unverified: '依据不足，只有个别网页这样说。请一定向当地医保经办机构或拨打 12393 核实。',
  },
  noConfidence: '没有可以作答的规则。请向当地医保经办机构或拨打 12393 询问。',
  stale: (checkedOn) => `依据上次核对是 ${checkedOn}，已超过一年，可能已经变化。`,
  notice:
    '本站整理公开政策，供您参考，不代替医保经办机构的认定。请以当地医保部门为准，可拨打医保服务热线 12393。',

  eligibility: zhEligibility,
  guides: zhGuides,
  transfer: zhCNTransfer,

  tool: {
    colon: '：',
    determined: '答案：',
    depends: '要看还没有说明的情况。',
    unknown: '没有可靠的答案。',
    cases: '分情况：',
    upcoming: '将要变化：',
    missing: '请问本人：',
    assumptions: '先这样假定：',
    explanation: '理由：',
    sources: '依据：',
    published: '发布',
    checked: '核对',
    disputes: '不同的或没有证实的说法（没有采用）：',
    got: '收到',
    suggestions: '可能是',
  },

  input: {
    title: '请求里有写错的地方',
    detail: (count) => `有 ${count} 个参数需要改正，见 errors。`,
    notFoundTitle: '没有这个地址',
    notFoundDetail: (path) => `没有 ${path} 这个地址。`,
    noSourceTitle: '没有这个依据',
    noSourceDetail: (id) => `没有编号为 ${id} 的依据。`,
    expectedSource: '依据的编号，答案里列的就是',
    noRulesetTitle: '没有这个规则集',
    noRulesetDetail: (current) => `这里只有现行的规则集：${current}。`,
    methodTitle: '不支持这种请求方法',
    methodDetail: (method, allowed) => `这个地址不支持 ${method}，可以用 ${allowed}。`,
    notAcceptableTitle: '没有您要的格式',
    notAcceptableDetail: (type) => `答复的格式是 ${type}，请求的 Accept 没有包括它。`,
    tooLongTitle: '请求太长',
    tooManyTitle: '请求太频繁',
    tooManyDetail: (seconds) => `请过 ${seconds} 秒再试。`,
    expectedBytes: (max) => `内容不超过 ${max} 字节`,
    mediaTitle: '发来的内容不是本站能读的格式',
    mediaDetail: '请用 UTF-8 编码的 JSON，不要压缩，并写明 Content-Type: application/json。',
    expectedJson: '一段 JSON',
    expectedUtf8: 'UTF-8 编码的内容',
    expectedQueries: (max) => `{"queries": […]}，最多 ${max} 个问题`,
    expectedQuery: '一个对象，例如 {"question": "refund", "region": "上海"}',
    expectedMembers: (max) => `最多 ${max} 个参数`,
    expectedPlain: '文字、数字、true 或 false',
    internalTitle: '暂时出了问题',
    internalDetail: '这是我们的问题，不是您写错了。请稍后再试，急用请拨打 12393。',
    expectedParameter: '已知的参数名',
    expectedRelevant: (names) =>
      names === '' ? '这个问题用到的参数' : `这个问题用到的参数，例如 ${names}`,
    expectedOnce: '每个参数只写一次',
    expectedRegion: '省、市或统筹区的名称、简称、拼音或代码，也可以写成“上海浦东”这样的路径',
    expectedOneOf: (names) => `写全称，以下之一：${names}`,
    expectedOption: (names) => `以下之一：${names}`,
    expectedInteger: (min, max) => `${min} 到 ${max} 的整数`,
    expectedMoney: (min, max) => `${min} 到 ${max} 元的金额，最多两位小数`,
    expectedDate: '日期，例如 2026-01-31',
    expectedDateBetween: (min, max) => `${min} 到 ${max} 之间的日期`,
    expectedYesNo: '是或否（true 或 false）',
    expectedNotBoth: (other) => `与 ${other} 只写一个`,
    expectedLength: (max) => `不超过 ${max} 个字符`,
    expectedValue: '一个值，不能是空的',
  },
};
