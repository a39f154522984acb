/**
 * Rows that meet since they say the same 项目, while their 英文项目 differ: one of the two was to have
 * another, as the rest of its sheet calls them.
 */
import type { Text } from '../../base/text.ts';
import { cellOf } from '../../sheet/rows.ts';
import { likenessOf } from '../bilingual/likeness.ts';
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
  if (second !== undefined) return null;
  const { entry, called = null } = odd ?? { entry: lessLike(one, other, rows) };
  if (entry === null) return null;
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
    help:
      called === null
        ? UNLIKE
        : {
            zh: `多半是“项目”写错了：同一英文项目的别的行都写“${called}”，把 ${cell} 改为“${called}”`,
            en: `most likely 项目 is wrong: other rows of the same 英文项目 say “${called}”, so write it in ${cell}`,
          },
  };
}

const UNLIKE: Text = {
  zh: '多半是“项目”写错了：英文项目和另一行的不同，说明讲的也不是这个项目',
  en: 'most likely 项目 is wrong: its 英文项目 is not that of the other row, and 说明 speaks of something else',
};

/** Of two rows with an English each that no other row has, the one whose words speak less of the item. */
function lessLike(one: Entry, other: Entry, rows: readonly Entry[]): Entry | null {
  const isAlone = ({ row }: Entry): boolean =>
    rows.filter((each) => each.row.values['itemEn'] === row.values['itemEn']).length === 1;
  if (!isAlone(one) || !isAlone(other)) return null;
  const item = String(one.row.values['item']);
  const [mine, theirs] = [likenessOf(one.row, item), likenessOf(other.row, item)];
  return mine === theirs ? null : mine < theirs ? one : other;
}
