/** Rows for the same people on the same days, of which one speaks in words of another place or other people. */
import { cellOf, type ReadCondition } from '../../sheet/rows.ts';
import { shortName } from '../../table/wording.ts';
import type { DecisionRow, World } from '../world.ts';
import type { Explanation, Overlap } from './overlap-periods.ts';

type Entry = DecisionRow<unknown>;

/** Of rows for the same people the one is told whose words name another place, and not its own. */
export function isForElsewhere({ earlier, later }: Overlap, world: World): Explanation | null {
  const names = [...world.regions.values()].map((region) => shortName(region).zh);
  const [odd, second] = [later, earlier].flatMap((entry) => {
    const words = String(entry.row.values['explanation'] ?? '');
    const own = shortName(world.regions.get(entry.rule.region)).zh;
    const other = names.find((name) => words.startsWith(name));
    return other === undefined || other === own || words.includes(own) ? [] : [{ entry, other }];
  });
  if (odd === undefined || second !== undefined) return null;
  const other = odd.entry === later ? earlier : later;
  const cell = cellOf(odd.entry.row, 'region');
  return {
    key: 'region',
    at: odd.entry,
    notes: [noteAt(other, 'region')],
    help: {
      zh: `说明讲的是${odd.other}：看看 ${cell}（地区）有没有写错；从别处抄来的行，把各格都改成这里的，或者删去`,
      en: `its 说明 speaks of ${odd.other}: is ${cell} (地区) wrong? In a row copied from elsewhere change all cells, or remove it`,
    },
  };
}

/** Of rows for the same people the one is told whose words have another number than its condition. */
export function isForOthers({ earlier, later }: Overlap, world: World): Explanation | null {
  const odd = [later, earlier].flatMap((entry) => {
    const condition = entry.row.conditions.find((one) => isUnsaid(one, entry, world));
    return condition === undefined ? [] : [{ entry, condition }];
  });
  const [only, second] = odd;
  if (only === undefined || second !== undefined) return null;
  const { entry, condition } = only;
  const other = entry === later ? earlier : later;
  const cell = cellOf(entry.row, condition.fact);
  return {
    key: condition.fact,
    at: entry,
    notes: [noteAt(other, condition.fact)],
    help: {
      zh: `同一行的原文、说明里没有“${condition.raw}”的数，多半是从别的行填充下来的：按原文改正 ${cell}`,
      en: `原文 and 说明 of the row have none of the numbers of “${condition.raw}”, which most likely was filled down: correct ${cell} by 原文`,
    },
  };
}

/** Whether the words of a row have numbers in the unit of a condition, and none of its own. */
function isUnsaid({ fact, raw }: ReadCondition, { row }: Entry, { facts }: World): boolean {
  const unit = facts.get(fact)?.unit?.zh;
  const own = raw.match(/\d+/gu);
  if (unit === undefined || own === null) return false;
  const words = [row.values['wording'], row.values['explanation']]
    .filter((text) => typeof text === 'string')
    .join('；');
  const said = [...words.matchAll(/(\d+)(?:周|个)?(\D)/gu)].flatMap(([, digits = '', next = '']) =>
    unit.endsWith(next) ? [digits] : [],
  );
  return said.length > 0 && !own.some((digits) => said.includes(digits));
}

const noteAt = ({ row, rule }: Entry, key: string): Explanation['notes'][number] => ({
  file: row.file,
  cell: cellOf(row, key),
  text: { zh: rule.id, en: rule.id },
});
