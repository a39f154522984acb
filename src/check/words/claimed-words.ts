/** Rows whose words begin by saying who claims it: 一个网页说…… */
import type { DecisionRow } from '../world.ts';
import type { OtherUnit } from './other-unit.ts';

/** 一个2022年的网页说, 几篇网络文章笼统地说, 2023年的一个网页举例说 */
const CLAIMED =
  /^(?:\d{4}年的)?(?:一|两|三|几|多|有|另一|一些|机器)[^，。；：]{0,10}(?:网页|文章|帖子)[^，。；：]{0,10}?说/u;

/** Whether words begin by saying that some page or article claims what follows. */
export const tellsClaim = (words: string): boolean => CLAIMED.test(words);

/** That a row whose own words call it a claim is adopted; null where that is not so. */
export function claimedInWords(
  { row, rule: { standing, nature, disputes } }: DecisionRow<unknown>,
  words: string,
): OtherUnit | null {
  // Guidance may be known from a page alone, and what disputes a rule is no answer by itself.
  if (standing !== 'adopted' || nature !== 'direct' || disputes.length > 0) return null;
  // A part of an average without its year is no claim of a figure but guidance that lost its 性质.
  if (row.values['base'] === 'localAveragePension' && row.values['baseYear'] === null) return null;
  const said = CLAIMED.exec(words)?.[0];
  if (said === undefined || !row.letters.has('standing')) return null;
  return { key: 'standing', header: '采用', written: '', said, meant: '未采用' };
}
