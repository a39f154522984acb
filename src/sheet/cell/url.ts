/**
 * Links to sources.
 */

import type { Text } from '../../base/text.ts';
import { tidyText } from '../../base/text.ts';
import type { CellType } from './cell.ts';
import { bad, cellText, good } from './cell.ts';
import { excelDamage } from './damage.ts';

const GRAMMAR: Text = {
  zh: '以 https:// 或 http:// 开头的链接',
  en: 'a link that begins with https:// or http://',
};

const HOST = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]{2,}';
const LINK = new RegExp(`^https?://${HOST}(?::\\d{1,5})?(?:[/?#][^\\s<>"“”《》]*)?$`, 'iu');

/** What nearly every link looks like: it is none of the above's doubtful cases, nor damaged. */
const PLAIN_LINK = /^https?:\/\/(?:[a-z\d]+[.-])*[a-z\d]+\.[a-z]{2,}(?:\/[\w/.?&=%-]*[\w/])?$/;
const STRAY_END = /[。，、；,;]+$/u;

function helpFor(link: string): Text | null {
  const bare = link.replace(STRAY_END, '');
  const candidates = [
    bare,
    // A scheme with a letter or a sign too few or too many.
    bare.replace(/^h+t*p+(s?)[:;：]*\/*(?=[\p{L}\d])/iu, 'http$1://'),
    `https://${bare}`,
    cellText(bare),
  ];
  const mended = candidates.find((candidate) => LINK.test(candidate));
  return mended === undefined ? null : { zh: `写成 ${mended}`, en: `write ${mended}` };
}

/** A link, kept as written: folding could change where it leads. */
export const urlCell: CellType<string> = {
  label: { zh: '链接', en: 'a link' },
  grammar: GRAMMAR,
  examples: ['https://www.nhsa.gov.cn/art/2021/4/22/art_104_5006.html'],
  read(cell) {
    if (PLAIN_LINK.test(cell)) return good(cell);
    const got = cellText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    const link = tidyText(cell).replace(/^'/u, '');
    if (LINK.test(link) && !STRAY_END.test(link)) return good(link);
    return bad({
      text: { zh: `“${link}”不是完整的链接`, en: `“${link}” is not a complete link` },
      expected: GRAMMAR,
      got,
      help: helpFor(link),
    });
  },
};
