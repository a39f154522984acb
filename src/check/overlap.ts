import { formatDay, MIN_DAY } from '../base/day.ts';
import { type Interval, type Intervals, intersect } from '../base/interval.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import type { BareBound } from '../sheet/cell/condition-grammar.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import { describeValue, shortName } from '../table/wording.ts';
import type { Check, DecisionRow, DecisionSheet, World } from './world.ts';

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
  run: (world) =>
    world.decisions
      .filter(({ policy }) => policy === 'unique')
      .flatMap((sheet) => overlapsIn(sheet, world)),
};

/** What two rows have in common: the people and the days. */
interface Common {
  readonly facts: ReadonlyMap<string, Intervals>;
  readonly days: Interval;
}

function overlapsIn(sheet: DecisionSheet, world: World): Diagnostic[] {
  const groups = new Map<string, DecisionRow<unknown>[]>();
  for (const entry of sheet.rows) {
    if (!answers(entry.rule)) continue;
    const key = JSON.stringify([entry.rule.region, entry.group]);
    const list = groups.get(key);
    if (list) list.push(entry);
    else groups.set(key, [entry]);
  }
  const found: Diagnostic[] = [];
  for (const entries of groups.values()) {
    const ordered = [...entries].sort((a, b) => a.row.row - b.row.row);
    ordered.forEach((later, index) => {
      for (const earlier of ordered.slice(0, index)) {
        // Split evidence stands side by side on purpose.
        if (earlier.rule.standing === 'split' && later.rule.standing === 'split') continue;
        const common = commonOf(earlier, later);
        if (common !== null) found.push(report(earlier, later, common, world));
      }
    });
  }
  return found;
}

function commonOf(a: DecisionRow<unknown>, b: DecisionRow<unknown>): Common | null {
  const first = a.rule.period.certain;
  const second = b.rule.period.certain;
  if (first === null || second === null) return null;
  const days: Interval = [Math.max(first[0], second[0]), Math.min(first[1], second[1])];
  if (days[0] > days[1]) return null;
  const facts = new Map(a.rule.conditions.map(({ fact, holds }) => [fact, holds]));
  for (const { fact, holds } of b.rule.conditions) {
    const before = facts.get(fact);
    const both = before === undefined ? holds : intersect(before, holds);
    if (both.length === 0) return null;
    facts.set(fact, both);
  }
  return { facts, days };
}

function report(
  earlier: DecisionRow<unknown>,
  later: DecisionRow<unknown>,
  common: Common,
  world: World,
): Diagnostic {
  const { row } = later;
  const who = witness(later, common, world);
  const since =
    common.days[0] <= MIN_DAY
      ? { zh: '', en: '' }
      : { zh: ` 自 ${formatDay(common.days[0])} 起`, en: ` from ${formatDay(common.days[0])}` };
  const pivot = pivotOf(earlier, later, common);
  const mend = pivot === null ? null : mendBetween(earlier, later, pivot);
  return finding(
    'YB-OVERLAP',
    row,
    pivot?.fact ?? 'id',
    {
      zh: `${who.zh}${since.zh}同时符合第 ${earlier.row.row} 行和第 ${row.row} 行`,
      en: `${who.en}${since.en} meets both row ${earlier.row.row} and row ${row.row}`,
    },
    {
      notes: [noteOf(later, pivot), noteOf(earlier, pivot)],
      help: mend ?? {
        zh: '改动其中一行的条件或起止日期，使同一个人同一天只符合一行；证据不一时两行都填“并存未决”',
        en: 'change the conditions or dates of one row so that one person meets one row; where the evidence is split, mark both rows 并存未决',
      },
    },
  );
}

/** The smallest person and earliest day that meet both rows. */
function witness(entry: DecisionRow<unknown>, common: Common, world: World): Text {
  const zh = [shortName(world.regions.get(entry.rule.region))];
  const en = [...zh];
  for (const [id, bounds] of common.facts) {
    const fact = world.facts.get(id);
    const smallest = bounds[0]?.[0];
    if (fact === undefined || smallest === undefined) continue;
    const value = describeValue(fact, smallest);
    zh.push(value.zh);
    en.push(value.en);
  }
  return { zh: zh.join('、'), en: en.join(', ') };
}

/** The condition on which the two rows touch most narrowly: where the mistake most likely is. */
interface Pivot {
  readonly fact: string;
  readonly shared: Intervals;
}

function pivotOf(a: DecisionRow<unknown>, b: DecisionRow<unknown>, common: Common): Pivot | null {
  let best: Pivot | null = null;
  let narrowest = Number.POSITIVE_INFINITY;
  for (const { fact } of a.row.conditions) {
    if (!b.row.conditions.some((other) => other.fact === fact)) continue;
    const shared = common.facts.get(fact) ?? [];
    const width = shared.reduce((sum, [low, high]) => sum + high - low + 1, 0);
    const bare = [a, b].some((entry) => bareBoundAt(entry, fact, shared) !== undefined);
    if (width < narrowest && (bare || fact !== 'participant')) {
      best = { fact, shared };
      narrowest = width;
    }
  }
  return best;
}

/** The bound by whose bare 以上 or 以下 the rows meet at just one number, if that is why. */
function bareBoundAt(
  entry: DecisionRow<unknown>,
  fact: string,
  shared: Intervals,
): BareBound | undefined {
  const [only] = shared;
  if (shared.length !== 1 || only === undefined || only[0] !== only[1]) return undefined;
  return entry.row.conditions
    .find((condition) => condition.fact === fact)
    ?.bare.find(({ value }) => value === only[0]);
}

function noteOf(entry: DecisionRow<unknown>, pivot: Pivot | null): Note {
  const { row, rule } = entry;
  const condition = row.conditions.find(({ fact }) => fact === pivot?.fact);
  if (condition === undefined || pivot === null)
    return { file: row.file, cell: cellOf(row, 'id'), text: { zh: rule.id, en: rule.id } };
  const { raw, cell } = condition;
  const bound = bareBoundAt(entry, pivot.fact, pivot.shared);
  if (bound === undefined) return { file: row.file, cell, text: { zh: raw, en: raw } };
  // Civil Code art. 1259, applied by analogy: 以上、以下、以内 include the number.
  const { word, value, unit } = bound;
  return {
    file: row.file,
    cell,
    text: {
      zh: `${raw}   ← “${word}”含本数（参照民法典第1259条），${value} ${unit}也在其中`,
      en: `${raw}   ← “${word}” includes its number (Civil Code art. 1259 by analogy): ${value} is in it`,
    },
  };
}

/** Of two bare words it is 以下 that is usually meant exclusively. */
function mendBetween(a: DecisionRow<unknown>, b: DecisionRow<unknown>, pivot: Pivot): Text | null {
  const upper = [a, b].find(
    (entry) => bareBoundAt(entry, pivot.fact, pivot.shared)?.side === 'upper',
  );
  return upper === undefined ? (mendOf(b, pivot) ?? mendOf(a, pivot)) : mendOf(upper, pivot);
}

/** The mend for a bare word: say the exclusive word, keep the notice's own wording in 原文. */
function mendOf(entry: DecisionRow<unknown>, pivot: Pivot): Text | null {
  const bound = bareBoundAt(entry, pivot.fact, pivot.shared);
  const cell = entry.row.conditions.find(({ fact }) => fact === pivot.fact)?.cell;
  if (bound === undefined || cell === undefined) return null;
  return {
    zh: `把 ${cell} 改为 “${bound.mend}”`,
    en: `change ${cell} to “${bound.mend}”`,
  };
}
