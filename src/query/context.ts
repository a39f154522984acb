/**
 * Rules that do not answer but belong beside an answer: disputes of the rules used, claims and
 * guidance where nothing answers, and what held at another time.
 */
import type { Day } from '../base/day.ts';
import { type Box, EVERYTHING, intersectBoxes } from '../table/box.ts';
import { answers, type Region, type Rule } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { ruleAt, type Table } from '../table/table.ts';

/** Rule indexes by what they are looked up with. */
interface RuleIndex {
  readonly disputesOf: ReadonlyMap<string, readonly number[]>;
  readonly silentIn: ReadonlyMap<string, readonly number[]>;
  readonly answeringIn: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<object, RuleIndex>();

/** Built on first use and kept with the table: request time never scans all rules. */
function indexOf(table: Table<unknown>): RuleIndex {
  const known = indexes.get(table);
  if (known) return known;
  const disputes = new Map<string, number[]>();
  const silent = new Map<string, number[]>();
  const answering = new Map<string, number[]>();
  table.rules.forEach((rule, index) => {
    for (const id of rule.disputes) add(disputes, id, index);
    if (answers(rule)) add(answering, rule.region, index);
    else if (rule.disputes.length === 0) add(silent, rule.region, index);
  });
  const built = { disputesOf: disputes, silentIn: silent, answeringIn: answering };
  indexes.set(table, built);
  return built;
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

function rulesAt<C>(table: Table<C>, indexes: readonly number[]): readonly Rule<C>[] {
  return [...new Set(indexes)].sort((a, b) => a - b).map((index) => ruleAt(table, index));
}

/** Who is asking, as far as known, and when. */
export interface Asker {
  readonly region: string;
  readonly facts: ReadonlyMap<string, number>;
  readonly date: Day;
}

/** Rows that contradict one of the rules used, for people this asker may be. */
export function disputesOf<C>(
  table: Table<C>,
  ids: readonly string[],
  asker: Asker,
  box: Box,
): readonly Rule<C>[] {
  const { disputesOf: byRule } = indexOf(table);
  return rulesAt(
    table,
    ids.flatMap((id) => byRule.get(id) ?? []),
  ).filter((rule) => mayConcern(rule, asker.facts, box) && mayHold(rule, asker.date));
}

/** Claims, guidance, ceilings and drafts that reach the asker. */
export function silentRules<C>(
  table: Table<C>,
  regions: ReadonlyMap<string, Region>,
  asker: Asker,
  box: Box,
): readonly Rule<C>[] {
  const { silentIn } = indexOf(table);
  return rulesAt(
    table,
    chainOf(regions, asker.region).flatMap(({ code }) =>
      (silentIn.get(code) ?? []).filter(
        (index) => code === asker.region || ruleAt(table, index).inheritable,
      ),
    ),
  ).filter((rule) => mayConcern(rule, asker.facts, box) && mayHold(rule, asker.date));
}

/** The answering rules of an owner that would concern the asker on some other day. */
export function otherTimes<C>(
  table: Table<C>,
  owner: string,
  asker: Asker,
  box: Box,
): readonly Rule<C>[] {
  return rulesAt(table, indexOf(table).answeringIn.get(owner) ?? []).filter(
    (rule) =>
      (owner === asker.region || rule.inheritable) &&
      mayConcern(rule, asker.facts, box) &&
      !mayHold(rule, asker.date),
  );
}

/**
 * Whether an owner's rule for such a participant, whatever else it asks, may hold on the day.
 *
 * @param about which of the table's rules count; all unless given
 */
export function speaksOn<C>(
  table: Table<C>,
  owner: string,
  asker: Asker,
  about: (rule: Rule<C>) => boolean = () => true,
): boolean {
  const participant = asker.facts.get('participant');
  const facts = new Map(participant === undefined ? [] : [['participant', participant] as const]);
  return rulesAt(table, indexOf(table).answeringIn.get(owner) ?? []).some(
    (rule) => about(rule) && mayHold(rule, asker.date) && mayConcern(rule, facts, EVERYTHING),
  );
}

/** The regions below with an answering rule for such a person: then the place matters. */
export function regionsBelow(
  table: Table<unknown>,
  regions: ReadonlyMap<string, Region>,
  asker: Asker,
): readonly Region[] {
  return regionsBelowAbout(table, regions, asker, () => true);
}

/** The same, as far as the rules are about something. */
export function regionsBelowAbout<C>(
  table: Table<C>,
  regions: ReadonlyMap<string, Region>,
  asker: Asker,
  about: (rule: Rule<C>) => boolean,
): readonly Region[] {
  const below: Region[] = [];
  for (const [code, indexes] of indexOf(table).answeringIn) {
    const region = regions.get(code);
    let above = region?.parent ?? null;
    while (above !== null && above !== asker.region) above = regions.get(above)?.parent ?? null;
    if (region === undefined || above === null) continue;
    const speaks = rulesAt(table, indexes).some(
      (rule) => about(rule) && mayConcern(rule, asker.facts, EVERYTHING),
    );
    if (speaks) below.push(region);
  }
  return below.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Whether the rule's conditions leave room for the known facts and the box of unknown ones. */
export function mayConcern(
  rule: Rule<unknown>,
  facts: ReadonlyMap<string, number>,
  box: Box,
): boolean {
  const open = new Map<string, Rule<unknown>['conditions'][number]['holds']>();
  for (const { fact, holds } of rule.conditions) {
    const value = facts.get(fact);
    if (value === undefined) open.set(fact, holds);
    else if (!holds.some(([low, high]) => low <= value && value <= high)) return false;
  }
  return intersectBoxes(box, open) !== null;
}

export function mayHold({ period }: Rule<unknown>, date: Day): boolean {
  return period.possible[0] <= date && date <= period.possible[1];
}
