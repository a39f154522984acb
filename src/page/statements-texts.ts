/** The words of the page of statements, in both languages; docs/statements*.md uses them too. */
import type { Text } from '../base/text.ts';
import { VERDICTS, type Verdict } from '../query/ledger.ts';

export const statementTexts = {
  title: {
    zh: '五篇文章里的说法，逐条核对',
    en: 'Five articles, checked statement by statement',
  },
  lede: {
    zh: '这个网站从五篇网络文章开始。文章里的每一个说法都列在这里：说了什么，我们采纳还是不采纳，为什么，依据是什么。内容用我们自己的话写，不抄原文。',
    en: 'This site began with five web articles. Every statement in them is listed here: what it says, whether we follow it, why, and on what ground. The wording is ours, not theirs.',
  },
  meanings: { zh: '判断是什么意思', en: 'What the verdicts mean' },
  articles: { zh: '五篇文章', en: 'The articles' },
  gist: { zh: '说了什么', en: 'What it says' },
  verdict: { zh: '判断', en: 'Verdict' },
  reason: { zh: '理由和依据', en: 'Reason and sources' },
  sources: { zh: '依据', en: 'Sources' },
  sourcesHow: {
    zh: '表里的数字就是这里的编号。没有链接的，是没有读到原文，或者找不到可靠的网址。',
    en: 'The numbers in the tables refer to this list. Where there is no link, the original was not read or has no reliable address.',
  },
  home: { zh: '回到查询', en: 'Back to the question' },
  skip: { zh: '直接看五篇文章', en: 'Go to the articles' },
} as const satisfies Readonly<Record<string, Text>>;

interface ArticleName {
  readonly title: string;
  readonly publisher: string;
}

/** What the articles and their sites are called in English, by their ids in sources.csv. */
export const articlesInEnglish: Readonly<Record<string, ArticleName>> = {
  'seed-000': {
    title: 'The new rules of 2026 on monthly credits (asked from Pu’er)',
    publisher: 'Xinshetong (新社通)',
  },
  'seed-001': {
    title: 'How much goes into a retiree’s account in Qingdao in 2025?',
    publisher: 'Shebaowang (社保网)',
  },
  'seed-002': {
    title: 'Zhangjiajie, Hunan: how to look up the balance, and what retirees are credited',
    publisher: 'Xinshetong (新社通)',
  },
  'seed-003': {
    title: 'What employees’ accounts in Shanghai are credited, and how to look up the balance',
    publisher: 'Shebaowang (社保网)',
  },
  'seed-004': {
    title: 'Does the insurance card still get money back in 2025?',
    publisher: 'a health information site that names no author',
  },
};

export const verdictNames: Readonly<Record<Verdict, Text>> = {
  adopted: { zh: '采纳', en: 'Adopted' },
  corrected: { zh: '已更正', en: 'Corrected' },
  disputed: { zh: '有争议', en: 'Disputed' },
  'too-vague': { zh: '太含糊', en: 'Too vague' },
  truncated: { zh: '残缺', en: 'Cut off' },
  'no-claim': { zh: '没有说法', en: 'No claim' },
};

export const verdictMeanings: Readonly<Record<Verdict, Text>> = {
  adopted: {
    zh: '与我们采用的规则一致。',
    en: 'The rules we follow say the same.',
  },
  corrected: {
    zh: '更可靠的来源说法不同，我们按更可靠的来源回答。',
    en: 'A better source says otherwise, and we answer by that source.',
  },
  disputed: {
    zh: '没有找到可靠的依据，或者来源说法不一；只作为说法列出，不当作答案。',
    en: 'No reliable source was found, or sources differ; it is listed as a claim and never given as the answer.',
  },
  'too-vague': {
    zh: '没有说哪里、多少或者怎样办，没法核对。',
    en: 'It does not say where, how much or how, so it cannot be checked.',
  },
  truncated: { zh: '原文没有写完。', en: 'The text breaks off.' },
  'no-claim': {
    zh: '标题、声明、链接一类，没有关于医保的说法。',
    en: 'Headings, disclaimers, links and the like, which say nothing about the insurance.',
  },
};

/** 第5至7行, `lines 5 to 7`. */
export function linesText([first, last]: readonly [number, number]): Text {
  return first === last
    ? { zh: `第${first}行`, en: `line ${first}` }
    : { zh: `第${first}至${last}行`, en: `lines ${first} to ${last}` };
}

/** 采纳 20 条、已更正 3 条; verdicts that do not occur are left out. */
export function countsText(counts: Readonly<Record<Verdict, number>>): Text {
  const found = VERDICTS.filter((verdict) => counts[verdict] > 0);
  return {
    zh: found.map((verdict) => `${verdictNames[verdict].zh} ${counts[verdict]} 条`).join('、'),
    en: found
      .map((verdict) => `${counts[verdict]} ${verdictNames[verdict].en.toLowerCase()}`)
      .join(', '),
  };
}
