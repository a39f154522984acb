/**
 * What may be said of a widget from outside: in the address of `/embed`, in `data-…` attributes
 * beside `embed.js`, and in the tags that `/embed/builder` composes. Nothing personal is among it.
 */

/** The medical-insurance line. */
export const HOTLINE = '12393';

/** Names alike in the query of `/embed` and as attributes of `<yibao-widget>`. */
export const PARAMETERS = [
  'topic',
  'region',
  'participant',
  'from',
  'to',
  'benefit',
  'guide',
  'lang',
  'theme',
  'size',
] as const;

export type Parameter = (typeof PARAMETERS)[number];

/** Names and values; a name that is left out, or whose value is empty, is not said. */
export type Said = Partial<Readonly<Record<Parameter, string>>>;

const ALL = ['all', '医保查询', 'Medical-insurance questions'] as const;

/** Topics in the order they are offered, with what each answers: in Chinese, in English. */
export const TOPICS = [
  ['refund', '医保每月返多少钱', 'What is credited each month'],
  ['transfer-timeline', '医保转移要多久', 'How long a transfer takes'],
  ['eligibility', '能享受哪些医保待遇', 'What you are entitled to'],
  ['guides', '医保的事怎么办', 'How something is done'],
  ALL,
] as const;

export type Topic = (typeof TOPICS)[number][0];

/** What a frame shows, for its title; an unknown topic has the title of all of them. */
export function titleOf(topic: string, english: boolean): string {
  const [, zh, en] = TOPICS.find(([id]) => id === topic) || ALL;
  return english ? en : zh;
}
