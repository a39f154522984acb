import { type Day, formatDay, MIN_DAY } from '../../base/day.ts';
import type { Diagnostic, Fix } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { meetingPairs } from '../diagram/meeting.ts';
import { boxOf, groupRows } from '../rows.ts';
import type { Check, DecisionRow, DecisionSheet, World } from '../world.ts';
import type { Overlap } from './overlap-periods.ts';
import { explanationOf, whoAndSince } from './overlap-report.ts';

type Entry = DecisionRow<unknown>;

/**
 * YB-TWICE: charges add up, so a new figure beside the old row that was not ended is taken off on
 * top of it. Two charges that are really two have different names.
 */
export const twice: Check = {
  code: 'YB-TWICE',
  definition: {
    zh: '同一地区、同一项目，有一个人在某一天确定地同时符合两条采用的扣款，会扣两次。',
    en: 'In one region somebody on some day certainly meets two adopted rows of one charge, which is then taken off twice.',
  },
  sheet: 'deductions.csv',
  example:
    '编号,地区,起始,截止,项目,金额\nBJ-1,北京市,2024-01-01,,大额互助,3\nBJ-2,北京市,2027-01-01,,大额互助,9',
  good: '编号,地区,起始,截止,项目,金额\nBJ-1,北京市,2024-01-01,2026-12-31,大额互助,3\nBJ-2,北京市,2027-01-01,,大额互助,9',
  run: (world) =>
    world.decisions
      .filter(({ policy, wholeRows }) => policy === 'collect' && wholeRows)
      .flatMap((sheet) => chargedTwice(sheet, world)),
};

function chargedTwice({ rows }: DecisionSheet, world: World): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const adopted = rows.flatMap((entry) => {
    const days = entry.rule.period.certain;
    const isSure = entry.item !== null && days !== null && answers(entry.rule);
    return isSure && !world.doubted.repeated.has(entry.rule.region) ? [entry] : [];
  });
  for (const entries of groupRows(adopted, ({ rule, item }) => `${rule.region} ${item}`).values()) {
    if (entries.length < 2) continue;
    const boxes = entries.map((entry) => boxOf(entry, entry.rule.period.certain ?? undefined));
    for (const [first, second, common] of meetingPairs(boxes)) {
      const [earlier, later] = [entries[first], entries[second]];
      if (earlier === undefined || later === undefined) continue;
      // Split evidence stands side by side on purpose; an id given twice has its own finding.
      if (earlier.rule.standing === 'split' && later.rule.standing === 'split') continue;
      if (earlier.rule.id === later.rule.id) continue;
      found.push(report({ earlier, later, common }, world));
      if (found.length > MOST_FINDINGS) return found;
    }
  }
  return found;
}

function report(overlap: Overlap, world: World): Diagnostic {
  const { earlier, later } = overlap;
  const who = whoAndSince(overlap, world);
  const { key, notes, help, fix } = explanationOf(overlap, world);
  const [one, other] = [earlier.row.row, later.row.row];
  const item = String(later.row.values['name'] ?? '');
  return finding(
    'YB-TWICE',
    later.row,
    key,
    {
      zh: `${who.zh}按第 ${one} 行和第 ${other} 行各扣一次“${item}”`,
      en: `${who.en} is charged “${item}” by both row ${one} and row ${other}${who.since}`,
    },
    {
      notes,
      help: {
        zh: `${help.zh}；确实是两笔费用的，项目写成不同的名称`,
        en: `${help.en}; charges that are really two need different names (项目)`,
      },
      fix: fix ?? endOfTheOlder(earlier, later),
    },
  );
}

/**
 * A row for the very same people that starts on a later day follows the one before it, where both
 * are without end: the older one ends on the eve.
 */
function endOfTheOlder(a: Entry, b: Entry): readonly Fix[] {
  const [older, newer] = startOf(b) < startOf(a) ? [b, a] : [a, b];
  const eve = startOf(newer) - 1;
  const follows =
    older.rule.period.to === null &&
    newer.rule.period.to === null &&
    startOf(newer) > MIN_DAY &&
    startOf(newer) === newer.rule.period.certain?.[0] &&
    eve >= startOf(older) &&
    older.row.letters.has('to') &&
    older.rule.inheritable === newer.rule.inheritable &&
    JSON.stringify(older.rule.conditions) === JSON.stringify(newer.rule.conditions);
  if (!follows) return [];
  return [{ file: older.row.file, cell: cellOf(older.row, 'to'), from: '', to: formatDay(eve) }];
}

const startOf = ({ rule }: Entry): Day => rule.period.possible[0];
