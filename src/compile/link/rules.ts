/** Typed rows of a decision sheet → rules with their region resolved and their period worked out. */
import { type Day, MAX_DAY, MIN_DAY, parseDay } from '../../base/day.ts';
import type { Interval } from '../../base/interval.ts';
import { shared } from '../../base/shared.ts';
import type { DecisionRow } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { DateSpan } from '../../sheet/cell/date-span.ts';
import type { Values } from '../../sheet/column.ts';
import type { FactNamed } from '../../sheet/definitions/benefits.ts';
import { remark } from '../../sheet/definitions/words.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import type { ReadCondition, Row } from '../../sheet/rows.ts';
import type { Condition, Period, Rule, Source } from '../../table/model.ts';
import type { GroupingOf } from '../../table/ownership.ts';
import type { DecisionColumns, DecisionDefinition } from '../decisions.ts';
import type { RowDetails } from './details.ts';
import { type KnownRegions, resolveRegion } from './lists.ts';

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
  for (const row of rows) {
    // Every decision sheet's columns extend the common ones, which the constraint states.
    const common: Values<DecisionColumns> = row.values;
    if (diagnostics.length > MOST_FINDINGS) break;
    const known = codes.get(common.region);
    const region = known ?? resolveRegion(row, common.region, regions, diagnostics);
    if (region === null) continue;
    if (known === undefined) codes.set(common.region, region);
    const rule = new LinkedRule(
      common,
      row.row,
      region,
      documentedBy(common.sources)(common.from)(common.to),
      conditionsOf(row.conditions),
      sheet.concludes(row.values, remarkOf, factNamed, (text, key) =>
        resolveRegion(row, text, regions, diagnostics, key),
      ),
    );
    linked.push(new LinkedRow(row, rule, sheet, sheet.detailsOf(row.values)));
  }
  linked.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return { rows: linked, diagnostics };
}

/** A rule, and below it what checks look at: by classes, as the rows that they come from are. */
class LinkedRule<C> implements Rule<C> {
  readonly id: string;
  readonly row: number;
  readonly region: string;
  readonly inheritable: boolean;
  readonly period: Period;
  readonly nature: Rule<C>['nature'];
  readonly standing: Rule<C>['standing'];
  readonly disputes: readonly string[];
  readonly confidence: Rule<C>['confidence'];
  readonly sources: readonly string[];
  readonly conditions: readonly Condition[];
  readonly conclusion: C;

  constructor(
    common: Values<DecisionColumns>,
    row: number,
    region: string,
    period: Period,
    conditions: readonly Condition[],
    conclusion: C,
  ) {
    this.id = common.id;
    this.row = row;
    this.region = region;
    this.inheritable = common.inheritable;
    this.period = period;
    this.nature = common.nature;
    this.standing = common.standing;
    this.disputes = common.disputes;
    this.confidence = common.confidence;
    this.sources = common.sources;
    this.conditions = conditions;
    this.conclusion = conclusion;
  }
}

class LinkedRow<C> implements DecisionRow<C> {
  readonly row: DecisionRow<C>['row'];
  readonly rule: Rule<C>;
  readonly group: string;
  readonly defers: boolean;
  readonly item: DecisionRow<C>['item'];
  readonly figure: DecisionRow<C>['figure'];
  readonly parameter: DecisionRow<C>['parameter'];
  readonly unused: DecisionRow<C>['unused'];

  constructor(
    row: DecisionRow<C>['row'],
    rule: Rule<C>,
    { groupOf, defers }: GroupingOf<C>,
    { item, figure, parameter, unused }: RowDetails,
  ) {
    this.row = row;
    this.rule = rule;
    this.group = groupOf(rule.conclusion);
    this.defers = defers(rule.conclusion);
    this.item = item;
    this.figure = figure;
    this.parameter = parameter;
    this.unused = unused;
  }
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
