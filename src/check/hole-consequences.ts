/** Holes that are told elsewhere: a 从上级 row has the holes of what comes from above. */
import type { Interval } from '../base/interval.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Hole } from './holes.ts';
import { groupRows } from './rows.ts';
import type { DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/**
 * Whether a hole is there only because a 从上级 row meets the same hole above, where it is told, or
 * because nothing at all comes from above, which YB-SHADOW tells of the row.
 *
 * @param all every hole of the sheet
 */
export function consequencesIn(
  { rows }: DecisionSheet,
  { regions, facts }: World,
  all: readonly Hole[],
): (hole: Hole) => boolean {
  const speaking = rows.filter(({ rule }) => answers(rule));
  const byRegion = groupRows(speaking, ({ rule }) => rule.region);
  const holesAt = new Map<string, Hole[]>();
  for (const hole of all) {
    const key = keyOf(hole.region, hole);
    const list = holesAt.get(key);
    if (list) list.push(hole);
    else holesAt.set(key, [hole]);
  }
  const passes = (region: string, participant: number, group: string): boolean =>
    (byRegion.get(region) ?? []).some(
      (entry) => entry.rule.inheritable && entry.group === group && concerns(entry, participant),
    );
  return (hole) => {
    if (hole.below !== null) return false;
    const gate = (byRegion.get(hole.region) ?? []).find(
      (entry) => entry.defers && entry.group === hole.group && covers(entry, hole, facts),
    );
    if (gate === undefined) return false;
    const above = chainOf(regions, hole.region).slice(1);
    const owner = above.find(({ code }) => passes(code, hole.participant, hole.group));
    if (owner !== undefined)
      return (holesAt.get(keyOf(owner.code, hole)) ?? []).some((other) => meets(other, hole));
    return !participantsOf(gate).some((participant) =>
      above.some(({ code }) => passes(code, participant, hole.group)),
    );
  };
}

const keyOf = (region: string, { participant, group }: Hole): string =>
  JSON.stringify([region, participant, group]);

/** More kinds of participants than any facts sheet lists. */
const EVERYBODY: Interval = [0, 15];

function participantsOf({ row }: Entry): readonly number[] {
  const holds = row.conditions.find(({ fact }) => fact === 'participant')?.holds ?? [EVERYBODY];
  return holds.flatMap(([low, high]) =>
    Array.from({ length: high - low + 1 }, (_, index) => low + index),
  );
}

function concerns({ row }: Entry, participant: number): boolean {
  const holds = row.conditions.find(({ fact }) => fact === 'participant')?.holds;
  return holds === undefined || includes(holds, [participant, participant]);
}

/** Whether a row may hold for everybody in a hole on each of its days. */
function covers(entry: Entry, { participant, facts, days }: Hole, known: World['facts']): boolean {
  const { row, rule } = entry;
  const { possible } = rule.period;
  return (
    concerns(entry, participant) &&
    includes([possible], days) &&
    row.conditions.every(({ fact, holds }) => {
      const { min = 0, max = 0 } = known.get(fact) ?? {};
      return fact === 'participant' || includes(holds, facts.get(fact) ?? [min, max]);
    })
  );
}

/** Whether two holes are for some of the same people. */
function meets(other: Hole, { facts }: Hole): boolean {
  return [...other.facts].every(([fact, range]) => {
    const stated = facts.get(fact);
    return stated === undefined || (range[0] <= stated[1] && stated[0] <= range[1]);
  });
}

const includes = (holds: readonly Interval[], [from, to]: Interval): boolean =>
  holds.some(([low, high]) => low <= from && to <= high);
