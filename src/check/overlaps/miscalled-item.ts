/**
 * Rows that meet since they say the same 项目, while their 英文项目 differ: one of the two was to have
 * another, as the rest of its sheet calls them.
 */
import { cellOf } from '../../sheet/rows.ts';
import type { DecisionRow } from '../world.ts';
import type { Explanation } from './overlap-periods.ts';

type Entry = DecisionRow<unknown>;

/** What two rows that meet say of it; null where their items agree, or nothing tells which is wrong. */
export function miscalledItem(
  one: Entry,
  other: Entry,
  rows: readonly Entry[],
): Explanation | null {
  const [mine, theirs] = [one, other].map(({ row }) => row.values);
  const isSame = mine?.['item'] === theirs?.['item'];
  if (!isSame || mine?.['itemEn'] == null || theirs?.['itemEn'] == null) return null;
  if (mine['itemEn'] === theirs['itemEn']) return null;
  const [odd, second] = [one, other].flatMap((entry) => {
    const { item, itemEn } = entry.row.values;
    const alike = rows.filter((each) => each !== entry && each.row.values['itemEn'] === itemEn);
    const [called, more] = new Set(alike.map(({ row }) => row.values['item']));
    const isOne = typeof called === 'string' && more === undefined && called !== item;
    return isOne ? [{ entry, called }] : [];
  });
  if (odd === undefined || second !== undefined) return null;
  const { entry, called } = odd;
  const cell = cellOf(entry.row, 'item');
  const noteAt = ({ row, rule }: Entry) => ({
    file: row.file,
    cell: cellOf(row, 'item'),
    text: { zh: `${rule.id}：${row.values['itemEn']}`, en: `${rule.id}: ${row.values['itemEn']}` },
  });
  return {
    key: 'item',
    at: entry,
    notes: [noteAt(one), noteAt(other)],
    help: {
      zh: `多半是“项目”写错了：同一英文项目的别的行都写“${called}”，把 ${cell} 改为“${called}”`,
      en: `most likely 项目 is wrong: other rows of the same 英文项目 say “${called}”, so write it in ${cell}`,
    },
  };
}
