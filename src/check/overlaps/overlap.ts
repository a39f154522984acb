import type { Interval } from '../../base/interval.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import type { ReadCondition } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { type DatedBox, meetingPairs } from '../diagram/meeting.ts';
import type { Check, DecisionRow, DecisionSheet, World } from '../world.ts';
import { reportOverlaps } from './overlap-dates.ts';
import type { Overlap } from './overlap-periods.ts';

/**
 * YB-OVERLAP: two rules answer one person on one day at one level. Exact: the boxes of the two
 * rows are intersected, and what is left is the witness.
 */
export const overlap: Check = {
  code: 'YB-OVERLAP',
  definition: {
    zh: '同一地区、同一组成里，有一个人在某一天确定地同时符合两条采用的规则。',
    en: 'In one region and component there is a person who on some day certainly meets two adopted rules.',
  },
  example:
    '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,70岁以下,定额,100\nBJ-2,北京市,退休,70岁及以上,定额,110',
  good: '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,不满70岁,定额,100\nBJ-2,北京市,退休,70岁及以上,定额,110',
  // A column that was not understood may hold the very condition that keeps two rows apart.
  run: (world) =>
    world.decisions
      .filter(({ policy, wholeRows }) => policy === 'unique' && wholeRows)
      .flatMap((sheet) => overlapsIn(sheet, world)),
};

function overlapsIn(sheet: DecisionSheet, world: World): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (isPlain(sheet)) return found;
  const factsOf = sharedFacts();
  for (const entries of levelsOf(sheet.rows)) {
    const [one] = entries;
    if (entries.length < 2 || world.doubted.repeated.has(one?.entry.rule.region ?? '')) continue;
    const boxes = entries.map(
      ({ days, entry }): DatedBox => ({ days, facts: factsOf(entry.row.conditions) }),
    );
    let twice: ReadonlySet<string> | null = null;
    const overlaps: Overlap[] = [];
    for (const [first, second, common] of meetingPairs(boxes)) {
      const earlier = entries[first]?.entry;
      const later = entries[second]?.entry;
      if (earlier === undefined || later === undefined) continue;
      // Split evidence stands side by side on purpose.
      if (earlier.rule.standing === 'split' && later.rule.standing === 'split') continue;
      twice ??= idsGivenTwice(entries);
      if (twice.has(earlier.rule.id) && isCopy(earlier, later)) continue;
      overlaps.push({ earlier, later, common });
      if (found.length + overlaps.length > MOST_FINDINGS) break;
    }
    found.push(...reportOverlaps(overlaps, world));
    if (found.length > MOST_FINDINGS) return found;
  }
  return found;
}

/** Whether the diagram shows that no two rules meet: only 从上级 rows are not to be seen in it. */
function isPlain({ rows, table }: DecisionSheet): boolean {
  if (table === null || rows.some(({ defers }) => defers)) return false;
  return table.terminals.every((terminal) => terminal.every(({ certain }) => certain.length < 2));
}

function idsGivenTwice(entries: readonly CertainRow[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { entry } of entries) counts.set(entry.rule.id, (counts.get(entry.rule.id) ?? 0) + 1);
  if (counts.size === entries.length) return new Set();
  return new Set([...counts].flatMap(([id, count]) => (count === 2 ? [id] : [])));
}

/** A row that was copied as a whole, its id too, is one mistake: the id given twice. */
function isCopy({ rule: a }: DecisionRow<unknown>, { rule: b }: DecisionRow<unknown>): boolean {
  return (
    a.id === b.id &&
    JSON.stringify([a.conditions, a.period]) === JSON.stringify([b.conditions, b.period])
  );
}

interface CertainRow {
  readonly entry: DecisionRow<unknown>;
  readonly days: Interval;
}

/** Rows with the same condition cells share their list of conditions, and so one map of it. */
function sharedFacts(): (conditions: readonly ReadCondition[]) => DatedBox['facts'] {
  const known = new Map<readonly ReadCondition[], DatedBox['facts']>();
  return (conditions) => {
    const before = known.get(conditions);
    if (before !== undefined) return before;
    const facts = new Map(conditions.map(({ fact, holds }) => [fact, holds]));
    known.set(conditions, facts);
    return facts;
  };
}

/** The rows that certainly answer on some day, by region and component, each list in row order. */
function levelsOf(rows: readonly DecisionRow<unknown>[]): readonly CertainRow[][] {
  const levels: CertainRow[][] = [];
  const byRegion = new Map<string, Map<string, CertainRow[]>>();
  // Rows have numbers of their own, so they are put in order by place rather than by comparing.
  const last = rows.reduce((greatest, { row }) => Math.max(greatest, row.row), 0);
  const inOrder: (DecisionRow<unknown> | null)[] = new Array(last + 1).fill(null);
  for (const entry of rows) inOrder[entry.row.row] = entry;
  for (const entry of inOrder) {
    const days = entry?.rule.period.certain ?? null;
    if (entry === null || !answers(entry.rule) || days === null) continue;
    const groups = byRegion.get(entry.rule.region) ?? new Map<string, CertainRow[]>();
    byRegion.set(entry.rule.region, groups);
    const list = groups.get(entry.group);
    if (list !== undefined) {
      list.push({ entry, days });
      continue;
    }
    const first = [{ entry, days }];
    groups.set(entry.group, first);
    levels.push(first);
  }
  return levels;
}
