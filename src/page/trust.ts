/** How far a rule or a source can be trusted, in a few words. */
import type { Text } from '../base/text.ts';
import type { AnswerRule, AnswerSource } from '../query/envelope.ts';

export const trustWords: Readonly<Record<AnswerRule['confidence'], Text>> = {
  official: { zh: '官方文件', en: 'official' },
  reported: { zh: '公开转述', en: 'as reported' },
  unverified: { zh: '尚未证实', en: 'not verified' },
};

export const authorityWords: Readonly<Record<AnswerSource['authority'], Text>> = {
  regulation: { zh: '法规文件', en: 'regulation' },
  official: { zh: '官方发布', en: 'official publication' },
  'state-media': { zh: '官方媒体', en: 'state media' },
  media: { zh: '媒体报道', en: 'media report' },
  web: { zh: '网络文章', en: 'web article' },
  machine: { zh: '机器撰写，不足为凭', en: 'machine-written, not enough by itself' },
};

/** What the kinds of sources mean for whoever relies on them. */
export const authorityMeanings: Readonly<Record<AnswerSource['authority'], Text>> = {
  regulation: {
    zh: '法律、法规或者主管部门的文件，最可靠。',
    en: 'A law, a regulation or a notice of the authority itself: the most reliable kind.',
  },
  official: {
    zh: '主管部门自己发布的说明，可靠。',
    en: 'Published by the authority itself: reliable.',
  },
  'state-media': {
    zh: '官方媒体的报道，一般可靠，但不是原文。',
    en: 'Reported by state media: mostly reliable, though not the original text.',
  },
  media: {
    zh: '媒体的报道，不是原文，办事前请再核实。',
    en: 'Reported by the press, not the original text: confirm before you act.',
  },
  web: {
    zh: '网上的文章，作者不一定可靠，办事前请一定核实。',
    en: 'An article on the web whose author may not be reliable: do confirm before you act.',
  },
  machine: {
    zh: '像是机器拼写的网页，只能当作线索，不能当作依据。',
    en: 'A page that seems written by a machine: a lead, never a ground.',
  },
};
