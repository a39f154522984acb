/** How long a stage of a transfer takes, where the row's own words say something else than a number. */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import { stands } from '../words/numbers-said.ts';
import type { OtherUnit } from '../words/other-unit.ts';

/** 执行全国的规定: the row has no limit of its own. */
const FROM_ABOVE = /执行(?:全国|国家|上级|全[省区]|自治区)的?(?:统一)?(?:规定|办法|时限)/u;
const BY_ITSELF = /自动(?:办|触发|归集|转移|划)/u;
/** Words of what is done at once once it has been asked for. */
const AT_ONCE = /当场|即时|立[即刻]|随到随办|(?<!不用|无需|不需要?|不必)申请/u;
const QUICK = /当场|即时|立[即刻]|随到随办|马上/u;

/** The limit of a row that is not what its words say; null where it may be. */
export function otherLimit({ values }: Row<Columns>, words: string): OtherUnit | null {
  const { limit } = values;
  // What is filled in beside 从上级 is told already.
  if (limit === 'inherit' || (typeof limit !== 'number' && typeof limit !== 'string')) return null;
  const written = typeof limit === 'number' ? `${limit}` : (NAMES[limit] ?? '');
  const other = (said: string | undefined, meant: string): OtherUnit | null =>
    said === undefined ? null : { key: 'limit', header: '时限', written, said, meant };
  const above = FROM_ABOVE.exec(words)?.[0];
  if (above !== undefined) return stands(written, words) ? null : other(above, '从上级');
  if (limit === 'instant' && !AT_ONCE.test(words)) return other(BY_ITSELF.exec(words)?.[0], '自动');
  if (limit === 'automatic' && !words.includes('自动'))
    return other(QUICK.exec(words)?.[0], '即时');
  return null;
}

const NAMES: Readonly<Record<string, string>> = {
  automatic: '自动',
  instant: '即时',
  unstated: '未规定',
};
