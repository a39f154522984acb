/** Typed rows of a decision sheet → rules with their region resolved and their period worked out. */
import { type Day, MAX_DAY, MIN_DAY, parseDay } from '../../base/day.ts';
import type { Interval } from '../../base/interval.ts';
import { shared } from '../../base/shared.ts';
import type { DecisionRow } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { DateSpan } from '../../sheet/cell/date-span.ts';
import type { Values } from '../../sheet/column.ts';
import type { FactNamed, RegionNamed } from '../../sheet/definitions/benefits.ts';
import { remark } from '../../sheet/definitions/words.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import type { ReadCondition, Row } from '../../sheet/rows.ts';
import type { Condition, Period, Rule, Source } from '../../table/model.ts';
import type { DecisionColumns, DecisionDefinition } from '../decisions.ts';
import { type KnownRegions, resolveRegion } from './resolve-region.ts';

/** The lists that rows refer to. */
export interface LinkContext {
  readonly regions: KnownRegions;
  readonly sources: ReadonlyMap<string, Source>;
  readonly sourceDays: ReadonlyMap<string, DateSpan | null>;
  readonly factNamed: FactNamed;
}

export interface LinkedRules<C> {
  readonly rows: readonly DecisionRow<C>[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Links the rows of one decision sheet, sorted by id so that the order of rows does not matter.
 *
 * @param sheet what the sheet's own columns mean
 */
export function linkRules<D extends DecisionColumns, C extends object>(
  rows: readonly Row<D>[],
  sheet: DecisionDefinition<D, C>,
  { regions, sources, sourceDays, factNamed }: LinkContext,
): LinkedRules<C> {
  const diagnostics: Diagnostic[] = [];
  const linked: DecisionRow<C>[] = [];
  // Rows share what they say: every distinct region, condition list and period is worked out once.
  const codes = new Map<string, string>();
  const conditionsOf = shared((read: readonly ReadCondition[]): readonly Condition[] =>
    read.map(({ fact, holds }) => ({ fact, holds })).sort(byFact),
  );
  const periods = new Map<string, Period>();
  const documentedBy = shared((ids: readonly string[]) => {
    const documented = documentedDays(ids, sources, sourceDays);
    return shared((from: DateSpan | null) =>
      shared((to: DateSpan | null) => oneOfEach(periodOf(from, to, documented), periods)),
    );
  });
  const remarks = shared((zh: string | null) => shared((en: string | null) => remark(zh, en)));
  const remarkOf: typeof remark = (zh, en) => remarks(zh)(en);
  // Made once and not for every row.
  let current: Row<D> | null = null;
  const regionNamed: RegionNamed = (text, key) =>
    current === null ? null : resolveRegion(current, text, regions, diagnostics, key);
  for (const row of rows) {
    current = row;
    // Every decision sheet's columns extend the common ones, which the constraint states.
    const common: Values<DecisionColumns> = row.values;
    if (diagnostics.length > MOST_FINDINGS) break;
    const known = codes.get(common.region);
    const region = known ?? resolveRegion(row, common.region, regions, diagnostics);
    if (region === null) continue;
    if (known === undefined) codes.set(common.region, region);
    const rule: Rule<C> = {
      id: common.id,
      row: row.row,
      region,
      inheritable: common.inheritable,
      period: documentedBy(common.sources)(common.from)(common.to),
      nature: common.nature,
      standing: common.standing,
      disputes: common.disputes,
      confidence: common.confidence,
      sources: common.sources,
      conditions: conditionsOf(row.conditions),
      conclusion: sheet.concludes(row.values, remarkOf, factNamed, regionNamed),
    };
    const group = sheet.groupOf(rule.conclusion);
    const defers = sheet.defers(rule.conclusion);
    const { item, figure, parameter, unused } = sheet.detailsOf(row.values);
    linked.push({ row, rule, group, defers, item, figure, parameter, unused });
  }
  linked.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return { rows: linked, diagnostics };
}

/** The first of all equal ones, so that equal ones are the same. */
function oneOfEach<T>(value: T, known: Map<string, T>): T {
  const text = JSON.stringify(value);
  const first = known.get(text) ?? value;
  known.set(text, first);
  return first;
}

/** The order of columns must not matter any more than that of rows. */
function byFact(a: Condition, b: Condition): number {
  return a.fact < b.fact ? -1 : 1;
}

/** The days on which a rule's sources state it, in order: the last possible day of each publication. */
function documentedDays(
  ids: readonly string[],
  sources: ReadonlyMap<string, Source>,
  sourceDays: ReadonlyMap<string, DateSpan | null>,
): readonly Day[] {
  const days: Day[] = [];
  for (const id of ids) {
    const published = sourceDays.get(id);
    const day =
      published?.latest ?? published?.earliest ?? parseDay(sources.get(id)?.checkedOn ?? '');
    if (day !== null) days.push(day);
  }
  return days.sort((a, b) => a - b);
}

/**
 * When a rule possibly and when it certainly holds. An unknown start is certain from the earliest
 * source's date on which it is possible, or from the last certain day when the rule had ended by
 * then; an end that is only known to come later (不详, 不早于) is certain up to the latest source's
 * date.
 */
export function periodOf(
  from: DateSpan | null,
  to: DateSpan | null,
  documented: readonly Day[],
): Period {
  const possible: Interval = [
    from?.earliest ?? MIN_DAY,
    to === null ? MAX_DAY : (to.latest ?? MAX_DAY),
  ];
  const lastCertain =
    to === null ? MAX_DAY : (to.earliest ?? Math.min(documented.at(-1) ?? MIN_DAY, possible[1]));
  // A source that speaks of a start still to come does not say that it came.
  const stated = documented.find((day) => day >= possible[0]);
  const atLeast = to === null ? stated : Math.min(stated ?? lastCertain, lastCertain);
  const firstCertain = from?.latest ?? atLeast ?? Number.POSITIVE_INFINITY;
  const start = Math.max(firstCertain, possible[0]);
  return {
    from: from?.text ?? null,
    to: to?.text ?? null,
    possible,
    certain: start <= lastCertain ? [start, lastCertain] : null,
  };
}
