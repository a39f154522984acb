/** What the page's sheets begin from and are compared with, and what is said of it. */
import type { Text } from '../base/text.ts';

/** The sheets that the service answers with, or the small ones of the staff guide to practise with. */
export type BaseName = 'live' | 'practice';

interface BaseTexts {
  /** What stands above the sheets all the time; nothing where nothing is unusual. */
  readonly banner: Text | null;
  readonly other: BaseName;
  /** On the button that leads to the other base. */
  readonly leave: Text;
  readonly leaveAsk: Text;
  readonly discard: Text;
  /** Heads of the answers. */
  readonly answer: Text;
  readonly sameAnswer: Text;
  readonly reading: Text;
  readonly workbookName: Text;
}

const both = (zh: string, en: string): Text => ({ zh, en });

export const BASES: Readonly<Record<BaseName, BaseTexts>> = {
  live: {
    banner: null,
    other: 'practice',
    leave: both('打开练习表', 'Open the practice sheets'),
    leaveAsk: both(
      '打开练习表？正式的表上还没有下载的改动会丢掉。',
      'Open the practice sheets? Edits of the live sheets that were not downloaded will be lost.',
    ),
    discard: both(
      '放弃全部改动，回到正式的表？可以再撤销。',
      'Go back to the live sheets? This can be undone.',
    ),
    answer: both('正式的表现在的回答', 'What the live sheets answer'),
    sameAnswer: both('与正式的表回答相同。', 'The live sheets answer the same.'),
    reading: both('读正式的表', 'reading the live sheets'),
    workbookName: both('政策表.xlsx', 'policy-sheets.xlsx'),
  },
  practice: {
    banner: both(
      '练习：不影响真的表。这里是练习表，改动也和没有改过的练习表比较；答案不要拿去答复参保人。',
      'Practice: the real sheets are not touched. These are the practice sheets, and edits are compared with the practice sheets as they came; do not give these answers to anybody.',
    ),
    other: 'live',
    leave: both('回到正式的表', 'Back to the live sheets'),
    leaveAsk: both(
      '回到正式的表？练习表上还没有下载的改动会丢掉。',
      'Back to the live sheets? Edits of the practice sheets that were not downloaded will be lost.',
    ),
    discard: both(
      '放弃全部改动，回到没有改过的练习表？可以再撤销。',
      'Go back to the practice sheets as they came? This can be undone.',
    ),
    answer: both('没有改过的练习表的回答', 'What the practice sheets answered as they came'),
    sameAnswer: both(
      '与没有改过的练习表回答相同。',
      'The practice sheets answered the same as they came.',
    ),
    reading: both('读没有改过的练习表', 'reading the practice sheets as they came'),
    workbookName: both('练习表.xlsx', 'practice-sheets.xlsx'),
  },
};
