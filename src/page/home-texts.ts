/** The words of the home page, in both languages. */
import type { Text } from '../base/text.ts';
import { names } from './names.ts';

/** What the page says, one language at a time picked out of these. */
export const homeTexts = {
  ...names,
  title: {
    zh: '医保个人账户每月返多少钱',
    en: 'What is credited to your medical-insurance account',
  },
  lede: {
    zh: '选参保的地方，说明是在职还是退休，就能看到每月划入多少、扣多少、到账多少，以及依据的是哪份文件。',
    en: 'Choose where you are insured and whether you work or are retired. You see what is credited each month, what is deducted, what you receive, and which document says so.',
  },
  skip: { zh: '直接去查询', en: 'Go to the question' },
  fallback: {
    zh: '如果这里没有出现查询框，请拨打医保服务热线：',
    en: 'If no question appears here, call the medical-insurance line:',
  },
  fallbackElse: {
    zh: '也可以到参保地的医保经办机构询问。',
    en: 'Or ask the medical-insurance office where you are insured.',
  },
  noScript: {
    zh: '查询框要用到网页脚本。这个浏览器没有开启脚本，所以看不到。',
    en: 'The question needs scripts, which this browser does not run.',
  },
  noScriptElse: {
    zh: '不用脚本，也能按地区查：写上城市名，就有那里的答案',
    en: 'Without script, look your place up among the regions: its page has the answers',
  },
  trust: { zh: '这里的答案', en: 'About the answers' },
  promises: [
    {
      zh: '每个数字都写明依据：出自哪里，什么时候核对过，有多可靠。',
      en: 'Every figure names its source: where it stands, when it was last checked, how far it can be trusted.',
    },
    {
      zh: '没有可靠依据的，就说没有查到，不猜数。说法不一的，都列出来。',
      en: 'Where no reliable source exists, we say so and do not guess. Contrary claims are shown.',
    },
    {
      zh: '年龄、工资、养老金只在您的手机或电脑上计算，不会发送出去，也不保存。',
      en: 'Age, wages and pension are used on your device only. They are never sent and never kept.',
    },
    {
      zh: '这不是政府网站。办事之前，请以参保地医保部门的答复为准。',
      en: 'This is not a government site. Before you act, ask the local medical-insurance authority.',
    },
  ],
  regions: {
    zh: '按地区看：今天的标准、历年变化、转移要多久、终身待遇要缴多少年',
    en: 'Region by region: today’s rates, how they changed, transfer times, years for lifelong benefits',
  },
  changes: { zh: '规则什么时候变了', en: 'When the rules changed' },
  statements: {
    zh: '看五篇文章的说法怎样逐条核对',
    en: 'See five articles checked statement by statement',
  },
  embed: { zh: '放到您的网站上', en: 'Put it on your site' },
  embedHow: {
    zh: '把下面两行放进网页，查询框就会出现。不用 Cookie，不追踪访客，不依赖别的脚本。',
    en: 'Put these two lines into a page and the question appears. No cookie, no tracker, no other script.',
  },
  embedMore: {
    zh: '写上地区代码和参保身份，访客就少答两个问题：',
    en: 'Name a region and a status, and visitors answer two questions less:',
  },
  embedBuilder: {
    zh: '挑选内容，预览并复制代码',
    en: 'Choose what to show, see it and copy the code',
  },
  developers: { zh: '给开发者', en: 'For developers' },
  developersHow: {
    zh: '同样的答案也可以用 HTTP 接口取得，返回 JSON。参数可以写中文，也可以写代码。',
    en: 'The same answers come as JSON over HTTP. Parameters may be Chinese words or ids.',
  },
  seeAnswer: { zh: '看这个例子的答案', en: 'See this answer' },
  seeDocs: { zh: '接口说明，可以直接试', en: 'The API, to be tried right there' },
  seeRegions: { zh: '按名字找地区', en: 'Find regions by name' },
  help: { zh: '有疑问，问这里', en: 'Whom to ask' },
  hotline: { zh: '医保服务热线', en: 'Medical-insurance line' },
} as const satisfies Readonly<Record<string, Text | readonly Text[]>>;
