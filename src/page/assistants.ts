/** What an assistant should know before it passes our answers on: `/llms.txt` and `/mcp` say it. */
import type { Text } from '../base/text.ts';
import { QUESTIONS } from '../query/questions.ts';

/** In either language, sentence by sentence. */
const advice: Readonly<Record<keyof Text, readonly string[]>> = {
  zh: [
    '这里按文件回答中国医疗保险个人账户返款、转移接续、待遇资格和办理步骤，每个答案都有依据。',
    '转述数字时，请同时说明依据（sources）、核对日期（checkedOn）和提示（notice）。',
    'outcome 是 depends 时，请把 missing 里的问题拿去问本人，不要替本人假定。',
    'outcome 是 unknown 就是不知道：不要拿别处、别的年份或自己记得的数代替。',
    '答案只在 validity 写明的日期有效；过了 until，或者换了一天，请重新查询，不要沿用旧数。',
    'disputes 是与答案不同的说法，没有采用；assumptions 是还没有证实的假定，请一并说明。',
    '这不是政府服务。最后以参保地医保部门为准，可拨打 12393。',
  ],
  en: [
    'Answers on medical insurance in China (account refunds, transfers, benefits and how things are done) come from the documents, each with its sources.',
    'When you pass on a figure, name its source (sources), the day it was checked (checkedOn) and the notice.',
    'Where outcome is depends, ask the person the questions in missing; do not assume for them.',
    'Where outcome is unknown, it is not known: put no figure of another place, another year or your memory in its stead.',
    'An answer holds for the day named in validity. After until, or on another day, ask again and never carry an old figure over.',
    'disputes are contrary statements that were not adopted; assumptions are unconfirmed. Mention both.',
    'This is no government service. The local insurance authority has the last word: call 12393.',
  ],
};

/** The advice in one paragraph a language. */
export function instructions(): string {
  return `${advice.zh.join('')}\n\n${advice.en.join(' ')}`;
}

interface Link {
  readonly to: string;
  readonly about: Text;
}

const LINKS: readonly Link[] = [
  {
    to: '/openapi.json',
    about: { zh: 'OpenAPI 3.1，全部地址和参数', en: 'OpenAPI 3.1: every address and parameter' },
  },
  { to: '/docs', about: { zh: '接口说明，给人读', en: 'the same for people to read' } },
  {
    to: '/mcp',
    about: {
      zh: 'Model Context Protocol（POST，streamable HTTP，不用登录）：四个问题是四个工具',
      en: 'Model Context Protocol (POST, streamable HTTP, no login): the questions as tools',
    },
  },
  {
    to: '/v1/batch',
    about: {
      zh: '一次最多问 100 个问题（POST）；收入、养老金、出生日期请放在这里，不要写进网址',
      en: 'up to 100 questions at once (POST); income, pension and birth dates belong here rather than in an address',
    },
  },
  {
    to: '/v1/regions?q=',
    about: { zh: '按名字、拼音或代码找地区', en: 'find a region by name, pinyin or code' },
  },
  {
    to: '/v1/facts',
    about: {
      zh: '参数的含义、选项和问法',
      en: 'what the parameters mean, and how to ask for them',
    },
  },
  {
    to: '/v1/ruleset',
    about: {
      zh: '有多少规则，各省知道多少，到哪一天为止',
      en: 'how many rules there are, what is known of each province, and how far ahead',
    },
  },
  {
    to: '/statements',
    about: { zh: '五篇文章逐条核对', en: 'five articles checked statement by statement' },
  },
];

/** `/llms.txt` (llmstxt.org): Markdown, the same for every host, Chinese and English in turn. */
export function llmsText(): string {
  const links: readonly Link[] = [
    ...QUESTIONS.map(({ id, about }) => ({ to: `/v1/${id}`, about })),
    ...LINKS,
  ];
  const section = (zh: string, en: string, lines: readonly string[]): string =>
    [`## ${zh} / ${en}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
  return `${[
    '# 医保规则 / Yibao rules',
    `> ${advice.zh[0]}\n>\n> ${advice.en[0]}`,
    '参数可以写代码或中文（participant=retired 与 participant=退休 相同）；加 lang=en 得到英文。\n\nParameters take ids or Chinese words (participant=retired is participant=退休); lang=en gives English sentences.',
    section('怎样转述', 'Passing answers on', [...advice.zh.slice(1), ...advice.en.slice(1)]),
    section(
      '地址',
      'Addresses',
      links.map(({ to, about }) => `[${to}](${to}): ${about.zh} / ${about.en}`),
    ),
    section('例子', 'Examples', [
      '[/v1/refund?region=上海&participant=退休&age=75](/v1/refund?region=%E4%B8%8A%E6%B5%B7&participant=retired&age=75)',
      '[/v1/guides?region=天津&topic=balance&lang=en](/v1/guides?region=%E5%A4%A9%E6%B4%A5&topic=balance&lang=en)',
    ]),
  ].join('\n\n')}\n`;
}
