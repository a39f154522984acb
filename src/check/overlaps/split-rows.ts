/** 并存未决: what one row says and another one contradicts, neither being the right one for sure. */
import { NOTHING } from '../../base/nothing.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { commonOf } from '../diagram/meeting.ts';
import { boxOf, rowKey } from '../rows.ts';
import { mayBeUnread } from '../unread-rows.ts';
import type { DecisionRow, DecisionSheet } from '../world.ts';

type Entry = DecisionRow<unknown>;

const isSplit = ({ rule }: Entry): boolean => rule.standing === 'split';

/** Whether no other row that is 并存未决 is for some of the same people and days at its level. */
export const isLoneSplit = (entry: Entry, rows: readonly Entry[]): boolean =>
  isSplit(entry) && answers(entry.rule) && !meeting(entry, rows).some(isSplit);

/** The other rows of a level that are for some of the same people and days. */
function meeting(entry: Entry, rows: readonly Entry[]): readonly Entry[] {
  const box = boxOf(entry);
  return rows.filter(
    (other) =>
      other !== entry &&
      other.rule.region === entry.rule.region &&
      other.group === entry.group &&
      commonOf(box, boxOf(other)) !== null,
  );
}

/**
 * Rows that are 并存未决 beside nothing.
 *
 * @param wrong rows that have a finding already
 */
export function loneSplits(
  { rows, partly, policy }: DecisionSheet,
  wrong: ReadonlySet<string>,
): Diagnostic[] {
  if (policy !== 'unique') return [];
  return rows.flatMap((entry) => {
    if (!isSplit(entry) || wrong.has(rowKey(entry.row)) || !isLoneSplit(entry, rows))
      return NOTHING;
    if (mayBeUnread(boxOf(entry), [entry.rule.region], partly)) return [];
    const beside = meeting(entry, rows).filter(({ rule }) => rule.standing === 'claimed');
    return [lone(entry, beside)];
  });
}

function lone({ row, rule }: Entry, beside: readonly Entry[]): Diagnostic {
  const [only, second] = beside;
  return finding(
    'YB-DISPUTE',
    row,
    'standing',
    {
      zh: `${rule.id} 是“并存未决”，但没有另一行“并存未决”与它说法不一`,
      en: `${rule.id} is 并存未决 (split), but no other such row says anything else`,
    },
    {
      notes: beside.map((other) => ({
        file: other.row.file,
        cell: cellOf(other.row, 'standing'),
        text: {
          zh: `${other.rule.id} 也管这些人，写的是“未采用”`,
          en: `${other.rule.id} is for some of the same people and is 未采用 (claimed)`,
        },
      })),
      help:
        only !== undefined && second === undefined
          ? {
              zh: `${only.rule.id} 也是一种没有定论的说法的，把 ${cellOf(only.row, 'standing')} 填为“并存未决”；已经采用这一行的，清空这一格`,
              en: `write 并存未决 in ${cellOf(only.row, 'standing')} if that is as good a claim; clear this cell if this row is the one adopted`,
            }
          : {
              zh: '说法不一的每一行都填“并存未决”；采用这一行的，清空这一格',
              en: 'mark every row of the split evidence 并存未决; clear this cell if this row is adopted',
            },
    },
  );
}
